"""An Identity in place of the head, or an extractor: the same 512 features.
用 Identity 顶替头，或者用提取器：同样的 512 个特征。

>>> same, tuple(a.shape)
(True, (2, 512))
>>> dict(model.named_parameters()).get("fc.weight") is None  # the head is gone from the model
True
"""
import torch
from torch import nn
from torchvision.models import resnet18
from torchvision.models.feature_extraction import (
    create_feature_extractor,
)

torch.manual_seed(0)
model = resnet18().eval()
x = torch.rand(2, 3, 224, 224)

body = create_feature_extractor(model, ["flatten"])
a = body(x)["flatten"]
model.fc = nn.Identity()
b = model(x)
same = torch.equal(a, b)
print(tuple(a.shape), tuple(b.shape), same)
