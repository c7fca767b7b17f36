"""One trained model, twenty tests in each mode: without eval() lower, and another number each time.
同一个训练好的模型，两种模式各测 20 次：不调用 eval()，准确率更低，而且每次不同。

>>> len(set(scores["eval()"])), len(set(scores["train()"])) > 5
(1, True)
>>> 0.5 < max(scores["train()"]) < min(scores["eval()"])
True
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

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

fig, ax = plt.subplots(figsize=(6, 2.5))
scores = {"train()": [], "eval()": []}
for mode, runs in scores.items():
    model.train(mode == "train()")
    for _ in range(20):
        right = model(x[1000:]).argmax(dim=1) == y[1000:]
        runs.append(right.float().mean().item())
    print(f"{mode:<7} mean accuracy {sum(runs) / 20:.2f}")
    ax.plot(runs, "o", label=mode)
ax.set(xlabel="test run", ylabel="accuracy")
ax.set(xticks=range(0, 20, 5), ylim=(0.8, 1))
ax.legend()
plt.show()
