"""A second Python on the same machine has packages of its own, and torch is not among them.
同一台机器上的另一个 Python 有自己的一套包，里面没有 torch。

>>> answer
"ModuleNotFoundError: No module named 'torch'"
>>> where = "import sys; print(sys.executable)"  # how to tell them apart
>>> asked = [subprocess.check_output([python, "-c", where]) for python in (sys.executable, other)]
>>> asked[0] != asked[1]
True
"""
import subprocess
import sys
from pathlib import Path

import torch

# zh: 新建一个虚拟环境，就是另一个 Python
# en: a new environment is another Python
subprocess.run([sys.executable, "-m", "venv", "--without-pip", "new"])
folder = "Scripts" if sys.platform == "win32" else "bin"
other = Path("new", folder, "python")

print("this one: ", torch.__version__.split("+")[0])
ended = subprocess.run([other, "-c", "import torch"],
                       capture_output=True, text=True)
answer = ended.stderr.splitlines()[-1]
print("other one:", answer.split(": ")[1])
