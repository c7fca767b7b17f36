"""Mean and deviation of each channel over all pixels; averaging the images' deviations is too small.
每个通道对所有像素求均值和标准差；把各图的标准差平均，会偏小。

>>> torch.allclose(mean, x.mean(dim=(0, 2, 3)), atol=1e-4)
True
>>> torch.allclose(std, x.std(dim=(0, 2, 3)), atol=1e-3)
True
>>> (wrong < 0.9 * std).all().item()
True
>>> y = v2.Normalize(mean.tolist(), std.tolist())(x)
>>> torch.allclose(y.mean(dim=(0, 2, 3)), torch.zeros(3), atol=1e-3)
True
>>> torch.allclose(y.std(dim=(0, 2, 3)), torch.ones(3), atol=1e-3)
True
>>> (v2.Normalize(mean.tolist(), wrong.tolist())(x).std(dim=(0, 2, 3)) > 1.1).all().item()
True
"""
import torch
from sklearn.datasets import load_digits
from torch.utils.data import DataLoader
from torchvision.transforms import v2

torch.manual_seed(0)
gray = torch.tensor(load_digits().images, dtype=torch.float32) / 16
light = torch.rand(len(gray), 1, 1, 1)  # some are dark
color = torch.tensor([1.0, 0.8, 0.4]).view(1, 3, 1, 1)
x = gray.unsqueeze(1) * light * color  # N, C, H, W

n, total, squares = 0, torch.zeros(3), torch.zeros(3)
for batch in DataLoader(x, batch_size=64):
    n += batch[:, 0].numel()
    total += batch.sum(dim=(0, 2, 3))
    squares += batch.square().sum(dim=(0, 2, 3))
mean = total / n
std = (squares / n - mean.square()).sqrt()
wrong = x.std(dim=(2, 3)).mean(dim=0)

for name, value in {"mean": mean, "std": std,
                    "mean of stds": wrong}.items():
    print(f"{name:<13}", *(f"{v:.2f}" for v in value))
