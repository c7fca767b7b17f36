"""Training normalizes with the mean and variance of the batch, eval() with the stored ones.
训练时用这一批的均值和方差归一化，eval() 之后用存下来的。

>>> abs(train.mean().item()) < 1e-6, abs(train.std(correction=0).item() - 1) < 1e-4
(True, True)
>>> round(bn.running_mean.item(), 4), round(bn.running_var.item(), 4)  # a tenth of the way: 0 to 3, 1 to 7
(0.3, 1.6)
>>> torch.allclose(test, (x.flatten() - 0.3) / 1.6**0.5, atol=1e-4)
True
>>> bn.num_batches_tracked.item()  # eval() did not count
1
"""
import torch
from torch import nn

bn = nn.BatchNorm1d(1)
x = torch.tensor([[1.0], [2.0], [6.0]])

train = bn(x).detach().flatten()
print("train: ", train)
print("mean:  ", bn.running_mean)
print("var:   ", bn.running_var)
test = bn.eval()(x).detach().flatten()
print("eval:  ", test)
