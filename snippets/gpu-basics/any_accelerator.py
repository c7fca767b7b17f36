"""torch.accelerator finds the accelerator of this machine, whichever kind it is.
torch.accelerator 找到这台机器的加速器，不管是哪一种。

>>> torch.device(device).type == ("cpu" if not torch.accelerator.is_available() else x.device.type)
True
"""
# varies: the accelerator of the machine
import torch

device = "cpu"
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()

x = torch.rand(4, 3).to(device)
print("running on:", x.device.type)
