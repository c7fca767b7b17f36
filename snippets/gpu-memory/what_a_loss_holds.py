"""A loss is 4 bytes, but the graph behind it holds what backward() will need; a number holds nothing.
损失只有 4 字节，背后的计算图却留着 backward() 要用的数据；一个数则什么也不留。

>>> loss.nbytes, 4 <= mib < 4.1
(4, True)
>>> 256 * 4096 * 4 / 2**20  # the output: batch, units, bytes of a float32
4.0
>>> type(loss.item())
<class 'float'>
>>> kept.clear()
>>> with saved_tensors_hooks(note, lambda t: t), torch.no_grad():
...     loss = model(x).square().mean()
>>> kept, loss.grad_fn is None
([], True)
"""
import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

model = nn.Linear(10, 4096)
x = torch.rand(256, 10)
kept = []


def note(t):
    kept.append(t.nbytes)
    return t


with saved_tensors_hooks(note, lambda t: t):
    loss = model(x).square().mean()
mib = sum(kept) / 2**20
print("the loss:      ", loss.nbytes, "bytes")
print(f"kept behind it: {mib:.0f} MiB")
