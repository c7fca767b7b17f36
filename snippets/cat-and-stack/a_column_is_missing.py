"""A table and a vector: cat wants the same number of dimensions.
一张表和一个向量：cat 要求维数一样。

>>> torch.cat([table, age.unsqueeze(1)], dim=1).shape  # one more column
torch.Size([4, 4])
>>> torch.cat([table, torch.rand(3).unsqueeze(0)]).shape  # one more row
torch.Size([5, 3])
"""
# raises: RuntimeError: Tensors must have same number of dimensions: got 2 and 1
import torch

torch.manual_seed(0)
table = torch.rand(4, 3)  # 4 samples
age = torch.rand(4)  # one number a sample
wider = torch.cat([table, age], dim=1)
