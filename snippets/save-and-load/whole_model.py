"""A whole model in the file: since 2.6, torch.load refuses it.
文件里是整个模型：从 2.6 起，torch.load 不读它。

>>> type(torch.load("model.pt", weights_only=False)).__name__  # a file that you trust
'Net'
>>> sorted(torch.serialization.get_unsafe_globals_in_checkpoint("model.pt"))
['__main__.Net', 'torch.nn.modules.linear.Linear']
>>> import subprocess, sys
>>> other = "import torch; torch.load('model.pt', weights_only=False)"  # a program without this class
>>> ended = subprocess.run([sys.executable, "-c", other], capture_output=True, text=True)
>>> "Can't get attribute 'Net' on <module '__main__'" in ended.stderr
True
"""
# raises: UnpicklingError: Weights only load failed. This file can still be loaded
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)


torch.save(Net(), "model.pt")
model = torch.load("model.pt")
