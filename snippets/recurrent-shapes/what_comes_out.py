"""What is in out and what is in h: two layers, and both directions.
out 里有什么，h 里有什么：两层的，双向的。

>>> [tuple(out.shape) for out, _ in results.values()]
[(4, 7, 5), (4, 7, 5), (4, 7, 5), (4, 7, 10)]
>>> out, (h, c) = results["2 layers"]
>>> tuple(h.shape), torch.equal(out[:, -1], h[-1])  # the last layer's
((2, 4, 5), True)
>>> out, (h, c) = results["2 directions"]
>>> torch.equal(out[:, -1, :5], h[0]), torch.equal(out[:, 0, 5:], h[1])
(True, True)
>>> torch.equal(out[:, -1, 5:], h[1])  # silent: this half has read one step only
False
>>> one_step = layers["2 directions"](x[:, -1:])[0][:, 0, 5:]
>>> torch.allclose(out[:, -1, 5:], one_step, atol=1e-6)
True
>>> numbers
{'LSTM': 200, 'GRU': 150, '2 layers': 440, '2 directions': 400}
>>> out, h = results["GRU"]
>>> torch.equal(out[:, -1], h[-1])
True
>>> deep = nn.LSTM(3, 5, 2, batch_first=True, bidirectional=True)
>>> _, (h, _) = deep(x)
>>> h.shape, h.view(2, 2, 4, 5).shape  # [layers, directions, batch, hidden]
(torch.Size([4, 4, 5]), torch.Size([2, 2, 4, 5]))
>>> out, _ = deep(x)
>>> torch.equal(out[:, -1, :5], h[-2]), torch.equal(out[:, 0, 5:], h[-1])
(True, True)
>>> layers["GRU"](x, (h, h))
Traceback (most recent call last):
AttributeError: 'tuple' object has no attribute 'dim'
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(4, 7, 3)
options = {"batch_first": True}
layers = {
    "LSTM": nn.LSTM(3, 5, **options),
    "GRU": nn.GRU(3, 5, **options),
    "2 layers": nn.LSTM(3, 5, num_layers=2, **options),
    "2 directions": nn.LSTM(3, 5, bidirectional=True, **options),
}
results, numbers = {}, {}
print("             out        h         params")
for name, layer in layers.items():
    results[name] = out, state = layer(x)
    h = state if name == "GRU" else state[0]
    numbers[name] = sum(p.numel() for p in layer.parameters())
    shapes = f"{tuple(out.shape)!s:<11}{tuple(h.shape)!s:<10}"
    print(f"{name:<13}{shapes}{numbers[name]}")

_, axes = plt.subplots(1, 2, figsize=(4.5, 2.2), layout="constrained")
for ax, name, rows, in_h in [
    (axes[0], "2 layers", (1,), {(2, 0): 0, (2, 1): -1}),
    (axes[1], "2 directions", (0, 1), {(2, 0): 0, (0, 1): -1}),
]:
    for step, row in [(s, r) for s in range(3) for r in (0, 1)]:
        box = plt.Rectangle((step, row), 0.7, 0.5, fc="none", ec="gray")
        if (step, row) in in_h:
            box.set(ec="tab:orange", lw=2.5)
            ax.text(step + 0.35, row + 0.25, f"h[{in_h[step, row]}]",
                    ha="center", va="center")
        ax.add_patch(box)
        if step < 2:
            ends = (step + 0.7, row + 0.25), (step + 1, row + 0.25)
            back = name == "2 directions" and row == 1
            ax.annotate("", *(ends if back else ends[::-1]),
                        arrowprops={"arrowstyle": "->"})
    low, high = min(rows) - 0.15, max(rows) + 0.65
    frame = plt.Rectangle((-0.15, low), 3, high - low, fill=False,
                          ec="tab:blue", lw=2)
    ax.add_patch(frame)
    ax.text(-0.15, high + 0.08, "out", color="tab:blue", va="bottom")
    ax.set(title=name, xlim=(-0.3, 3), ylim=(-0.7, 2.1))
    ax.text(1.35, -0.3, "time →", ha="center", va="top")
    ax.axis("off")
plt.show()
