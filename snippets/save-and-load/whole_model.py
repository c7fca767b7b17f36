"""A whole model in the file: since 2.6, torch.load refuses it.
文件里是整个模型：从 2.6 起，torch.load 不读它。

>>> type(torch.load("model.pt", weights_only=False)).__name__  # a file that you trust
'Net'
>>> sorted(torch.serialization.get_unsafe_globals_in_checkpoint("model.pt"))
['__main__.Net', 'torch.nn.modules.linear.Linear']
>>> import argparse, numpy
>>> torch.save({"args": argparse.Namespace(lr=0.1)}, "run.pt")  # settings, in a checkpoint
>>> torch.serialization.get_unsafe_globals_in_checkpoint("run.pt")
['argparse.Namespace']
>>> with torch.serialization.safe_globals([argparse.Namespace]):
...     torch.load("run.pt")
{'args': Namespace(lr=0.1)}
>>> torch.load("run.pt")  # doctest: +ELLIPSIS
Traceback (most recent call last):
_pickle.UnpicklingError: Weights only load failed...
>>> torch.save({"args": vars(argparse.Namespace(lr=0.1)), "best": float(numpy.float64(0.5))}, "run.pt")
>>> torch.load("run.pt")
{'args': {'lr': 0.1}, 'best': 0.5}
>>> torch.save({"best": numpy.float64(0.5)}, "run.pt")
>>> sorted(torch.serialization.get_unsafe_globals_in_checkpoint("run.pt"))
['numpy._core.multiarray.scalar', 'numpy.dtype']
>>> import subprocess, sys
>>> other = "import torch; torch.load('model.pt', weights_only=False)"  # a program without this class
>>> ended = subprocess.run([sys.executable, "-c", other], capture_output=True, text=True)
>>> "Can't get attribute 'Net' on <module '__main__'" in ended.stderr
True
"""
# raises: UnpicklingError: Weights only load failed. This file can still be loaded
import torch
from torch import nn


class Net(nn.Sequential):
    pass


torch.save(Net(nn.Linear(4, 2)), "model.pt")
model = torch.load("model.pt")
