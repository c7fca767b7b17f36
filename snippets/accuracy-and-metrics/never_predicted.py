"""Class 2 is never predicted: its precision is 0 / 0. scikit-learn warns and says 0, torch says nan.
第 2 类从来没有预测过：精确率是 0 / 0。scikit-learn 警告后当作 0，torch 得到 nan。

>>> each.tolist()
[0.8, 1.0, 0.0]
>>> hits = torch.tensor([4, 1, 0])
>>> (hits / torch.tensor([5, 1, 0])).isnan().tolist()
[False, False, True]
"""
# warns: UndefinedMetricWarning: is ill-defined and being set to 0.0
import torch
from sklearn.metrics import precision_score

y = torch.tensor([0, 0, 0, 0, 1, 2])
pred = torch.tensor([0, 0, 0, 0, 1, 0])

each = precision_score(y, pred, average=None)
print("precision:", each)
print("accuracy:", f"{(pred == y).float().mean().item():.2f}")
