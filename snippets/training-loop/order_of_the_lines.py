"""The same training five times; only the order of the lines differs. Accuracy after 1 and 3 epochs.
同一个训练跑五次，只有那几行的次序不同。第 1 轮和第 3 轮之后的准确率。

>>> found["zero backward step"] == found["backward step zero"]
True
>>> found["zero backward step"][1] > 0.8
True
>>> found["zero step backward"] == found["backward zero step"]  # nothing was learned
True
>>> found["zero step backward"][0] == found["zero step backward"][1] < 0.2
True
>>> found["backward step"][0] > found["backward step"][1] < 0.6  # at first it learns
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16


def train(order):
    torch.manual_seed(0)
    layers = nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)
    model = nn.Sequential(*layers)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    for epoch in range(1, 4):
        for batch in torch.randperm(1200).split(32):
            out = model(x[batch])
            loss = nn.functional.cross_entropy(out, y[batch])
            for line in order.split():
                if line == "zero":
                    optimizer.zero_grad()
                elif line == "backward":
                    loss.backward()
                elif line == "step":
                    optimizer.step()
        if epoch in (1, 3):
            right = model(x[1200:]).argmax(dim=1) == y[1200:]
            yield right.float().mean().item()


found = {}
for order in [
    "zero backward step",
    "backward step zero",
    "zero step backward",
    "backward zero step",
    "backward step",
]:
    early, late = found[order] = list(train(order))
    print(f"{order:<20}{early:.2f} {late:.2f}")
