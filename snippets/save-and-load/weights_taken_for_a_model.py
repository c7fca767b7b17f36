"""torch.load gives back what was saved: a dictionary of weights is no model.
存的是什么，torch.load 给的就是什么：权重的字典不是模型。

>>> type(model).__name__
'OrderedDict'
>>> model(torch.rand(1, 4))
Traceback (most recent call last):
TypeError: 'collections.OrderedDict' object is not callable
>>> dict(model).eval()
Traceback (most recent call last):
AttributeError: 'dict' object has no attribute 'eval'
"""
# raises: AttributeError: 'collections.OrderedDict' object has no attribute 'eval'
import torch
from torch import nn

torch.manual_seed(0)
trained = nn.Linear(4, 2)
torch.save(trained.state_dict(), "model.pt")

model = torch.load("model.pt", map_location="cpu")
model.eval()
