"""NumPy reads CPU memory only: detach().cpu().numpy() works from every device that holds numbers.
NumPy 只读 CPU 内存：只要设备上有数，detach().cpu().numpy() 都行。

>>> array.shape
(4, 2)
>>> torch.equal(torch.from_numpy(array), out.detach())
True
>>> out.numpy()
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
>>> out.cpu() is out, out.detach().cpu().data_ptr() == out.data_ptr()  # on the CPU nothing is copied
(True, True)
"""
# raises: TypeError: device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first.
import torch
from torch import nn

torch.manual_seed(0)
out = nn.Linear(3, 2)(torch.rand(4, 3))

array = out.detach().cpu().numpy()
print(type(array).__name__, array.shape)

elsewhere = out.detach().to("meta")
elsewhere.numpy()
