"""The layers between import torch and the card, each with what it says when it does not fit.
从 import torch 到显卡，中间有哪几层；哪一层不合适，各报什么。

>>> len(layers)
5
>>> from importlib.metadata import requires
>>> brought = [r for r in requires("torch") if r.startswith(("cuda-toolkit", "nvidia-cuda-runtime", "nvidia-cudnn"))]
>>> torch.version.cuda is None or len(brought) == 2  # the CUDA build brings CUDA and cuDNN along, by pip
True
"""
import matplotlib.pyplot as plt
import torch

layers = [
    ("the Python that you run", "No module named 'torch'"),
    ("torchvision", "torchvision::nms does not exist"),
    ("torch, with CUDA in it", "Torch not compiled with CUDA"),
    ("NVIDIA driver", "no NVIDIA driver / driver too old"),
    ("GPU", "no kernel image is available"),
]
fig, ax = plt.subplots(figsize=(4.5, 3.2), layout="constrained")
for y, (layer, message) in enumerate(reversed(layers)):
    color = "tab:blue" if y > 1 else "tab:orange"
    ax.barh(y, 1, height=0.7, color=color, alpha=0.35)
    ax.text(0.03, y + 0.13, layer, va="center", weight="bold")
    ax.text(0.03, y - 0.17, message, va="center", fontsize=9)
ax.text(1.04, 3, "pip", rotation=90, va="center")
ax.text(1.04, 0.5, "machine", rotation=90, va="center")
ax.set(xlim=(0, 1.12), ylim=(-0.5, 4.5))
ax.axis("off")
plt.show()
