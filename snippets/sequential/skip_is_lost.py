"""children() lists layers, not what forward does with them: the skip connection is gone.
children() 只列出各层，不管 forward 怎么用它们：残差连接丢了。

>>> a.shape == b.shape, torch.allclose(a, b, atol=1e-3)
(True, False)
>>> len(list(copy)), sum(isinstance(m, nn.ReLU) for m in copy)  # the ReLU was used twice
(5, 1)
>>> with torch.no_grad():  # what the block really does
...     torch.allclose(torch.relu(x + copy(x)), block(x))
True
>>> from torchvision.models import resnet18
>>> resnet = resnet18(weights=None).eval()
>>> parts = list(resnet.children())
>>> fixed = nn.Sequential(*parts[:-1], nn.Flatten(), parts[-1])
>>> y = torch.rand(2, 3, 64, 64)
>>> nn.Sequential(*parts)(y)
Traceback (most recent call last):
RuntimeError: addmm: mat1 and mat2 shapes cannot be multiplied (1024x1 and 512x1000)
>>> with torch.no_grad():
...     torch.allclose(fixed(y), resnet(y), atol=1e-4)
True
"""
import torch
from torch import nn
from torchvision.models.resnet import BasicBlock

torch.manual_seed(0)
block = BasicBlock(8, 8).eval()
copy = nn.Sequential(*block.children())

x = torch.rand(2, 8, 16, 16)
a, b = block(x), copy(x)
print("shape: ", a.shape == b.shape)
print("values:", torch.allclose(a, b, atol=1e-3))
