"""One training, interrupted after six epochs: resumed with everything, and with the weights alone.
一次训练，六轮以后中断：全部恢复再接着训练，和只恢复权重。

>>> resumed == whole[6:]  # the very same floats
True
>>> max(alone) > 1.5 * max(whole[6:])
True
>>> rates = [load(only)[1].param_groups[0]["lr"] for only in (names, ["model"])]
>>> [round(rate, 4) for rate in rates]
[0.01, 0.1]
>>> len(load()[1].state), len(load(["model"])[1].state)  # what Adam keeps for each parameter
(4, 0)
"""
import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(200, 4)
y = x.argmax(dim=1)
loader = DataLoader(TensorDataset(x, y), 20, shuffle=True)


def build():
    model = nn.Sequential(nn.Linear(4, 32), nn.ReLU(),
                          nn.Dropout(0.1), nn.Linear(32, 4))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(
        optimizer, milestones=[6], gamma=0.1)
    return model, optimizer, scheduler


def train(parts, epochs):
    model, optimizer, scheduler = parts
    losses = []
    for _ in range(epochs):
        total = 0
        for part, label in loader:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(part), label)
            loss.backward()
            optimizer.step()
            total += loss.item()
        scheduler.step()
        losses.append(total / len(loader))
    return losses


names = "model", "optimizer", "scheduler"


def save(parts):
    states = [part.state_dict() for part in parts]
    ckpt = dict(zip(names, states, strict=True))
    torch.save(ckpt | {"rng": torch.get_rng_state()}, "run.pt")


def load(only=names):
    ckpt, parts = torch.load("run.pt"), build()
    for name, part in zip(names, parts, strict=True):
        if name in only:
            part.load_state_dict(ckpt[name])
    torch.set_rng_state(ckpt["rng"])
    return parts


parts = build()
whole = train(parts, 6)
save(parts)
whole += train(parts, 6)

resumed = train(load(), 6)
alone = train(load(only=["model"]), 6)
print("everything  ", *(f"{loss:.2f}" for loss in resumed))
print("weights only", *(f"{loss:.2f}" for loss in alone))
print("same losses:", resumed == whole[6:])

fig, ax = plt.subplots(figsize=(4.5, 3.4))
ax.plot(range(1, 13), whole, color="gray", lw=4, alpha=0.5,
        label="not interrupted")
ax.plot(range(7, 13), resumed, "o", color="tab:blue",
        label="resumed with everything")
ax.plot(range(7, 13), alone, "s--", color="tab:orange",
        label="resumed with the weights only")
ax.set(xlabel="epoch", ylabel="training loss", ylim=(0, None))
ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1),
          frameon=False)
fig.tight_layout()
plt.show()
