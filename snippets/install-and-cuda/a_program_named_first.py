"""The same program under any other name imports PyTorch.
同样的程序换一个名字，导入的就是 PyTorch。

>>> said
'tensor([1., 1.])'
"""
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as folder:
    file = Path(folder, "first.py")
    file.write_text("import torch; print(torch.ones(2))")
    ended = subprocess.run([sys.executable, file],
                           capture_output=True, text=True)
said = (ended.stdout + ended.stderr).splitlines()[-1].split(" (")[0]
print(*said.split(": "), sep="\n")
