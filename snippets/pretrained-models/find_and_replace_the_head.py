"""Find the last Linear layer, whatever its name, and put a new one in its place.
不管叫什么名字，找到最后一个 Linear，换成新的。

>>> name, head.out_features
('classifier.3', 1000)
>>> tuple(out.shape)
(2, 10)
>>> sum(isinstance(m, nn.Linear) and m.out_features == 1000 for m in model.modules())
0
>>> from torchvision.models import squeezenet1_0  # the one without a Linear
>>> squeezenet1_0(num_classes=10).classifier[1].out_channels
10
>>> for other in ("resnet18", "vgg16", "vit_b_16", "swin_t"):  # the same lines elsewhere
...     with torch.device("meta"):
...         net = models.get_model(other).eval()
...         n, h = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
...         net.set_submodule(n, nn.Linear(h.in_features, 10))
...         n, tuple(net(torch.rand(2, 3, 224, 224)).shape)
('fc', (2, 10))
('classifier.6', (2, 10))
('heads.head', (2, 10))
('head', (2, 10))
>>> for weights in (models.ResNet50_Weights.IMAGENET1K_V1, models.ResNet50_Weights.IMAGENET1K_V2):
...     weights.transforms().resize_size, weights.transforms().crop_size
([256], [224])
([232], [224])
"""
import torch
from torch import nn
from torchvision import models

torch.manual_seed(0)
model = models.mobilenet_v3_small().eval()

name, head = [(n, m) for n, m in model.named_modules()
              if isinstance(m, nn.Linear)][-1]
print(name, head)
model.set_submodule(name, nn.Linear(head.in_features, 10))

out = model(torch.rand(2, 3, 224, 224))
print(tuple(out.shape))
