"""200 images, a fifth of the labels wrong, a model that can memorize them: what each remedy changes.
200 张图片，五分之一标签是错的，模型背得下来：每种办法各改变了什么。

>>> result["nothing"][0] > 0.99
True
>>> all(result[name][2] < result["nothing"][2] for name in list(runs)[1:])
True
>>> sorted(result, key=lambda name: result[name][1])[-2:]
['dropout', 'early stop']
"""
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn

F = nn.functional
digits = load_digits()
images = torch.tensor(digits.data, dtype=torch.float32) / 16
labels = torch.tensor(digits.target)


def train(seed, dropout=0.0, smooth=0.0, decay=0.0, l1=0.0, stop=0):
    torch.manual_seed(seed)
    parts = torch.randperm(len(images)).split([200, 300, 1297])
    (x, valid, test), (y, y_valid, y_test) = (
        [data[part] for part in parts] for data in (images, labels))
    y[:40] = torch.randint(10, (40,))  # 40 guessed labels
    model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(),
                          nn.Dropout(dropout), nn.Linear(128, 10))
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=0.01, weight_decay=decay)
    best = float("inf")
    for _ in range(150):
        model.train()
        loss = F.cross_entropy(model(x), y, label_smoothing=smooth)
        if l1:
            loss = loss + l1 * sum(
                p.abs().sum() for p in model.parameters())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if stop:
            model.eval()
            with torch.no_grad():
                now = F.cross_entropy(model(valid), y_valid).item()
            if now < best:
                best, wait = now, 0
                kept = copy.deepcopy(model.state_dict())
            else:
                wait += 1
            if wait == stop:
                break
    if stop:
        model.load_state_dict(kept)
    model.eval()
    with torch.no_grad():
        right = (model(x).argmax(dim=1) == y).float().mean()
        out = model(test)
        hit = (out.argmax(dim=1) == y_test).float().mean()
        return right, hit, F.cross_entropy(out, y_test)


runs = {
    "nothing": {},
    "weight decay": {"decay": 1.0},
    "L1": {"l1": 0.001},
    "dropout": {"dropout": 0.5},
    "smoothing": {"smooth": 0.1},
    "early stop": {"stop": 5},
}
result = {}
print("              train   test   test")
print("              right  right   loss")
for name, options in runs.items():
    three = torch.tensor([train(seed, **options) for seed in range(3)])
    result[name] = three.mean(dim=0).tolist()
    print(f"{name:<12}", *(f"{n:6.2f}" for n in result[name]))
