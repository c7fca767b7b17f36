"""One trained model, validated ten times: dropout, noise and drop_last each change the result.
同一个训练好的模型，各验证十次：dropout、随机变换、drop_last 都会让结果变。

>>> len(set(scores["all right"]))
1
>>> [len(set(scores[name])) > 1 for name in list(scores)[:3]]
[True, True, True]
>>> max(scores["no eval()"]) < scores["all right"][0]
True
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
model = nn.Sequential(
    nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 10)
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(60):
    optimizer.zero_grad()
    F.cross_entropy(model(x[:1000]), y[:1000]).backward()
    optimizer.step()
valid = TensorDataset(x[1000:], y[1000:])


@torch.no_grad()
def accuracy(loader, training=False, noise=0):
    model.train(training)
    right = total = 0
    for x, y in loader:
        x = x + noise * torch.randn(x.shape)
        right += (model(x).argmax(dim=1) == y).sum().item()
        total += len(y)
    return right / total


whole = DataLoader(valid, 150)
part = DataLoader(valid, 150, shuffle=True, drop_last=True)
cases = {
    "no eval()": lambda: accuracy(whole, training=True),
    "random transform": lambda: accuracy(whole, noise=0.2),
    "shuffle, drop_last": lambda: accuracy(part),
    "all right": lambda: accuracy(whole),
}
scores = {
    name: [run() for _ in range(10)] for name, run in cases.items()
}

fig, ax = plt.subplots(figsize=(4.5, 2.2), layout="constrained")
for name, runs in scores.items():
    print(f"{name:<18} {min(runs):.3f} to {max(runs):.3f}")
    ax.plot(runs, [name] * 10, "o", alpha=0.6)
ax.invert_yaxis()
ax.set(xlabel="accuracy, ten validations each")
plt.show()
