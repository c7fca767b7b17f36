"""Falling back to the CPU gives no reason; asking for the GPU does.
退回 CPU 时不说原因；指名要 GPU，才说出原因。

>>> str(answer).startswith((  # the only answers: the GPU, or the reason why not
...     "cuda:0", "Torch not compiled with CUDA enabled", "Found no NVIDIA driver on your system",
...     "The NVIDIA driver on your system is too old", "No CUDA GPUs are available",
...     "CUDA error: no kernel image is available for execution on the device"))
True
>>> torch.cuda.is_available() or not str(answer).startswith("cuda")
True
>>> torch.cuda._is_compiled() or str(answer) == "Torch not compiled with CUDA enabled"
True
"""
# varies: the GPU, and the build of torch
import torch

device = "cuda" if torch.cuda.is_available() else "cpu"
print("silent:", device)

try:
    answer = torch.ones(2, device="cuda").device
except (AssertionError, RuntimeError) as error:
    answer = str(error).splitlines()[0].split(". ")[0]
print("loud:", answer)
