"""momentum is the share of the new batch: 0.01 follows slowly, 0.99 keeps hardly more than the last batch.
momentum 是新一批所占的比例：0.01 跟得慢，0.99 差不多只记住最后一批。

>>> abs(paths[0.1][0] - 0.1 * means[0]) < 1e-5
True
>>> 1.5 < paths[0.01][-1] < 3, 4.5 < paths[0.1][-1] < 5.5
(True, True)
>>> abs(paths[0.99][-1] - means[-1]) < 0.05
True
>>> abs(paths[None][-1] - sum(means) / len(means)) < 1e-4
True
>>> 1 - 0.9**44 > 0.99 > 1 - 0.9**43, 1 - 0.99**459 > 0.99 > 1 - 0.99**458
(True, True)
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
batches = 5 + 4 * torch.randn(60, 16, 1)
means = batches.mean(dim=1).flatten().tolist()

fig, ax = plt.subplots(figsize=(4.5, 2.6), layout="constrained")
ax.axhline(5, color="gray", linewidth=1)
paths = {}
for momentum in (0.99, 0.1, None, 0.01):
    bn = nn.BatchNorm1d(1, momentum=momentum)
    paths[momentum] = []
    for batch in batches:
        bn(batch)
        paths[momentum].append(bn.running_mean.item())
    ax.plot(paths[momentum], label=str(momentum),
            linewidth=1 if momentum == 0.99 else 2)
ax.set(xlabel="batches", ylabel="running_mean", ylim=(0, 8))
fig.legend(title="momentum", ncols=4, loc="outside upper center")
plt.show()
