"""BCELoss wants probabilities, and raw outputs are none: they may be negative or above 1.
BCELoss 要概率，而模型的原始输出不是概率：可以是负数，也可以大于 1。

>>> nn.BCEWithLogitsLoss()(out, y).isfinite().item()
True
>>> nn.BCELoss()(torch.tensor([0.5, float("nan")]), torch.ones(2))
Traceback (most recent call last):
RuntimeError: all elements of input should be between 0 and 1
>>> nn.BCELoss()(out.sigmoid(), 255 * y)
Traceback (most recent call last):
RuntimeError: all elements of target should be between 0 and 1
>>> silent = nn.BCEWithLogitsLoss()(out, 255 * y)  # nobody checks the targets here
>>> silent.item() < 0
True
>>> gradients = {}
>>> for name, loss_fn in [("sigmoid first", lambda z, y: nn.BCELoss()(z.sigmoid(), y)), ("logits", nn.BCEWithLogitsLoss())]:
...     far = torch.tensor([200.0], requires_grad=True)  # certain, and wrong
...     loss_fn(far, torch.zeros(1)).backward()
...     gradients[name] = far.grad.item()
>>> gradients
{'sigmoid first': 0.0, 'logits': 1.0}
"""
# raises: RuntimeError: all elements of input should be between 0 and 1
import torch
from torch import nn

out = torch.tensor([2.5, -1.0, 0.3])  # no sigmoid
y = torch.tensor([1.0, 0.0, 1.0])
loss = nn.BCELoss()(out, y)
