"""Five folds: a new model for each, and one model that goes on learning from fold to fold.
五折：每折一个新模型；或者只有一个模型，一折接一折地学下去。

>>> new, one = scores
>>> max(new) - min(new) < 0.05 and max(new) < 0.975
True
>>> one[0] == new[0], one[-1] > 0.985
(True, True)
>>> sorted(i for _, val in folds.split(x, y) for i in val) == list(range(1797))
True
"""
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import StratifiedKFold
from torch import nn
from torch.utils.data import DataLoader, Subset, TensorDataset

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
data = TensorDataset(x, y)
folds = StratifiedKFold(5, shuffle=True, random_state=0)


def learn(model, part):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for epoch in range(5):
        for images, labels in DataLoader(part, 64, shuffle=True):
            loss = nn.functional.cross_entropy(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


scores = []
for each_fold in True, False:
    torch.manual_seed(0)
    scores.append([])
    for fold, (train, val) in enumerate(folds.split(x, y)):
        if each_fold or fold == 0:
            layers = nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)
            model = nn.Sequential(*layers)
        learn(model, Subset(data, train))
        right = model(x[val]).argmax(dim=1) == y[val]
        scores[-1].append(right.float().mean().item())
    name = "new model" if each_fold else "one model"
    print(name, *(f"{score:.2f}" for score in scores[-1]))

mean = torch.tensor(scores[0])
print(f"report: {mean.mean():.3f} ± {mean.std():.3f}")
