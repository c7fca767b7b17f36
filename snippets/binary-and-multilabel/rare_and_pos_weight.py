"""20 nines among 1098 digits: the larger pos_weight is, the more nines are found, and the more alarms are false.
1098 张数字里有 20 张 9：pos_weight 越大，找到的 9 越多，误报也越多。

>>> recall == sorted(recall) and recall[0] == 0 and recall[2] > 0.8
True
>>> precision[1:] == sorted(precision[1:], reverse=True) and precision[2] > 0.6
True
>>> each = F.binary_cross_entropy_with_logits(z, t, reduction="none")
>>> weighted = F.binary_cross_entropy_with_logits(z, t, pos_weight=torch.tensor(9.0))
>>> torch.allclose(weighted, (each * (1 + 8 * t)).sum() / 4)  # divided by N, not by the weights
True
>>> F.binary_cross_entropy_with_logits(torch.zeros(4, 2), torch.ones(4, 2), pos_weight=torch.ones(3))
Traceback (most recent call last):
RuntimeError: The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
>>> by_sample = F.binary_cross_entropy_with_logits(torch.zeros(2, 2), torch.ones(2, 2),
...     pos_weight=torch.tensor([[1.0], [3.0]]), reduction="none")
>>> (by_sample[1] / by_sample[0]).tolist()  # a column: a weight for each sample, and nothing raises
[3.0, 3.0]
"""
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

z, t = torch.tensor([1.0, -2, 3, 0]), torch.tensor([1.0, 0, 0, 1])
x, y = map(torch.tensor, load_digits(return_X_y=True))
x, y = x.float() / 16, (y == 9).float()
# zh: 前 1200 张里，全部的“不是 9”，加上 20 张 9
# en: of the first 1200, all that are not a nine, and 20 nines
train = y[:1200].argsort(stable=True)[: 1078 + 20]
test, answer = x[1200:], y[1200:] == 1

recall, precision = [], []
print("pos_weight  recall  precision")
for pos_weight in [1.0, 10.0, 1078 / 20, 500.0]:
    torch.manual_seed(0)
    model = nn.Linear(64, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss_fn = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(pos_weight))
    for step in range(400):
        optimizer.zero_grad()
        loss_fn(model(x[train]).squeeze(1), y[train]).backward()
        optimizer.step()
    alarm = model(test).squeeze(1) > 0
    hits = (alarm & answer).sum()
    recall.append((hits / answer.sum()).item())
    precision.append((hits / alarm.sum()).item())
    print(f"{pos_weight:10.1f}", end="")
    print(f"{recall[-1]:8.2f}{precision[-1]:11.2f}")
