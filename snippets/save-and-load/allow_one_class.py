"""A checkpoint that holds more than tensors: list the classes, and allow those that you know.
检查点里不只有张量：列出有哪些类，认得的再放行。

>>> unknown, ckpt["args"]
(['argparse.Namespace'], Namespace(lr=0.1, layers=4))
>>> torch.load("run.pt")  # doctest: +ELLIPSIS
Traceback (most recent call last):
_pickle.UnpicklingError: Weights only load failed...
>>> torch.save({"args": vars(args)}, "plain.pt")
>>> torch.load("plain.pt")
{'args': {'lr': 0.1, 'layers': 4}}
>>> import numpy
>>> torch.save({"best": numpy.float64(0.5)}, "numpy.pt")
>>> sorted(torch.serialization.get_unsafe_globals_in_checkpoint("numpy.pt"))
['numpy._core.multiarray.scalar', 'numpy.dtype']
"""
import argparse

import torch
from torch import nn

args = argparse.Namespace(lr=0.1, layers=4)
model = nn.Linear(4, 2)
torch.save({"model": model.state_dict(), "args": args}, "run.pt")

unknown = torch.serialization.get_unsafe_globals_in_checkpoint(
    "run.pt")
print(unknown)
with torch.serialization.safe_globals([argparse.Namespace]):
    ckpt = torch.load("run.pt")
print(ckpt["args"])
