"""When every mirror fails, MNIST says what each of them answered.
所有镜像都失败时，MNIST 会列出每个地址的回答。

>>> import gzip, hashlib
>>> from pathlib import Path
>>> import numpy as np
>>> raw = Path("mirror/MNIST/raw")
>>> files = []
>>> for name, _ in datasets.MNIST.resources:  # the .gz put there by hand, with the hashes of our own
...     a = np.zeros((9, 28, 28) if "images" in name else 9, "uint8")
...     head = np.array([0x800 + a.ndim, *a.shape], ">i4")
...     n = (raw / name).write_bytes(gzip.compress(head.tobytes() + a.tobytes()))
...     files.append((name, hashlib.md5((raw / name).read_bytes()).hexdigest()))
>>> datasets.MNIST.resources = files
>>> len(datasets.MNIST("mirror", download=True))  # unpacked, although no mirror answers
9
>>> (raw / "train-images-idx3-ubyte").unlink()
>>> n = (raw / "train-images-idx3-ubyte.gz").write_bytes(b"a login page")
>>> datasets.MNIST("mirror", download=True)  # another hash: it is downloaded again  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Error downloading train-images-idx3-ubyte.gz:...
"""
# raises: RuntimeError: Error downloading train-images-idx3-ubyte.gz
from torchvision import datasets

# zh: 这个地址上没有服务器，代替连不上的镜像
# en: no server at this address: it stands for a dead mirror
datasets.MNIST.mirrors = ["http://127.0.0.1:9/"]
train = datasets.MNIST("mirror", download=True)
