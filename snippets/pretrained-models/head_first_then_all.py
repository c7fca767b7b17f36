"""Train the new head alone first; then everything, the body with a smaller learning rate.
先只训练新的分类头；再训练全部，主干的学习率小一些。

>>> learning
[5130, 11181642]
>>> [(group["lr"], len(group["params"])) for group in optimizer.param_groups]
[(1e-05, 60), (0.001, 2)]
>>> sum(len(group["params"]) for group in optimizer.param_groups) == len(list(model.parameters()))
True
"""
import torch
from torch import nn
from torchvision.models import resnet18

# zh: 你的代码里要加载权重：resnet18(weights=…)
# en: in your code, load them: resnet18(weights=…)
model = resnet18(weights=None)

# zh: 一、只训练头：先冻结，再换头
# en: 1. the head alone: freeze first, then replace it
model.requires_grad_(False)
model.fc = nn.Linear(512, 10)
optimizer = torch.optim.Adam(model.fc.parameters(), lr=1e-3)
learning = [sum(p.numel() for p in model.fc.parameters())]

# zh: 二、头学好以后，训练全部：主干的学习率小一些
# en: 2. then everything, the body with a smaller rate
model.requires_grad_(True)
body = [p for name, p in model.named_parameters()
        if not name.startswith("fc.")]
optimizer = torch.optim.Adam([
    {"params": body, "lr": 1e-5},
    {"params": model.fc.parameters(), "lr": 1e-3},
])
learning.append(sum(p.numel() for p in model.parameters()))
print(*learning)
