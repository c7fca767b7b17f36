"""Several labels a sample: one output for each label, and a row of zeros and ones as the target.
一个样本可以有几个标签：每个标签一个输出，目标是一行 0 和 1。

>>> y.tolist()
[[1.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]
>>> losses = [F.binary_cross_entropy_with_logits(logits[:, i], y[:, i]) for i in range(3)]
>>> torch.allclose(loss, sum(losses) / 3)  # three yes-or-no questions
True
>>> torch.allclose(loss, F.multilabel_soft_margin_loss(logits, y))
True
>>> torch.equal((logits > 0).float(), y)
True
>>> logits.argmax(1).tolist()  # one label each, also for the sample that has none
[0, 1, 1]
"""
import torch
from torch.nn import functional as F

names = ["cat", "dog", "person"]
labels = [[0, 2], [1], []]  # the last picture has none
y = torch.zeros(3, 3)
for row, numbers in zip(y, labels):
    row[numbers] = 1

logits = torch.tensor([[4.0, -3, 1], [-2, 3, -5], [-2, -1, -4]])
loss = F.binary_cross_entropy_with_logits(logits, y)
print(f"loss {loss.item():.4f}")
for row in logits > 0:
    print([name for name, yes in zip(names, row) if yes])
