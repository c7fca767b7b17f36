"""models, datasets and transforms are three parts of torchvision; there are four more.
models、datasets、transforms 是 torchvision 的三大块；此外还有四块。

>>> all(hasattr(import_module(f"torchvision.{part}"), name) for part, name in parts.items())
True
>>> len(parts)
7
"""
from importlib import import_module

from torchvision.models import list_models

parts = {
    "models": "resnet18",
    "datasets": "MNIST",
    "transforms": "Compose",
    "ops": "nms",
    "io": "decode_image",
    "utils": "make_grid",
    "tv_tensors": "BoundingBoxes",
}
for part, name in parts.items():
    module = import_module(f"torchvision.{part}")
    print(f"{part:<11}{getattr(module, name).__name__}")
print(len(list_models()), "models")
