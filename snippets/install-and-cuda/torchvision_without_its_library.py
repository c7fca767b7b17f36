"""torchvision without its compiled part: all it says is that nms is missing.
torchvision 缺了编译好的那一部分：它只说找不到 nms。

>>> said
'RuntimeError: operator torchvision::nms does not exist'
>>> import torchvision.extension
>>> torchvision.extension._has_ops()  # the whole one
True
"""
# timeout: 180
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec

whole = find_spec("torchvision").submodule_search_locations[0]
compiled = shutil.ignore_patterns("*.so", "*.pyd", "*.dylib")

with tempfile.TemporaryDirectory() as folder:
    part = folder + "/torchvision"
    shutil.copytree(whole, part, ignore=compiled)
    ended = subprocess.run([sys.executable, "-c", "import torchvision"],
                           cwd=folder, capture_output=True, text=True)
said = ended.stderr.splitlines()[-1]
print(*said.split(": "), sep="\n")
