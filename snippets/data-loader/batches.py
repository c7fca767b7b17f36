"""DataLoader cuts a dataset into batches; the last may be smaller, drop_last=True leaves it out.
DataLoader 把数据集切成批次；最后一批可能不满，drop_last=True 就丢掉它。

>>> [len(x) for x, y in loader]
[4, 4, 2]
>>> len(loader), len(DataLoader(data, batch_size=4, drop_last=True))
(3, 2)
>>> [b.tolist() for b in DataLoader(range(10), batch_size=4)]
[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]
>>> first = torch.cat([x for x, y in loader]).flatten().tolist()
>>> second = torch.cat([x for x, y in loader]).flatten().tolist()
>>> first != second, sorted(first) == sorted(second)  # each epoch anew, each sample once
(True, True)
>>> plain = DataLoader([i * 10 for i in range(10)], batch_size=4)  # the three steps, by hand
>>> steps = [plain.collate_fn([plain.dataset[i] for i in row]) for row in plain.batch_sampler]
>>> [batch.tolist() for batch in steps] == [batch.tolist() for batch in plain]
True
"""
import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.arange(10.0).view(10, 1)
data = TensorDataset(x, x * 2)

loader = DataLoader(data, batch_size=4, shuffle=True)
for x, y in loader:
    print(tuple(x.shape), x.flatten().tolist())

whole = DataLoader(data, batch_size=4, drop_last=True)
print(len(loader), len(whole))
