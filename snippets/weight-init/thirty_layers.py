"""30 layers with ReLU, four starts: how much the outputs of different samples still differ.
30 层加 ReLU，四种起点：不同样本的输出还差多少。

>>> spread["std 0.2"][-1] > 1e9, spread["std 0.01"][-1] < 1e-25
(True, True)
>>> 0.05 < spread["Kaiming"][-1] < 1, 1e-13 < spread["default"][-1] < 1e-10
(True, True)
>>> outputs["default"].std().item() > 0.01  # the biases hide it
True
>>> def last(fill, norm=False, act=nn.functional.relu):
...     torch.manual_seed(0)
...     h = torch.randn(64, 256, dtype=double)
...     for _ in range(30):
...         layer = nn.Linear(256, 256, dtype=double)
...         fill(layer.weight)
...         h = nn.BatchNorm1d(256, dtype=double)(layer(h)) if norm else layer(h)
...         h = act(h)
...     return h.std(dim=0).mean().item()
>>> [0.5 < last(fill, norm=True) < 0.7 for fill in starts.values()]  # with batch norm all are alike
[True, True, True, True]
>>> kaiming, xavier = nn.init.kaiming_normal_, nn.init.xavier_normal_
>>> for act in (nn.functional.gelu, nn.functional.silu):  # neither has a gain of its own
...     1e-5 < last(kaiming, act=act) < 0.01, last(xavier, act=act) < 1e-8
(True, True)
(True, True)
>>> last(nn.init.xavier_normal_) < 1e-4  # Xavier does not count on the ReLU
True
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

double = torch.float64
starts = {
    "std 0.2": lambda w: nn.init.normal_(w, std=0.2),
    "Kaiming": nn.init.kaiming_normal_,
    "default": lambda w: w,
    "std 0.01": lambda w: nn.init.normal_(w, std=0.01),
}
spread, outputs = {}, {}
for name, fill in starts.items():
    torch.manual_seed(0)
    x = torch.randn(64, 256, dtype=double)
    spread[name] = [x.std(dim=0).mean().item()]
    for _ in range(30):
        layer = nn.Linear(256, 256, dtype=double)
        fill(layer.weight)
        if name != "default":
            nn.init.zeros_(layer.bias)
        x = layer(x).relu().detach()
        spread[name].append(x.std(dim=0).mean().item())
    outputs[name] = x

fig, ax = plt.subplots(figsize=(4.5, 3.2), layout="constrained")
for name, style in zip(spread, ["-.", "-", "--", ":"], strict=True):
    ax.semilogy(spread[name], style, linewidth=2.5, label=name)
ax.set(xlabel="layer", ylabel="spread between samples")
ax.legend(loc="lower left")
plt.show()
