"""Two lines say why a picture looks wrong: shape and type, smallest and largest number.
画出来不对时加两行：形状和类型，最小值和最大值。

>>> one = (x[0].detach().cpu() * 0.225 + 0.45).clamp(0, 1)  # undone
>>> one.permute(1, 2, 0).numpy().shape, one.min().item() < 0.01, one.max().item() > 0.99
((32, 32, 3), True, True)
>>> x.numpy()
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
>>> from torchvision.transforms.v2.functional import to_pil_image
>>> to_pil_image(x)
Traceback (most recent call last):
ValueError: pic should be 2/3 dimensional. Got 4 dimensions.
>>> to_pil_image(x[0].permute(1, 2, 0))
Traceback (most recent call last):
ValueError: pic should not have > 4 channels. Got 32 channels.
"""
import torch

torch.manual_seed(0)
x = (torch.rand(4, 3, 32, 32) - 0.45) / 0.225
x.requires_grad_()

print(tuple(x.shape), x.dtype)
print(f"{x.min().item():.1f} to {x.max().item():.1f}")
