"""children() returns a generator: it has no index; make a list, or use names.
children() 返回生成器，没有下标：先变成列表，或者用名字。

>>> list(model.children())[0] is model.conv1 is model.get_submodule("conv1")
True
>>> len(model.parameters())
Traceback (most recent call last):
TypeError: object of type 'generator' has no len()
>>> model.parameters().grad
Traceback (most recent call last):
AttributeError: 'generator' object has no attribute 'grad'
>>> model[0]
Traceback (most recent call last):
TypeError: 'ResNet' object is not subscriptable
>>> model.layer1[0].conv1.out_channels  # layer1 is a Sequential
64
"""
# raises: TypeError: 'generator' object is not subscriptable
from torchvision.models import resnet18

model = resnet18()
print(*(name for name, _ in model.named_children()))
first = model.children()[0]
