"""In anomaly mode, a warning above the traceback names the line of the forward pass.
开了异常检测，报错上面有一条警告，指出前向的哪一行。

>>> lines
[('5', 'y = w.exp()'), ('7', 'y.sum().backward()')]
>>> "Error detected in ExpBackward0. Traceback of forward call" in log
True
>>> import torch
>>> zero = torch.zeros(1, requires_grad=True)
>>> (zero.sqrt() * 0).backward()  # a nan raises nothing ...
>>> zero.grad
tensor([nan])
>>> import warnings
>>> with warnings.catch_warnings(), torch.autograd.set_detect_anomaly(True):  # ... but in this mode
...     warnings.simplefilter("ignore")
...     (zero.sqrt() * 0).backward()
Traceback (most recent call last):
RuntimeError: Function 'SqrtBackward0' returned nan values in its 0th output.
"""
import re
import subprocess
import sys
from pathlib import Path

Path("train.py").write_text("""\
import torch

torch.autograd.set_detect_anomaly(True)
w = torch.tensor([0.0, 1.0], requires_grad=True)
y = w.exp()
y[0] = 0
y.sum().backward()
""")
log = subprocess.run([sys.executable, "train.py"],
                     capture_output=True, text=True).stderr
lines = re.findall(r'train\.py", line (\d+), .*\n +(.+)', log)
for name, line in zip(("warning:", "traceback:"), lines, strict=True):
    print(name, "line", *line)
