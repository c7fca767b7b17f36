"""How far the stored mean of each BatchNorm is from a batch's, in standard deviations.
每个 BatchNorm 存的均值离一批数据的均值有多远，以标准差为单位。

>>> [off < 0.5 for off in seen]  # the training batch, then the test batch
[True, False]
>>> model[1].num_batches_tracked.item(), len(model[1]._forward_pre_hooks)  # not counted, and removed
(60, 0)
>>> images = torch.rand(4, 8, 5, 5)  # one mean a channel
>>> torch.allclose(images.transpose(0, 1).flatten(1).mean(dim=1), images.mean(dim=(0, 2, 3)))
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
train_batch = torch.randn(32, 3, 16, 16)
test_batch = 5 + torch.randn(32, 3, 16, 16)  # not normalized
for _ in range(60):
    model(train_batch)

seen = []


def look(layer, args):
    if isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d)):
        mean = args[0].transpose(0, 1).flatten(1).mean(dim=1)
        off = (mean - layer.running_mean) / layer.running_var.sqrt()
        seen.append(off.abs().max().item())
        print(layer.num_batches_tracked.item(), "steps, momentum",
              f"{layer.momentum}, off by {seen[-1]:.1f}")


hooks = [m.register_forward_pre_hook(look) for m in model.modules()]
model.eval()(train_batch)
model(test_batch)
for hook in hooks:
    hook.remove()
