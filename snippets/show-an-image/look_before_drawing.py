"""Two lines say why a picture looks wrong: shape and type, smallest and largest number.
画出来不对时加两行：形状和类型，最小值和最大值。

>>> x.shape, x.requires_grad, x.min().item() < -1
(torch.Size([4, 3, 32, 32]), True, True)
>>> one.min().item() >= 0 and one.max().item() <= 1
True
>>> x[0].permute(1, 2, 0).numpy()
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
>>> torch.rand(2).bfloat16().numpy()
Traceback (most recent call last):
TypeError: Got unsupported ScalarType BFloat16
>>> from torchvision.transforms.v2.functional import to_pil_image
>>> to_pil_image(x)
Traceback (most recent call last):
ValueError: pic should be 2/3 dimensional. Got 4 dimensions.
>>> to_pil_image(x[0].permute(1, 2, 0))
Traceback (most recent call last):
ValueError: pic should not have > 4 channels. Got 32 channels.
"""
import torch

mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)
ramp = torch.linspace(0, 1, 32).expand(4, 3, 32, 32)
x = ((ramp - mean) / std).requires_grad_()

print(tuple(x.shape), x.dtype)
print(f"{x.min().item():.1f} to {x.max().item():.1f}")

one = (x[0].detach().cpu() * std + mean).clamp(0, 1)
print(tuple(one.permute(1, 2, 0).shape))  # for imshow
