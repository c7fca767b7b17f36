"""eval() leaves gradients on, so numpy() raises; no_grad() leaves dropout on.
eval() 不关梯度，所以 numpy() 报错；no_grad() 不关 dropout。

>>> under_no_grad.requires_grad, (under_no_grad == 0).any().item()
(False, True)
>>> in_eval.requires_grad, (in_eval == 0).any().item()
(True, False)
>>> with torch.no_grad():  # both at once
...     out = model(x)
>>> out.requires_grad, type(out.numpy()).__name__
(False, 'ndarray')
>>> with torch.inference_mode():  # not eval() either
...     fast = model.train()(x)
>>> (fast == 0).any().item(), fast.requires_grad
(True, False)
>>> (fast * torch.ones(100, requires_grad=True)).sum()  # and lost to autograd  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Inference tensors cannot be saved for backward. ...
"""
# raises: RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 100), nn.Dropout(0.5))
x = torch.rand(1, 8)

with torch.no_grad():
    under_no_grad = model(x)
in_eval = model.eval()(x)
outs = {"no_grad()": under_no_grad, "eval()": in_eval}
for name, out in outs.items():
    print(f"{name:<9}", "zeros:", (out == 0).any().item(),
          " gradient:", out.requires_grad)
in_eval.numpy()
