"""The same label on a GPU: cross_entropy returns, and a later line raises, without the number.
同一个标签，在 GPU 上跑：cross_entropy 照常返回，后面的一行才报错，也不写是哪个标签。

>>> loss.shape  # the call did return
torch.Size([])
>>> "value" in globals()
False
>>> issubclass(torch.AcceleratorError, RuntimeError)
True
"""
# requires: cuda
# raises: AcceleratorError: CUDA error: device-side assert triggered
import torch
from torch.nn import functional as F

device = "cuda"
logits = torch.zeros(4, 3, device=device)  # 3 classes: 0, 1, 2
y = torch.tensor([1, 3, 2, 1], device=device)
loss = F.cross_entropy(logits, y)
print("loss computed")
value = loss.item()
