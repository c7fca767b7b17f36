"""L1 pushes the weights that do not matter to almost 0, L2 makes all of them smaller.
L1 把不重要的权重压到几乎为 0，L2 把所有权重都变小一些。

>>> small["none"] < 5, small["L2"] < 5, small["L1"] > 14
(True, True, True)
>>> (weights["L1"] == 0).sum().item()  # almost 0, not 0
0
>>> weights["L2"][:2].abs().sum().item() < weights["none"][:2].abs().sum().item()
True
>>> w = torch.tensor([3.0, 4.0], requires_grad=True)
>>> w.norm().backward()  # not the square: pulls with the same force, however long w is
>>> [round(g, 3) for g in w.grad.tolist()]
[0.6, 0.8]
>>> torch.zeros(1, requires_grad=True).abs().sum().backward() is None
True
>>> w.grad = None
>>> penalty = sum(p.data.abs().sum() for p in [w])  # cut off from the graph
>>> penalty.requires_grad
False
>>> net = nn.Sequential(nn.Linear(20, 6), nn.ReLU(), nn.Linear(6, 1))
>>> hidden = net[:2](x)  # L1 of the activations
>>> (nn.functional.mse_loss(net[2:](hidden), y) + 0.1 * hidden.abs().mean()).backward()
>>> net[0].weight.grad is not None
True
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 20)
y = 2 * x[:, :1] - x[:, 1:2] + torch.randn(40, 1)

weights, small = {}, {}
for name in ("none", "L2", "L1"):
    torch.manual_seed(0)
    model = nn.Linear(20, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
    for step in range(400):
        loss = nn.functional.mse_loss(model(x), y)
        if name == "L2":
            loss = loss + 0.4 * model.weight.pow(2).sum()
        if name == "L1":
            loss = loss + 0.4 * model.weight.abs().sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[name] = model.weight.detach()[0]
    small[name] = (weights[name].abs() < 0.02).sum().item()
    print(f"{name:<4} {small[name]:2} of 20 below 0.02")

figure, axes = plt.subplots(3, sharex=True, sharey=True,
                            figsize=(4.5, 3.2), layout="constrained")
for axis, (name, w) in zip(axes, weights.items(), strict=True):
    axis.bar(range(20), w)
    axis.axhline(0, color="gray", linewidth=0.8)
    axis.set_ylabel(name)
axes[-1].set_xticks(range(0, 20, 5))
axes[-1].set_xlabel("weight")
plt.show()
