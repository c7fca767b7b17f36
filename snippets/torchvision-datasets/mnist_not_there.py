"""Without its files and without download=True, MNIST raises.
没有文件，又没写 download=True，MNIST 报错。

>>> from pathlib import Path
>>> Path("empty").exists()  # nothing was made, either
False
"""
# raises: RuntimeError: Dataset not found. You can use download=True to download it
from torchvision import datasets

train = datasets.MNIST("empty")
print(len(train))
