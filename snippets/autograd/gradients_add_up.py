"""backward() adds to .grad; zero_grad() sets it to None.
backward() 把梯度加到 .grad 上；zero_grad() 把它设为 None。

>>> seen
[6.0, 12.0, 18.0]
>>> w.grad is None
True
>>> x = torch.linspace(0, 1, 8)  # on purpose: two half batches make a whole one
>>> def gradient(*parts, scale):
...     w.grad = None
...     for part in parts:
...         (((w * part - 5) ** 2).mean() * scale(part)).backward()
...     return round(w.grad.item(), 4)
>>> gradient(x, scale=lambda part: 1) == gradient(*x.split(4), scale=lambda part: 1 / 2)
True
>>> gradient(x, scale=lambda part: 1) == gradient(*x.split(5), scale=lambda part: 1 / 2)  # 5 and 3
False
>>> gradient(x, scale=lambda part: 1) == gradient(*x.split(5), scale=lambda part: len(part) / 8)
True
>>> net = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.BatchNorm1d(1))
>>> def of_net(*parts):
...     net.zero_grad()
...     for part in parts:
...         ((net(part[:, None]) - 5 * part[:, None]) ** 2).mean().div(len(parts)).backward()
...     return net[1].weight.grad
>>> torch.allclose(of_net(x), of_net(*x.split(4)))  # BatchNorm looks at each half apart
False
>>> fresh = torch.tensor(2.0, requires_grad=True)
>>> fresh.grad.zero_()  # before the first backward()
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'zero_'
>>> fresh.grad.data.zero_()
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'data'
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
