"""One epoch that keeps no graph: item() for the running loss, no_grad around validation.
不留计算图的一轮：累计损失用 item()，验证放进 no_grad。

>>> type(total), type(correct)
(<class 'float'>, <class 'int'>)
>>> out.requires_grad, loss.requires_grad  # the last training loss is the only one with a graph
(False, True)
>>> 100 < correct <= 200
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(10, 100, 4)  # 10 batches
y = x.argmax(dim=2)
model = nn.Linear(4, 4)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
total, correct = 0.0, 0
model.train()
for batch, label in zip(x[:8], y[:8]):
    loss = F.cross_entropy(model(batch), label)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += loss.item()
model.eval()
with torch.no_grad():
    for batch, label in zip(x[8:], y[8:]):
        out = model(batch)
        correct += (out.argmax(dim=1) == label).sum().item()
print(f"loss {total / 8:.2f}, correct {correct} of 200")
