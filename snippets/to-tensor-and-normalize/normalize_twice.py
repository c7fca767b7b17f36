"""Normalizing twice, or not at all, raises nothing; only the accuracy shows it.
归一化两次，或者忘了归一化，都不报错；只有准确率看得出来。

>>> accuracy["once"] > 0.95, accuracy["twice"] < 0.7, accuracy["never"] < 0.7
(True, True, True)
>>> {tuple(batch.shape) for batch in batches.values()}
{(500, 1, 8, 8)}
"""
import torch
from torch import nn
from torch.nn import functional as F
from torchvision.transforms import v2

torch.manual_seed(0)
# zh: 四类图片，只差明暗
# en: four classes that differ in brightness only
y = torch.randint(4, (1000,))
x = 0.1 + 0.25 * y.view(-1, 1, 1, 1) + 0.1 * torch.rand(1000, 1, 8, 8)
normalize = v2.Normalize([x.mean().item()], [x.std().item()])

model = nn.Sequential(nn.Flatten(), nn.Linear(64, 4))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(200):
    optimizer.zero_grad()
    F.cross_entropy(model(normalize(x[:500])), y[:500]).backward()
    optimizer.step()

test = x[500:]
batches = {
    "once": normalize(test),
    "twice": normalize(normalize(test)),
    "never": test,
}
accuracy = {}
for name, batch in batches.items():
    right = model(batch).argmax(dim=1) == y[500:]
    accuracy[name] = right.float().mean().item()
    print(f"{name:<6}{accuracy[name]:.2f}")
