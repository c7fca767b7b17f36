"""10 positives among 100, and a model that sees no input: 0.10, and with pos_weight=9 it says 0.50.
100 个样本里 10 个是正的，模型看不到任何输入：它说 0.10；用 pos_weight=9，它说 0.50。

>>> [round(p, 2) for p in probabilities]
[0.1, 0.5]
>>> round((bias - torch.tensor(9.0).log()).sigmoid().item(), 2)  # back to the share of the positives
0.1
"""
import torch
from torch.nn import functional as F

y = torch.zeros(100)
y[:10] = 1
probabilities = []
for pos_weight in [1.0, 9.0]:
    bias = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([bias], lr=0.1)
    for step in range(300):
        loss = F.binary_cross_entropy_with_logits(
            bias.expand(100), y, pos_weight=torch.tensor(pos_weight)
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    probabilities.append(bias.sigmoid().item())
    print(f"{pos_weight:.0f}: {probabilities[-1]:.2f}")
