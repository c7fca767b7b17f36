"""dim=1 puts the features of each sample side by side.
dim=1 把每个样本的特征并排放在一起。

>>> both.shape
torch.Size([4, 8])
>>> torch.equal(both[2], torch.cat([color[2], shape[2]]))
True
"""
import torch

torch.manual_seed(0)
color = torch.rand(4, 3)  # 3 features
shape = torch.rand(4, 5)  # 5 features
both = torch.cat([color, shape], dim=1)
print(tuple(both.shape))
