"""Features made under inference_mode() cannot train a head; those of no_grad() can.
inference_mode() 下算的特征不能拿去训练分类头，no_grad() 下算的可以。

>>> head(features.clone()).sum().backward()  # a clone, made outside, is an ordinary tensor
>>> with torch.no_grad():
...     features = body(x)
>>> head.zero_grad()
>>> head(features).sum().backward()
>>> head.weight.grad.shape, body.weight.grad
(torch.Size([2, 16]), None)
>>> with torch.inference_mode():
...     frozen = body(x)
>>> features.is_inference(), frozen.is_inference()
(False, True)
>>> frozen += 1
Traceback (most recent call last):
RuntimeError: Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.
>>> frozen.requires_grad_()
Traceback (most recent call last):
RuntimeError: Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.
"""
# raises: RuntimeError: Inference tensors cannot be saved for backward
import torch
from torch import nn

body, head = nn.Linear(8, 16), nn.Linear(16, 2)
x = torch.rand(4, 8)

with torch.inference_mode():
    features = body(x)
print("graph:", features.requires_grad)
head(features)
