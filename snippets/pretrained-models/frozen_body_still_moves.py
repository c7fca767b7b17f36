"""requires_grad_(False) freezes parameters; BatchNorm's running mean still moves in train mode.
requires_grad_(False) 冻住了参数；训练模式下 BatchNorm 的滑动均值照样在变。

>>> trained
['fc.weight', 'fc.bias']
>>> moved
{'train': 20, 'eval': 0}
"""
import torch
from torch import nn
from torchvision.models import resnet18

torch.manual_seed(0)
model = resnet18()
model.requires_grad_(False)
model.fc = nn.Linear(512, 10)
trained = [name for name, p in model.named_parameters()
           if p.requires_grad]
print(trained)

x = torch.rand(8, 3, 64, 64)
norms = [m for m in model.modules() if isinstance(m, nn.BatchNorm2d)]
moved = {}
for mode in ("train", "eval"):
    model.train(mode == "train")
    before = [m.running_mean.clone() for m in norms]
    model(x)
    moved[mode] = sum(not torch.equal(m.running_mean, old)
                      for m, old in zip(norms, before, strict=True))
    print(mode, moved[mode], "of", len(norms), "moved")
