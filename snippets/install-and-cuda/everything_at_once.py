"""All that a question about an installation needs, with or without a GPU.
一个安装问题需要的全部信息，有没有 GPU 都能运行。

>>> torch.cuda.device_count() > 0 or str(answer) != "[2.0, 2.0]"
True
>>> issubclass(torch.AcceleratorError, RuntimeError)  # what "no kernel image" is raised as
True
>>> from importlib.metadata import metadata
>>> metadata("torch")["Requires-Python"]
'>=3.11'
>>> from packaging.version import Version  # what pip takes of several offers: the newest
>>> Version("2.15.0+cu132") > Version("2.15.0") > Version("2.14.1+cu132")
True
"""
# varies: the machine, the GPU, and the build of torch
import platform
import sys
from pathlib import Path

import torch

print("Python      ", platform.python_version(), platform.system())
print("environment ", Path(sys.prefix).name)
print("torch is in ", *Path(torch.__path__[0]).parts[-2:])
print("torch       ", torch.__version__)
try:
    import torchvision
    print("torchvision ", torchvision.__version__)
except Exception as error:
    print("torchvision ", error)
print("CUDA inside ", torch.version.cuda)
print("built for   ", *torch.cuda.get_arch_list())
print("Apple's GPU ", torch.backends.mps.is_available())
for n in range(torch.cuda.device_count()):
    print("NVIDIA GPU  ", torch.cuda.get_device_name(n),
          torch.cuda.get_device_capability(n))
try:
    answer = (torch.ones(2, device="cuda") * 2).tolist()
except (AssertionError, RuntimeError) as error:
    answer = str(error).splitlines()[0].split(". ")[0]
print("on the GPU  ", answer)
