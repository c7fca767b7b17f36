"""Four convolutions on the numbers 0 to 24; each output is the number in the middle of its window.
四种卷积作用在 0 到 24 上；每个输出都是窗口正中的那个数。

>>> results["kernel_size=3"]
[[6, 7, 8], [11, 12, 13], [16, 17, 18]]
>>> results["stride=2"], results["dilation=2"]
([[6, 8], [16, 18]], [[12]])
>>> results["padding=1"] == image[0, 0].int().tolist()
True
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

image = torch.arange(25.0).reshape(1, 1, 5, 5)
fig, axes = plt.subplots(2, 2, figsize=(4.5, 4.9), layout="constrained")
results = {}
for ax, options in zip(axes.flat, [
    {}, {"stride": 2}, {"padding": 1}, {"dilation": 2},
]):
    conv = nn.Conv2d(1, 1, kernel_size=3, bias=False, **options)
    with torch.no_grad():
        conv.weight.zero_()
        conv.weight[0, 0, 1, 1] = 1  # the middle of the window
    out = conv(image)[0, 0].int().tolist()
    name = "".join(f"{k}={v}" for k, v in options.items())
    name = name or "kernel_size=3"
    results[name] = out
    print(f"{name}: {len(out)} x {len(out[0])}")

    step, ring = conv.dilation[0], conv.padding[0]
    window = [i * step - ring for i in range(3)]
    low, high = -ring, 5 + ring
    for start, end, style in [(low, high, ":"), (0, 5, "-")]:
        ticks = range(start, end + 1)
        ax.hlines(ticks, start, end, "gray", style, lw=1)
        ax.vlines(ticks, start, end, "gray", style, lw=1)
    for y in range(low, high):
        for x in range(low, high):
            inside = y in range(5) and x in range(5)
            value = 5 * y + x if inside else 0
            first = y in window and x in window
            kept = inside and any(value in row for row in out)
            if first:
                ax.add_patch(plt.Rectangle(
                    (x, y), 1, 1, fc="tab:orange", alpha=0.55))
            if kept or first or not options:
                ax.text(x + 0.5, y + 0.5, value, ha="center",
                        va="center", weight="bold" if kept else None,
                        color="black" if kept or first else "gray")
    ax.set(xlim=(-1.1, 6.1), ylim=(6.1, -1.1), aspect="equal")
    ax.set_title(f"{name}\n{len(out)} x {len(out[0])}", fontsize=11)
    ax.axis("off")
plt.show()
