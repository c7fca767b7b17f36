"""Two outputs from the middle of a ResNet by name, one of them that of a function, which no hook could see.
按名字取出 ResNet 中间的两个输出，其中一个来自函数，钩子取不到。

>>> maps = []
>>> with model.layer3.register_forward_hook(lambda layer, args, out: maps.append(out)):
...     _ = model(x)
>>> out["map"].equal(maps[0])  # a hook gives the same
True
>>> "flatten" in dict(model.named_modules())
False
>>> body.conv1.weight is model.conv1.weight, hasattr(body, "fc")  # no copy; what is not needed is left out
(True, False)
>>> create_feature_extractor(model, ["avg_pool"])  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: node: 'avg_pool' is not present in model. Hint: use `get_graph_node_names` ...
>>> from torch import nn
>>> class Branch(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.fc = nn.Linear(4, 2)
...     def forward(self, x):
...         return self.fc(x) if x.sum() > 0 else x
>>> create_feature_extractor(Branch(), ["fc"])
Traceback (most recent call last):
torch.fx.proxy.TraceError: symbolically traced variables cannot be used as inputs to control flow
>>> from torchvision.models._utils import IntermediateLayerGetter  # the older way
>>> IntermediateLayerGetter(model, {"layer3.0": "map"})
Traceback (most recent call last):
ValueError: return_layers are not present in model
>>> model.get_submodule("layer9")
Traceback (most recent call last):
AttributeError: ResNet has no attribute `layer9`
"""
import torch
from torchvision.models import resnet18
from torchvision.models.feature_extraction import (
    create_feature_extractor, get_graph_node_names,
)

model = resnet18().eval()
x = torch.rand(2, 3, 224, 224)
print(*get_graph_node_names(model)[1][-4:])

body = create_feature_extractor(
    model, {"layer3": "map", "flatten": "vector"})
out = body(x)
for name, t in out.items():
    print(name, tuple(t.shape))
