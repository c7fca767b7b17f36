"""0.5 is the threshold for probabilities; on logits it means a probability of 0.62.
0.5 是概率的阈值；用在 logits 上，相当于要概率 0.62。

>>> round(torch.tensor(0.5).sigmoid().item(), 2)
0.62
>>> (logits.sigmoid() > 0.5).tolist()
[False, True, True, True]
"""
import torch

logits = torch.tensor([-2.0, 0.2, 0.4, 3.0])
print((logits > 0.5).tolist())
