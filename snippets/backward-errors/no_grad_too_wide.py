"""no_grad meant for the backbone takes in the head as well; the first False tells where the graph ends.
no_grad 本来只想包住骨干，把头也包进去了；第一个 False 就是断的地方。

>>> with torch.no_grad():
...     features = backbone(x)
>>> out = head(features)  # the head outside: it learns, the backbone does not
>>> out.square().mean().backward()
>>> head.weight.grad is None, backbone.weight.grad is None
(False, True)
>>> labels = torch.ones(5)
>>> guess = out.argmax(dim=1).float()
>>> (guess - labels).abs().mean().backward()
Traceback (most recent call last):
RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
>>> (out > 0).requires_grad, torch.tensor(out.tolist()).requires_grad
(False, False)
>>> head.weight.grad = None
>>> head(features).round().sum().backward()  # round stays in the graph: its gradient is 0
>>> head.weight.grad.abs().sum().item()
0.0
>>> was = torch.set_grad_enabled(False)
>>> head(features).requires_grad  # what a forgotten one does
False
>>> was = torch.set_grad_enabled(True)
"""
# raises: RuntimeError: element 0 of tensors does not require grad
import torch
from torch import nn

backbone, head = nn.Linear(8, 4), nn.Linear(4, 2)
x = torch.rand(5, 8)

with torch.no_grad():
    features = backbone(x)
    out = head(features)
loss = out.square().mean()

for name in ("features", "out", "loss"):
    print(name, globals()[name].requires_grad)
loss.backward()
