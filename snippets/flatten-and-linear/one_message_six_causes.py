"""One layer, six mistakes: the message's numbers tell them apart.
同一层，六种错：看报错里的数就能分开。

>>> numbers["no Flatten"], numbers["other image size"]
('480x15 and 1800x10', '4x1352 and 1800x10')
>>> numbers["no batch dimension"], numbers["arguments swapped"]
('8x225 and 1800x10', '4x1800 and 10x1800')
>>> numbers["batch flattened, too"], numbers["features as rows"]
('1x7200 and 1800x10', '1800x4 and 1800x10')
"""
import torch
from torch import nn

body = nn.Sequential(nn.Conv2d(3, 8, 3), nn.MaxPool2d(2))
flat, layer = nn.Flatten(), nn.Linear(8 * 15 * 15, 10)
images = torch.rand(4, 3, 32, 32)
small = torch.rand(4, 3, 28, 28)

numbers = {}
for name, last, x in [
    ("no Flatten", layer, body(images)),
    ("no batch dimension", layer, flat(body(images[0]))),
    ("batch flattened, too", layer, torch.flatten(body(images))),
    ("arguments swapped", nn.Linear(10, 1800), flat(body(images))),
    ("features as rows", layer, flat(body(images)).T),
    ("other image size", layer, flat(body(small))),
]:
    try:
        last(x)
    except RuntimeError as error:
        numbers[name] = str(error).split("(")[1].rstrip(")")
        print(f"{name:<20} {numbers[name]}")
