"""eval() in the validation and no train() after it: dropout and BatchNorm's statistics stop after one epoch.
验证里 eval()，之后没有 train()：一轮之后，dropout 和 BatchNorm 的统计就都停了。

>>> seen
{'train() once': [20, 20, 20], 'train() per epoch': [20, 40, 60]}
"""
import torch
from torch import nn

seen = {"train() once": [], "train() per epoch": []}
for place, counts in seen.items():
    model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
    model.train()
    for epoch in range(3):
        if place == "train() per epoch":
            model.train()
        for batch in range(20):
            model(torch.rand(8, 4))  # the training
        model.eval()
        model(torch.rand(8, 4))  # the validation
        counts.append(model[1].num_batches_tracked.item())
    print(f"{place:<18}", counts)
