"""Without keepdim the sums of the rows are laid along the columns: nothing raises, and the shares are wrong.
不写 keepdim，各行的和被排到了列的方向上：不报错，比例却错了。

>>> share.sum(dim=1).allclose(torch.ones(3))
False
>>> share[0, 1] == counts[0, 1] / counts[1].sum()  # divided by the sum of another row
tensor(True)
>>> wide = torch.ones(2, 3)
>>> wide / wide.sum(dim=1)  # of unequal sizes, it raises
Traceback (most recent call last):
RuntimeError: The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
"""
import torch

counts = torch.tensor([[1.0, 1, 2],
                       [4, 2, 2],
                       [0, 0, 2]])
total = counts.sum(dim=1)
share = counts / total

print("shape of total:", tuple(total.shape))
print("rows add up to:", share.sum(dim=1).tolist())
