"""Two batches of four: the mean of their recalls is 0.67, the recall of all is 0.50.
两批都是四个样本：两批召回率的平均是 0.67，合起来的召回率是 0.50。

>>> [round(recall, 2) for recall in each], hits / positives
([0.33, 1.0], 0.5)
>>> (pred == y).float().mean().item() == 0.75  # the accuracy of equal batches can be averaged
True
"""
import torch

y = torch.tensor([1, 1, 1, 0, 1, 0, 0, 0])
pred = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0])

each, hits, positives = [], 0, 0
for t, p in zip(y.split(4), pred.split(4)):
    found = (t * p).sum().item()
    each.append(found / t.sum().item())
    hits += found
    positives += t.sum().item()
print(f"mean of the batches: {sum(each) / 2:.2f}")
print(f"all together:        {hits / positives:.2f}")
