"""The output of a layer in the middle: slice the model, or let a forward hook keep it.
取出中间层的输出：给模型切片，或者用前向钩子（hook）存下来。

>>> torch.equal(features, saved["relu"]), features.shape
(True, torch.Size([2, 8]))
>>> saved.clear()
>>> _ = model(x)  # the hook was removed
>>> saved
{}
>>> careless = nn.Sequential(nn.Conv2d(3, 6, 5), nn.ReLU(inplace=True))
>>> _ = careless[0].register_forward_hook(lambda layer, args, out: saved.update(conv=out.detach()))
>>> x = torch.rand(2, 3, 32, 32)
>>> _ = careless(x)
>>> (saved["conv"] < 0).any().item(), (careless[0](x) < 0).any().item()  # the ReLU has overwritten it
(False, True)
>>> _ = careless[0].register_forward_hook(lambda layer, args, out: saved.update(copied=out.detach().clone()))
>>> _ = careless(x)
>>> (saved["copied"] < 0).any().item()
True
"""
import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)
)
x = torch.rand(2, 4)

features = model[:2](x)  # a slice
saved = {}


def keep(layer, args, out):
    saved["relu"] = out.detach()


handle = model[1].register_forward_hook(keep)
model(x)
handle.remove()
print(tuple(features.shape))
print(tuple(saved["relu"].shape))
