"""retain_graph=True silences the error and trains on a loss that never changes.
retain_graph=True 让报错消失，训练用的却一直是同一个旧的 loss。

>>> abs(w.item() - 4 * -w.grad.item()) < 1e-4  # four times the same step
True
>>> w.item() > 8 and loss.item() > 3
True
>>> net = torch.nn.Sequential(torch.nn.Linear(1, 4), torch.nn.Linear(4, 1))
>>> sgd = torch.optim.SGD(net.parameters(), lr=0.1)
>>> old = net(x[:, None]).pow(2).mean()
>>> old.backward(retain_graph=True)
>>> sgd.step()
>>> old.backward()  # with a second layer it is noticed  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation...
"""
import torch

x = torch.linspace(-1, 1, 20)
target = 3 * x
w = torch.zeros((), requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)

loss = (w * x - target).pow(2).mean()
for step in range(4):
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    optimizer.step()
    print(f"{step}: loss {loss.item():.2f}, w {w.item():.2f}")
