"""One epoch that keeps no graph: item() for the running loss, no_grad around validation.
不留计算图的一轮：累计损失用 item()，验证放进 no_grad。

>>> type(total), type(correct)
(<class 'float'>, <class 'int'>)
>>> out.requires_grad, loss.requires_grad  # the last training loss is the only one with a graph
(False, True)
>>> 0 <= correct <= 200
True
"""
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(1000, 4)
data = TensorDataset(x, x.argmax(dim=1))
train = DataLoader(TensorDataset(*data[:800]), batch_size=50)
valid = DataLoader(TensorDataset(*data[800:]), batch_size=50)
model = nn.Linear(4, 4)
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)

model.train()
total = 0.0
for x, y in train:
    loss = F.cross_entropy(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += loss.item()

model.eval()
correct = 0
with torch.no_grad():
    for x, y in valid:
        out = model(x)
        correct += (out.argmax(dim=1) == y).sum().item()
print(f"loss {total / len(train):.2f}, correct {correct} of 200")
