"""Python hands out the work and goes on; the GPU fails later, and Python notices where it waits.
Python 派完活就往下走；GPU 稍后才失败，Python 等结果时才知道。

>>> returned = bars[1].get_x() + bars[1].get_width()
>>> failed = bars[5].get_x() + bars[5].get_width()
>>> bool(returned < failed < bars[3].get_x())
True
"""
import matplotlib.pyplot as plt

BLUE, RED, GREY = "#3b7dd8", "#d1495b", "#8a8a8a"
work = [  # row, start, length, text, color
    (1, 0, 1, "y", BLUE), (1, 1, 1, "loss", BLUE),
    (1, 2, 3, "other\nlines", GREY), (1, 5, 1, "item", RED),
    (0, 0.7, 1, "y", BLUE), (0, 2.1, 2, "loss", RED)]
fig, ax = plt.subplots(figsize=(4.5, 1.9))
bars = [ax.barh(row, length, left=start, color=color,
                edgecolor="white")[0]
        for row, start, length, _, color in work]
for row, start, length, text, _ in work:
    ax.text(start + length / 2, row, text, color="white",
            ha="center", va="center")
ax.annotate("", (5, 0.6), (4.1, 0.05), arrowprops={
    "arrowstyle": "->", "color": RED, "linewidth": 2})
ax.text(4.3, -0.3, "assert fails", color=RED, va="center")
ax.text(6.1, 1, "raises", color=RED, va="center")
ax.set_yticks([0, 1], ["GPU", "Python"], color=GREY)
ax.set_xticks([])
ax.set_xlim(0, 7.2)
ax.set_xlabel("time", color=GREY)
for side in ax.spines.values():
    side.set_visible(False)
plt.show()
