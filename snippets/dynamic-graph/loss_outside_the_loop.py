"""One forward pass, several backward(): the second one raises.
前向只算了一次，backward() 却走了几次：第二次报错。

>>> step, round(w.item(), 2)  # one step of training, then the exception
(1, 2.21)
>>> loss.grad_fn.name()  # the graph is still there; what it had saved is gone
'MeanBackward0'
>>> loss.grad_fn.next_functions[0][0]._saved_self  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
"""
# raises: RuntimeError: Trying to backward through the graph a second time
import torch

x = torch.linspace(-1, 1, 20)
target = 3 * x
w = torch.zeros((), requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)

loss = (w * x - target).pow(2).mean()
for step in range(4):
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"{step}: loss {loss.item():.2f}, w {w.item():.2f}")
