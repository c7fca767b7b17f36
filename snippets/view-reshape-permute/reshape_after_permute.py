"""reshape copies where view cannot: the same as contiguous().view().
view 做不到的，reshape 复制一份来做：等于 contiguous().view()。

>>> flat = x.reshape(8, -1)
>>> torch.equal(flat, x.contiguous().view(8, -1)), torch.equal(flat, x.flatten(1))
(True, True)
>>> flat.data_ptr() == images.data_ptr()  # a copy
False
>>> torch.equal(flat[0, :784], images[0, :, :, 0].flatten())  # first all of channel 0
True
"""
import torch

images = torch.rand(8, 28, 28, 3)  # NHWC
x = images.permute(0, 3, 1, 2)  # NCHW
print(x.is_contiguous())
print(tuple(x.reshape(8, -1).shape))
