"""drop_last=True with a batch larger than the dataset leaves no batch at all.
批次比数据集还大，又写了 drop_last=True：一批都没有。

>>> len(loader), seen
(0, 0)
>>> len(DataLoader(data, batch_size=16))
1
"""
from torch.utils.data import DataLoader

data = range(10)
loader = DataLoader(data, batch_size=16, drop_last=True)

seen = 0
for batch in loader:
    seen += len(batch)
print(len(loader), seen)
