"""After permute the memory is no longer in order, and view raises.
permute 之后内存不再连续，view 报错。

>>> x.stride()
(2352, 1, 84, 3)
>>> x.view(8, 3, 784).shape  # height and width still lie one after the other
torch.Size([8, 3, 784])
>>> images.permute(0, 3, 1, 2)[:, :, :14].is_contiguous()
False
"""
# raises: RuntimeError: view size is not compatible with input tensor's size and stride
import torch

images = torch.rand(8, 28, 28, 3)  # NHWC
x = images.permute(0, 3, 1, 2)  # NCHW
print(x.is_contiguous())
print(tuple(x.view(8, -1).shape))
