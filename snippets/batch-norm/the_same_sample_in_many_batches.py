"""One sample in 100 random batches: the smaller the batch, the more its normalized value jumps.
同一个样本，放进 100 个随机批次：批次越小，归一化后的值跳得越厉害。

>>> spread = {size: torch.tensor(values).std().item() for size, values in seen.items()}
>>> sizes = list(spread)
>>> all(spread[a] > spread[b] for a, b in zip(sizes, sizes[1:], strict=False))
True
>>> {round(value) for value in seen[2]}  # of two samples only the order is left
{1, -1}
>>> abs(stored - 1) < 0.1
True
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
data = 5 + 2 * torch.randn(1000, 1)
sample = torch.tensor([[7.0]])

bn = nn.BatchNorm1d(1, momentum=None)
bn(data)
stored = bn.eval()(sample).item()

fig, ax = plt.subplots(figsize=(4.5, 2.6), layout="constrained")
ax.axhline(stored, color="gray", linewidth=1)
seen = {}
for size in (2, 4, 8, 16, 32, 64):
    seen[size] = []
    for _ in range(100):
        others = data[torch.randint(1000, (size - 1,))]
        batch = torch.cat([sample, others])
        out = nn.BatchNorm1d(1)(batch)
        seen[size].append(out[0].item())
    ax.plot([str(size)] * 100, seen[size], "o", alpha=0.3)
    print(f"{size:>2}: {min(seen[size]):5.2f} to {max(seen[size]):.2f}")
ax.set(xlabel="samples in the batch", ylabel="output for one sample")
plt.show()
