"""Data sorted by class and no shuffle: the model forgets all classes but the last ones.
数据按类别排好、又不打乱：模型只记得最后几类。

>>> accuracy[False] < 0.5, accuracy[True] > 0.8
(True, True)
>>> guesses[False]  # the last class only
[9]
>>> y[order].diff().min().item()  # sorted, as ImageFolder has them
0
"""
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn.functional import cross_entropy
from torch.utils.data import DataLoader, TensorDataset

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
order = y[:1500].argsort(stable=True)
train = TensorDataset(x[:1500][order], y[:1500][order])

accuracy, guesses = {}, {}
for shuffle in (False, True):
    torch.manual_seed(0)
    model = nn.Linear(64, 10)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for xb, yb in DataLoader(train, batch_size=50, shuffle=shuffle):
        optimizer.zero_grad()
        cross_entropy(model(xb), yb).backward()
        optimizer.step()
    guess = model(x[1500:]).argmax(dim=1)
    guesses[shuffle] = guess.unique().tolist()
    right = (guess == y[1500:]).float().mean().item()
    accuracy[shuffle] = right
    print(f"shuffle={shuffle}: {right:.1f}", guesses[shuffle])
