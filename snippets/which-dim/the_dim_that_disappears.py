"""The dim that you name disappears: it is the one that is added up.
写的是哪一维，哪一维就消失：加起来的就是它。

>>> x.sum(dim=0).shape, x.sum(dim=1).shape
(torch.Size([3]), torch.Size([2]))
>>> x.sum(axis=0).equal(x.sum(dim=0))  # NumPy's name works, too
True
>>> {f: getattr(x.float(), f)(dim=0).shape[0] for f in ("mean", "std", "prod", "logsumexp", "norm")}
{'mean': 3, 'std': 3, 'prod': 3, 'logsumexp': 3, 'norm': 3}
"""
import torch

x = torch.tensor([[1, 2, 3],
                  [10, 20, 30]])  # 2 rows, 3 columns

print("dim=0:", x.sum(dim=0).tolist())
print("dim=1:", x.sum(dim=1).tolist())
print("none: ", x.sum().item())
