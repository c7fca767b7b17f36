"""The same training twice; with a softmax before the loss it is slow, and the loss ends above 1.46.
同样的训练做两次；在损失之前多做一次 softmax，学得慢，损失也降不到 1.46 以下。

>>> [round(loss[0], 1) for loss in curves]  # both begin at guessing: log(10)
[2.3, 2.3]
>>> curves[0][-1] < 0.3, min(curves[1]) > floor
(True, True)
>>> accuracies[0] - accuracies[1] > 0.1
True
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
perfect = F.one_hot(y, 10).float()
floor = F.cross_entropy(perfect, y).item()

fig, ax = plt.subplots(figsize=(4.5, 2.8), layout="constrained")
curves, accuracies = [], []
for name, style in [("logits", "-"), ("softmax first", "--")]:
    torch.manual_seed(0)
    model = nn.Linear(64, 10)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    curve = []
    for step in range(200):
        out = model(x[:1200])
        if name == "softmax first":
            out = out.softmax(1)
        loss = F.cross_entropy(out, y[:1200])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        curve.append(loss.item())
    right = model(x[1200:]).argmax(1) == y[1200:]
    accuracy = right.float().mean().item()
    print(f"{name:<14}loss {curve[-1]:.2f}", end=", ")
    print(f"test accuracy {accuracy:.2f}")
    ax.plot(curve, style, label=name)
    curves.append(curve)
    accuracies.append(accuracy)
ax.axhline(floor, color="gray", linestyle=":")
ax.text(200, floor - 0.16, f"{floor:.2f}", ha="right", color="gray")
ax.set(xlabel="step", ylabel="loss", ylim=(0, 2.4))
ax.legend()
plt.show()
