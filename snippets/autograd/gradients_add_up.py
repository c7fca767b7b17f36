"""backward() adds to .grad; zero_grad() sets it to None.
backward() 把梯度加到 .grad 上；zero_grad() 把它设为 None。

>>> seen
[6.0, 12.0, 18.0]
>>> w.grad is None
True
>>> x = torch.linspace(0, 1, 8)  # on purpose: two half batches make a whole one
>>> (((w * x - 5) ** 2).mean()).backward()
>>> whole, w.grad = w.grad, None
>>> for half in x.chunk(2):
...     (((w * half - 5) ** 2).mean() / 2).backward()
>>> torch.allclose(whole, w.grad)
True
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)

seen = []
for _ in range(3):
    loss = (w * 3 - 5) ** 2
    loss.backward()
    seen.append(w.grad.item())
print(seen)

optimizer.zero_grad()
print(w.grad)
