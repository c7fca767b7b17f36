"""Three values: the version, the CUDA that it was built with, and whether there is a GPU to use.
三个值：版本、编译用的 CUDA，以及有没有能用的 GPU。

>>> torch.cuda.is_available() == (torch.cuda.device_count() > 0)
True
>>> build = torch.__version__.partition("+")[2]  # cu132, cpu …; a build that names none says nothing
>>> not build.startswith("cu") or build == "cu" + torch.version.cuda.replace(".", "")
True
>>> build != "cpu" or torch.version.cuda is None
True
"""
# varies: the build of torch, and the GPU
import torch

print("version: ", torch.__version__)
print("CUDA:    ", torch.version.cuda)
print("GPU seen:", torch.cuda.is_available())
