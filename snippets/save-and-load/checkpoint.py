"""A checkpoint to go on from: model, optimizer, scheduler, epoch and the state of the random numbers.
能接着训练的检查点：模型、优化器、调度器、第几轮、随机数的状态。

>>> start, sorted(ckpt)
(5, ['epoch', 'model', 'optimizer', 'rng', 'scheduler'])
>>> os.path.exists("run.part")  # renamed
False
>>> ckpt["rng"].dtype, ckpt["rng"].device.type  # set_rng_state wants it on the CPU
(torch.uint8, 'cpu')
>>> torch.set_rng_state(ckpt["rng"].to("meta"))
Traceback (most recent call last):
TypeError: RNG state must be a torch.ByteTensor
>>> generator = torch.Generator().manual_seed(0)  # a loader's own
>>> torch.save({"loader": generator.get_state()}, "others.pt")
>>> drawn = torch.rand(3, generator=generator)
>>> _ = generator.set_state(torch.load("others.pt", map_location="cpu")["loader"])
>>> torch.equal(drawn, torch.rand(3, generator=generator))
True
>>> import random, numpy
>>> torch.save({"random": random.getstate()}, "others.pt")  # Python's own can be saved as it is ...
>>> random.setstate(torch.load("others.pt")["random"])
>>> torch.save({"numpy": numpy.random.get_state()}, "others.pt")  # NumPy's can't
>>> torch.load("others.pt")  # doctest: +ELLIPSIS
Traceback (most recent call last):
_pickle.UnpicklingError: Weights only load failed...
>>> optimizer.load_state_dict(ckpt)
Traceback (most recent call last):
KeyError: 'param_groups'
>>> ckpt["state_dict"]
Traceback (most recent call last):
KeyError: 'state_dict'
"""
import os

import torch
from torch import nn

model, epoch = nn.Linear(4, 2), 4
optimizer = torch.optim.Adam(model.parameters())
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10)

torch.save({
    "model": model.state_dict(),
    "optimizer": optimizer.state_dict(),
    "scheduler": scheduler.state_dict(),
    "epoch": epoch,
    "rng": torch.get_rng_state(),
}, "run.part")
os.replace("run.part", "run.pt")  # a whole file, or the old one

ckpt = torch.load("run.pt", map_location="cpu")
model.load_state_dict(ckpt["model"])
optimizer.load_state_dict(ckpt["optimizer"])
scheduler.load_state_dict(ckpt["scheduler"])
torch.set_rng_state(ckpt["rng"])
start = ckpt["epoch"] + 1
print("go on with epoch", start)
