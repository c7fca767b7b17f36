"""train.py twice: only with CUDA_LAUNCH_BLOCKING=1 does the traceback end at the line that is wrong.
train.py 跑两遍：设了 CUDA_LAUNCH_BLOCKING=1，报错才停在真正出错的那一行。

>>> found["0"]
('7', 'value = loss.item()')
>>> found["1"]
('6', 'loss = F.cross_entropy(logits, y)')
"""
# requires: cuda
# timeout: 240
import os
import re
import subprocess
import sys
from pathlib import Path

Path("train.py").write_text("""\
import torch
from torch.nn import functional as F

logits = torch.zeros(4, 3, device="cuda")
y = torch.tensor([1, 3, 2, 1], device="cuda")
loss = F.cross_entropy(logits, y)
value = loss.item()
""")
found = {}
for blocking in "0", "1":
    child = subprocess.run(
        [sys.executable, "train.py"], capture_output=True, text=True,
        env=os.environ | {"CUDA_LAUNCH_BLOCKING": blocking})
    found[blocking] = re.findall(
        r'train\.py", line (\d+), .*\n +(.+)', child.stderr)[0]
    print(f"CUDA_LAUNCH_BLOCKING={blocking}  line", *found[blocking])
