"""With a learning rate of 0.01 the samples stay different up to the last layer.
学习率是 0.01，各个样本直到最后一层都不一样。

>>> min(spread) > 0.1, len(classes)
(True, 10)
"""
import torch
from sklearn.datasets import load_digits
from torch import nn

torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
model = nn.Sequential(
    nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for batch in torch.arange(1700).split(50):
    loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

out, spread = x[1700:], []
for layer in model:
    out = layer(out)
    spread.append(out.std(dim=0).mean().item())
    print(f"{layer.__class__.__name__:<7} {spread[-1]:.2f}")
classes = out.argmax(dim=1).unique().tolist()
print("classes", *classes)
