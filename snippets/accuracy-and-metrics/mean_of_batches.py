"""The mean of the batches' accuracies: the last batch holds one sample, and counts as much as eight.
各批次准确率的平均：最后一批只有一个样本，分量却和八个一样。

>>> each
[1.0, 1.0, 0.0]
"""
import torch

pred = torch.zeros(17, dtype=torch.long)
y = torch.zeros(17, dtype=torch.long)
y[16] = 1  # one mistake in 17, in the last batch

each = []
for p, t in zip(pred.split(8), y.split(8)):
    each.append((p == t).float().mean().item())
accuracy = sum(each) / len(each)
print(f"{accuracy:.2f}")
