"""Hidden layers in a Python list: the loss falls all the same, through the head alone.
隐藏层放在 Python 列表里：损失照样下降，因为最后一层还在训练。

>>> tensors
{'list': 2, 'ModuleList': 6}
>>> [curve[-1] < 0.7 * curve[0] for curve in losses.values()]  # both fall
[True, True]
>>> losses["list"][-1] > 5 * losses["ModuleList"][-1]
True
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16


class Net(nn.Module):
    def __init__(self, box):
        super().__init__()
        self.hidden = box([nn.Linear(64, 64) for _ in range(2)])
        self.head = nn.Linear(64, 10)

    def forward(self, x):
        for layer in self.hidden:
            x = F.relu(layer(x))
        return self.head(x)


fig, ax = plt.subplots(figsize=(6, 2.5))
tensors, losses = {}, {}
for name, box in [("list", list), ("ModuleList", nn.ModuleList)]:
    torch.manual_seed(0)
    model = Net(box)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    tensors[name] = len(optimizer.param_groups[0]["params"])
    losses[name] = []
    for _ in range(100):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        losses[name].append(loss.item())
    print(f"{name}: {tensors[name]} tensors, loss {loss.item():.1f}")
    ax.plot(losses[name], label=name)
ax.set(xlabel="step", ylabel="training loss", ylim=0)
ax.legend()
plt.show()
