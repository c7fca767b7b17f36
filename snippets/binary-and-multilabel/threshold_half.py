"""0.5 is the threshold for probabilities; on logits it means a probability of 0.62, and misses two of four.
0.5 是概率的阈值；用在 logits 上，相当于要概率 0.62，四个里漏掉两个。

>>> predictions.tolist(), round(torch.tensor(0.5).sigmoid().item(), 2)
([False, True, False, False, True], 0.62)
"""
import torch

logits = torch.tensor([-2.0, 3.0, 0.2, 0.4, 1.0])
y = torch.tensor([0, 1, 1, 1, 1])

predictions = logits > 0.5
found = predictions[y == 1].sum().item()
print(f"found {found} of {y.sum().item()}")
