"""What MNIST looks for, and what lies under root: the two lists show a wrong root.
MNIST 要找什么，root 下面有什么：两份清单一比，root 写错就看出来了。

>>> [name for name in wanted if name in found]
[]
>>> [name for name in found if name.replace("data/", "data/MNIST/", 1) in wanted] == found
True
>>> datasets.MNIST(root)
Traceback (most recent call last):
RuntimeError: Dataset not found. You can use download=True to download it
>>> for file in folder.iterdir():
...     _ = file.rename(file.with_name(file.name.replace("-idx", ".idx")))  # as in other downloads
>>> datasets.MNIST("data")
Traceback (most recent call last):
RuntimeError: Dataset not found. You can use download=True to download it
>>> for file in folder.iterdir():
...     _ = file.rename(file.with_name(file.name.replace(".idx", "-idx") + ".gz"))  # not unpacked
>>> datasets.MNIST("data")
Traceback (most recent call last):
RuntimeError: Dataset not found. You can use download=True to download it
>>> datasets.CIFAR10("data")
Traceback (most recent call last):
RuntimeError: Dataset not found or corrupted. You can use download=True to download it
>>> datasets.ImageNet("data")  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: The archive ILSVRC2012_devkit_t12.tar.gz is not present in the root directory or is corrupted. ...
"""
from pathlib import Path

from torchvision import datasets

# zh: 文件在这里……
# en: the files are here …
folder = Path("data/MNIST/raw")
folder.mkdir(parents=True, exist_ok=True)
for name, _ in datasets.MNIST.resources:
    (folder / name.removesuffix(".gz")).touch()
# zh: ……root 却多写了一层
# en: … but this root is one level too deep
root = "data/MNIST"

wanted = [f"{root}/MNIST/raw/{name.removesuffix('.gz')}"
          for name, _ in datasets.MNIST.resources]
found = [p.as_posix() for p in Path(root).rglob("*ubyte*")]
print("wanted:", *sorted(wanted), sep="\n")
print("found:", *sorted(found), sep="\n")
