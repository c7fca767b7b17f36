"""A TensorFlow kernel is H, W, in, out: permute(3, 2, 0, 1) makes it PyTorch's out, in, H, W.
TensorFlow 的卷积核是 H、W、入、出：用 permute(3, 2, 0, 1) 变成 PyTorch 的出、入、H、W。

>>> torch.allclose(y[0, 5, 3, 4], by_hand, atol=1e-4)
True
>>> conv.weight.shape == kernel.permute(3, 2, 0, 1).shape
True
>>> nn.Conv2d(1, 1, 3, stride=2, padding="same")
Traceback (most recent call last):
ValueError: padding='same' is not supported for strided convolutions
>>> from torch.nn import functional as F
>>> maps, dense = torch.rand(4, 2, 3, 8), torch.randn(2 * 3 * 8, 10)  # Flatten, then a Dense kernel
>>> weight = dense.view(2, 3, 8, 10).permute(3, 2, 0, 1).flatten(1)  # out, then C, H, W
>>> ours = F.linear(maps.permute(0, 3, 1, 2).flatten(1), weight)
>>> torch.allclose(ours, maps.flatten(1) @ dense, atol=1e-4)
True
>>> torch.allclose(F.linear(maps.permute(0, 3, 1, 2).flatten(1), dense.T), maps.flatten(1) @ dense, atol=1e-4)
False
>>> x, k = torch.ones(1, 1, 4, 4), torch.ones(1, 1, 3, 3)
>>> F.conv2d(x, k, stride=2, padding=1)[0, 0]  # the shape of TensorFlow's SAME, other numbers
tensor([[4., 6.],
        [6., 9.]])
>>> F.conv2d(F.pad(x, (0, 1, 0, 1)), k, stride=2)[0, 0]  # TensorFlow's, see conv_layer_in_tf1
tensor([[9., 6.],
        [6., 4.]])
"""
import torch
from torch import nn

torch.manual_seed(0)
# zh: TensorFlow 那边存下来的卷积核、偏置和图片
# en: kernel, bias and images as TensorFlow saves them
kernel = torch.randn(3, 3, 3, 8)  # kH, kW, in, out
bias = torch.randn(8)
images = torch.rand(4, 32, 32, 3)  # N, H, W, C

conv = nn.Conv2d(3, 8, kernel_size=3, padding="same")
with torch.no_grad():
    conv.weight.copy_(kernel.permute(3, 2, 0, 1))
    conv.bias.copy_(bias)
y = conv(images.permute(0, 3, 1, 2))
print(tuple(y.shape))

# zh: 按 TensorFlow 的定义手算一个数：第 5 个通道，第 3 行第 4 列
# en: one number by TensorFlow's definition: channel 5, row 3, column 4
window = images[0, 2:5, 3:6]  # kH, kW, in
by_hand = (window * kernel[..., 5]).sum() + bias[5]
print(f"{y[0, 5, 3, 4].item():.2f} {by_hand.item():.2f}")
