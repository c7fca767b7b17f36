"""Load with the old head, then put a new one in its place.
先连同旧的头一起加载，再换上新的头。

>>> torch.equal(model.conv1.weight, state["conv1.weight"])  # the body is the loaded one
True
>>> with torch.no_grad():
...     model.eval()(torch.rand(2, 3, 64, 64)).shape
torch.Size([2, 10])
>>> from torchvision.models import ResNet18_Weights
>>> resnet18(weights=ResNet18_Weights.DEFAULT, num_classes=10)  # raises before any download
Traceback (most recent call last):
ValueError: The parameter 'num_classes' expected value 1000 but got 10 instead.
>>> resnet18().load_state_dict("resnet18.pth")
Traceback (most recent call last):
TypeError: Expected state_dict to be dict-like, got <class 'str'>.
>>> torch.save(model, "whole.pth")  # a pickled object, not a state_dict
>>> torch.load("whole.pth")  # doctest: +ELLIPSIS
Traceback (most recent call last):
_pickle.UnpicklingError: Weights only load failed...
>>> type(torch.load("whole.pth", weights_only=False)).__name__  # the file may run any code
'ResNet'
"""
import torch
from torch import nn
from torchvision.models import resnet18

torch.manual_seed(0)
# zh: 代替 torch.load(…)：1000 类的权重
# en: in place of torch.load(…): weights of 1000 classes
state = resnet18().state_dict()

model = resnet18()
model.load_state_dict(state)
model.fc = nn.Linear(512, 10)
print(model.fc)
