"""ResNet-18, drawn from a real run: as wide as the map is, as thick as it has channels.
照一次真实的前向画出 ResNet-18：宽是特征图的边长，厚是通道数。

>>> rows[1:3]
[('conv1', (64, 112, 112), 9408), ('maxpool', (64, 56, 56), 0)]
>>> rows[-3:]
[('layer4', (512, 7, 7), 8393728), ('avgpool', (512, 1, 1), 0), ('fc', (1000,), 513000)]
>>> round(rows[-3][2] / sum(p.numel() for p in model.parameters()), 2)  # layer4 alone
0.72
>>> import math
>>> [math.prod(shape) for _, shape, _ in rows]  # the early outputs are the large ones
[150528, 802816, 200704, 200704, 100352, 50176, 25088, 512, 1000]
"""
import matplotlib.pyplot as plt
import torch
from torchvision.models import resnet18

rows = [("input", (3, 224, 224), 0)]


def look(name):
    def hook(layer, args, out):
        n = sum(p.numel() for p in layer.parameters())
        rows.append((name, tuple(out.shape[1:]), n))
    return hook


with torch.device("meta"):  # shapes only, nothing is computed
    model = resnet18().eval()
    for name, layer in model.named_children():
        if name not in ("bn1", "relu"):  # they keep the shape
            layer.register_forward_hook(look(name))
    model(torch.rand(1, 3, 224, 224))

fig, ax = plt.subplots(figsize=(4.5, 3.3))
top = 0
for name, shape, n in rows:
    thick = shape[0] / 2
    height = max(thick, 170)  # room for a line of text
    middle = top + height / 2
    color = "tab:orange" if n > 1e6 else "tab:blue"
    bar = max(shape[-1], 3) if len(shape) > 1 else 3
    ax.broken_barh([(-bar / 2, bar)],
                   (middle - thick / 2, thick), color=color)
    place = {"va": "center", "ha": "right"}
    ax.text(-125, middle, name, **place)
    ax.text(240, middle, "×".join(map(str, shape)), **place)
    ax.text(400, middle, f"{n:,}" if n else "–", **place)
    top += height + 40
place = {"va": "bottom", "ha": "right", "weight": "bold"}
ax.text(240, -30, "shape out", **place)
ax.text(400, -30, "parameters", **place)
ax.set(xlim=(-215, 400), ylim=(top, -60))
ax.axis("off")
fig.subplots_adjust(0, 0, 1, 1)
plt.show()
