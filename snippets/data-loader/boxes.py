"""A list of numbers in a sample is collated number by number: four tensors of 8, not [8, 4].
样本里的列表会按位置合并：得到四个长度为 8 的张量，不是 [8, 4]。

>>> len(batch), batch[0].shape
(4, torch.Size([8]))
>>> tensors = [torch.tensor(box) for box in boxes]
>>> next(iter(DataLoader(tensors, batch_size=8))).shape
torch.Size([8, 4])
"""
import torch
from torch.utils.data import DataLoader

boxes = [[i, i, 20, 10] for i in range(8)]

batch = next(iter(DataLoader(boxes, batch_size=8)))
print(type(batch).__name__, len(batch), tuple(batch[0].shape))

tensors = [torch.tensor(box) for box in boxes]
batch_of_tensors = next(iter(DataLoader(tensors, batch_size=8)))
print(tuple(batch_of_tensors.shape))
