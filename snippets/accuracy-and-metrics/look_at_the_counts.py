"""Three lines after the loop: the shapes, how often each class is predicted and occurs, how many samples were seen.
循环之后加三行：形状、每一类预测了几次和实际有几个、一共看过几个样本。

>>> pred.bincount(minlength=2).tolist()  # argmax of one output is always 0
[8, 0]
>>> (out > 0).squeeze(1).long().bincount(minlength=2).tolist()
[4, 4]
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
print(pred.bincount(minlength=2), y.bincount(minlength=2))
print(seen, "of", len(dataset))
