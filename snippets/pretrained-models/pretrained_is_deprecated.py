"""pretrained= still works, with two warnings; weights= takes its place since 0.13.
pretrained= 还能用，但有两条警告；从 0.13 起换成 weights=。

>>> torch.equal(old.fc.weight, new.fc.weight)  # pretrained=False is weights=None
True
>>> from importlib import import_module  # models is one part of torchvision; there are six more
>>> parts = {"models": "resnet18", "datasets": "MNIST", "transforms": "Compose", "ops": "nms",
...          "io": "decode_image", "utils": "make_grid", "tv_tensors": "BoundingBoxes"}
>>> all(hasattr(import_module(f"torchvision.{part}"), name) for part, name in parts.items())
True
"""
# warns: UserWarning: The parameter 'pretrained' is deprecated since 0.13
# warns: UserWarning: Arguments other than a weight enum or `None` for 'weights' are deprecated since 0.13
import torch
from torchvision.models import resnet18

torch.manual_seed(0)
old = resnet18(pretrained=False)
torch.manual_seed(0)
new = resnet18(weights=None)
print(torch.equal(old.fc.weight, new.fc.weight))
