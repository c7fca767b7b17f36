"""model.fc = ... on a model whose head is called classifier: nobody ever calls it.
模型的头叫 classifier，你却写 model.fc = …：这一层永远不会被调用。

>>> shapes
[(2, 1000), (2, 10)]
>>> "fc" in dict(model.named_children())  # it is registered, and trained by nothing
True
>>> model(x).sum().backward()
>>> model.fc.weight.grad is None, model.classifier[-1].weight.grad is None
(True, False)
"""
import torch
from torch import nn
from torchvision.models import mobilenet_v3_small

torch.manual_seed(0)
model = mobilenet_v3_small().eval()
x = torch.rand(2, 3, 64, 64)

model.fc = nn.Linear(1024, 10)
shapes = [tuple(model(x).shape)]
model.classifier[-1] = nn.Linear(1024, 10)
shapes.append(tuple(model(x).shape))
print("fc:        ", shapes[0])
print("classifier:", shapes[1])
