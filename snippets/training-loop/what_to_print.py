"""The loss of the last batch jumps; the mean over the epoch is what falls. item() takes the number out.
最后一批的 loss 上下跳；逐轮下降的是整轮的平均。item() 把数取出来。

>>> means == sorted(means, reverse=True), last == sorted(last, reverse=True)
(True, False)
>>> kept[0].grad_fn is not None, isinstance(means[0], float)
(True, True)
>>> import matplotlib.pyplot as plt
>>> plt.plot(kept)
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
"""
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
data = TensorDataset(x.float() / 16, y)
loader = DataLoader(data, batch_size=16, shuffle=True)
model = nn.Linear(64, 10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

means, last, kept = [], [], []
for epoch in range(1, 7):
    total = 0.0
    for x, y in loader:
        loss = nn.functional.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
    means.append(total / len(data))
    last.append(loss.item())
    kept.append(loss)  # a tensor, with its graph
    print(f"epoch {epoch}  mean {means[-1]:.3f}  last {last[-1]:.3f}")
print(kept[-1])
