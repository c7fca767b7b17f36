"""After permute the memory is no longer in order: reshape copies, and view raises.
permute 之后内存不再连续：reshape 复制一份，view 报错。

>>> x.stride()
(2352, 1, 84, 3)
>>> flat = x.reshape(8, -1)
>>> torch.equal(flat, x.contiguous().view(8, -1)), torch.equal(flat, x.flatten(1))
(True, True)
>>> flat.data_ptr() == images.data_ptr()  # a copy
False
>>> torch.equal(flat[0, :784], images[0, :, :, 0].flatten())  # first all of channel 0
True
>>> x.view(8, 3, 784).shape  # height and width still lie one after the other
torch.Size([8, 3, 784])
>>> x[:, :, :14].is_contiguous()
False
"""
# raises: RuntimeError: view size is not compatible with input tensor's size and stride
import torch

images = torch.rand(8, 28, 28, 3)  # NHWC
x = images.permute(0, 3, 1, 2)  # NCHW
print(x.is_contiguous())
print(tuple(x.reshape(8, -1).shape))
print(tuple(x.view(8, -1).shape))
