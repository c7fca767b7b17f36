"""The loop to copy: train, validate, keep the best weights, stop early, test once, draw the curve.
可以照抄的训练循环：训练、验证、留下最好的权重、早停、最后测试一次、画曲线。

>>> accuracy > 0.95  # the accuracy that the page states
True
>>> epoch - best_epoch, epoch < 99  # it stopped early
(5, True)
>>> run(val_loader, learn=False)[0] == best  # the best weights are back, not the last
True
>>> history[-1][1] > best
True
>>> model.training, next(model.parameters()).device.type == device
(False, True)
"""
import copy

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
x, y = map(torch.tensor, load_digits(return_X_y=True))
data = TensorDataset(x.float() / 16, y)
train, val, test = random_split(data, [1200, 297, 300])
train_loader = DataLoader(train, batch_size=64, shuffle=True)
val_loader = DataLoader(val, batch_size=256)

model = nn.Sequential(
    nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10)
).to(device)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_fn = nn.CrossEntropyLoss()


def run(loader, learn):
    model.train(learn)  # False: eval()
    total, right = 0.0, 0
    with torch.set_grad_enabled(learn):  # False: no_grad()
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            if learn:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            total += loss.item() * len(y)
            right += (out.argmax(dim=1) == y).sum().item()
    n = len(loader.dataset)
    return total / n, right / n


best, history = float("inf"), []
for epoch in range(100):
    train_loss, _ = run(train_loader, learn=True)
    val_loss, accuracy = run(val_loader, learn=False)
    history.append([train_loss, val_loss])
    if val_loss < best:
        best, best_epoch = val_loss, epoch
        weights = copy.deepcopy(model.state_dict())
    if epoch % 5 == 0:
        row = train_loss, val_loss, accuracy
        print(f"{epoch:2}", *(f"{number:7.3f}" for number in row))
    if epoch - best_epoch == 5:
        break

model.load_state_dict(weights)
_, accuracy = run(DataLoader(test, batch_size=256), learn=False)
print(f"stopped at {epoch}, best {best_epoch}, test {accuracy:.3f}")

plt.figure(figsize=(4.5, 2.7), layout="constrained")
plt.semilogy(history, label=["train", "val"])
plt.axvline(best_epoch, color="gray", linestyle=":", label="best")
plt.xlabel("epoch")
plt.ylabel("loss")
plt.legend()
plt.show()
