"""Four lines after the loop: the shapes, the classes predicted and how often, those of the labels, the samples seen.
循环之后加四行：形状；预测了哪些类别、各几次；标签有哪些类别、各几个；一共看过几个样本。

>>> pred.unique().tolist()  # argmax of one output is always 0
[0]
>>> [n.tolist() for n in (out > 0).squeeze(1).unique(return_counts=True)]
[[False, True], [4, 4]]
>>> (pred == y).mean()
Traceback (most recent call last):
NotImplementedError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Bool
>>> (pred == y.tolist()).sum()
Traceback (most recent call last):
AttributeError: 'bool' object has no attribute 'sum'
"""
import torch

y = torch.tensor([0, 1, 1, 0, 1, 0, 0, 1])
out = torch.tensor([-2.0, 1, 3, -1, 2, -3, -1, 1]).unsqueeze(1)
pred = out.argmax(1)
dataset, seen = range(8), len(y)

print(tuple(out.shape), tuple(pred.shape), tuple(y.shape))
print(pred.unique(return_counts=True))
print(y.unique(return_counts=True))
print(seen, "of", len(dataset))
