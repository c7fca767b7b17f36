"""One cosine over ten epochs, stepped per batch or per epoch, with T_max counted right and wrong.
十轮的余弦：每批走一步，或者每轮走一步；T_max 数对了，或者数错了。

>>> round(per_batch[0], 4), per_batch[-1] < 1e-3  # falls once, to nothing
(0.1, True)
>>> len(set(per_epoch)), per_epoch[-1] < 0.003  # the same in ten steps
(10, True)
>>> sum(b > a for a, b in zip(too_fast, too_fast[1:])) > 50  # rises again and again
True
>>> min(too_slow) > 0.099  # has hardly begun
True
"""
import matplotlib.pyplot as plt
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR

EPOCHS, BATCHES = 10, 20


def rates(t_max, every):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = CosineAnnealingLR(optimizer, T_max=t_max)
    used = []
    for batch in range(EPOCHS * BATCHES):
        used.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if (batch + 1) % every == 0:
            scheduler.step()
    return used


per_batch = rates(EPOCHS * BATCHES, every=1)
per_epoch = rates(EPOCHS, every=BATCHES)
too_fast = rates(EPOCHS, every=1)
too_slow = rates(EPOCHS * BATCHES, every=BATCHES)

right = {"per batch, T_max=200": per_batch,
         "per epoch, T_max=10": per_epoch}
wrong = {"per batch, T_max=10": too_fast,
         "per epoch, T_max=200": too_slow}
fig, axes = plt.subplots(2, 1, figsize=(4.5, 4.2), sharex=True)
for ax, lines in zip(axes, (right, wrong), strict=True):
    for (label, values), color in zip(
        lines.items(), ("tab:blue", "tab:orange"), strict=True
    ):
        epoch = [batch / BATCHES for batch in range(len(values))]
        ax.plot(epoch, values, color=color, label=label)
        print(f"{label:<21} ends at {values[-1]:.4f}")
    ax.set(ylabel="learning rate", ylim=(-0.005, 0.16))
    ax.legend(loc="upper right", fontsize=9)
axes[0].set_title("counted right")
axes[1].set(title="counted wrong", xlabel="epoch")
fig.tight_layout()
plt.show()
