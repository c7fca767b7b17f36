"""After one wrong label every call that needs the GPU fails, right labels too; a new process works.
一个标签出错之后，凡是要用 GPU 的调用都失败，标签对了也一样；换一个新进程就好了。

>>> {outcome[name] for name in ("wrong labels", "right labels", "new tensor")}
{'AcceleratorError'}
>>> {outcome[name] for name in ("x.cpu()", "torch.save", "manual_seed")}
{'AcceleratorError'}
>>> outcome["on the CPU"], outcome["new process"]
('works', 'works')
"""
# requires: cuda
# timeout: 240
import subprocess
import sys

import torch
from torch.nn import functional as F

x = torch.zeros(4, 3, device="cuda")
right = torch.tensor([0, 1, 2, 1], device="cuda")
wrong = torch.tensor([1, 3, 2, 1], device="cuda")
new = "import torch; torch.ones(2, device='cuda').sum().item()"
torch.save(x, "x.pt")

outcome = {}
for name, call in {
    "wrong labels": lambda: F.cross_entropy(x, wrong).item(),
    "right labels": lambda: F.cross_entropy(x, right).item(),
    "new tensor": lambda: torch.ones(2, device="cuda"),
    "x.cpu()": lambda: x.cpu(),
    "manual_seed": lambda: torch.manual_seed(0),
    "torch.save": lambda: torch.save(x, "x.pt"),
    "torch.load": lambda: torch.load("x.pt", map_location="cpu"),
    "empty_cache": lambda: torch.cuda.empty_cache(),
    "on the CPU": lambda: torch.ones(2).sum().item(),
    "new process": lambda: subprocess.run(
        [sys.executable, "-c", new], check=True),
}.items():
    try:
        call()
        outcome[name] = "works"
    except Exception as error:
        outcome[name] = type(error).__name__
    print(f"{name:13} {outcome[name]}")
