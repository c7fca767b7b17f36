"""What a DataLoader does: the sampler gives indices, data[i] gives samples, collate_fn makes the batch.
DataLoader 做的事：采样器给下标，data[i] 取样本，collate_fn 合成一批。

>>> sorted(sum(rows, []))
[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
>>> [len(row) for row in rows]
[4, 4, 2]
>>> plain = DataLoader(data, batch_size=4)
>>> by_hand = [plain.collate_fn([data[i] for i in row]).tolist() for row in plain.batch_sampler]
>>> by_hand == [batch.tolist() for batch in plain]
True
"""
import matplotlib.pyplot as plt
import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
data = [i * 10 for i in range(10)]
loader = DataLoader(data, batch_size=4, shuffle=True)

rows = []
for indices in loader.batch_sampler:
    samples = [data[i] for i in indices]
    batch = loader.collate_fn(samples)
    print(indices, "->", batch)
    rows.append(indices)

fig, ax = plt.subplots(figsize=(4.5, 1.2), layout="constrained")
frames = [{"fc": "none", "ec": f"C{i}", "lw": 2} for i in range(10)]
for i in range(10):
    ax.text(i, 1, i, ha="center", bbox=frames[i])
for left, row in zip((0, 4.5, 9), rows, strict=True):
    for place, i in enumerate(row):
        ax.text(left + place, 0, i, ha="center", bbox=frames[i])
ax.text(-0.6, 1, "data", ha="right")
ax.text(-0.6, 0, "batches", ha="right")
ax.set(xlim=(-2, 11), ylim=(-0.4, 1.5))
ax.axis("off")
plt.show()
