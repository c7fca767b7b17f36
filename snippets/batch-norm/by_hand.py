"""By hand: one mean and one variance per channel, over samples, height and width.
手算一遍：每个通道一个均值、一个方差，在样本、高、宽上求。

>>> torch.allclose(in_train, out, atol=1e-5), torch.allclose(in_eval, bn(x), atol=1e-5)
(True, True)
>>> torch.allclose(bn.running_mean, 0.9 * 0 + 0.1 * mean, atol=1e-5)
True
>>> torch.allclose(bn.running_var, 0.9 * 1 + 0.1 * x.var(dim=(0, 2, 3)), atol=1e-5)  # unbiased: n - 1
True
>>> [name for name, _ in bn.named_parameters()], [name for name, _ in bn.named_buffers()]
(['weight', 'bias'], ['running_mean', 'running_var', 'num_batches_tracked'])
>>> linear = nn.BatchNorm1d(8)(torch.rand(16, 8))  # after a Linear: over the samples
>>> linear.mean(dim=0).abs().max().item() < 1e-5
True
>>> sequence = nn.BatchNorm1d(8)(torch.rand(16, 8, 20))
>>> sequence.mean(dim=(0, 2)).abs().max().item() < 1e-5
True
>>> conv, norm = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)  # a bias before the layer has no effect
>>> before = norm(conv(x))
>>> _ = nn.init.constant_(conv.bias, 7.0)
>>> torch.allclose(norm(conv(x)), before, atol=1e-4)
True
"""
import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm2d(3)
x = 5 + 2 * torch.randn(8, 3, 16, 16)  # [N, C, H, W]


def normalize(x, mean, var):
    mean, var = mean[:, None, None], var[:, None, None]
    return (x - mean) / (var + bn.eps).sqrt()


mean = x.mean(dim=(0, 2, 3))
var = x.var(dim=(0, 2, 3), correction=0)
in_train = normalize(x, mean, var)
out = bn(x)
print("batch: ", mean)
print("train: ", torch.allclose(in_train, out, atol=1e-5))

bn.eval()
in_eval = normalize(x, bn.running_mean, bn.running_var)
print("stored:", bn.running_mean)
print("eval:  ", torch.allclose(in_eval, bn(x), atol=1e-5))
