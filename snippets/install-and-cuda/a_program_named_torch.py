"""A program called torch.py imports itself, and has no torch.ones.
程序自己叫 torch.py，import torch 导入的就是它自己，里面没有 torch.ones。

>>> said  # up to the parenthesis, which differs between versions of Python
"AttributeError: partially initialized module 'torch' has no attribute 'ones'"
>>> def next_to_a_torch_py(program):
...     with TemporaryDirectory() as folder:
...         Path(folder, "torch.py").write_text("x = 1")
...         ended = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
...         return ended.stderr.splitlines()[-1].split(" (")[0].split(". ")[0]
>>> next_to_a_torch_py("import torch; torch.ones(2)")
"AttributeError: module 'torch' has no attribute 'ones'"
>>> next_to_a_torch_py("import torch.nn as nn")
"ModuleNotFoundError: No module named 'torch.nn'; 'torch' is not a package"
>>> next_to_a_torch_py("from torch import nn")
"ImportError: cannot import name 'nn' from 'torch'"
>>> next_to_a_torch_py("import torch; torch.__path__")
"AttributeError: module 'torch' has no attribute '__path__'"
"""
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as folder:
    file = Path(folder, "torch.py")
    file.write_text("import torch; print(torch.ones(2))")
    ended = subprocess.run([sys.executable, file],
                           capture_output=True, text=True)
said = (ended.stdout + ended.stderr).splitlines()[-1].split(" (")[0]
print(*said.split(": "), sep="\n")
