"""Labels by the toss of a coin: split by chance they can be "predicted", split by person they cannot.
标签是抛硬币定的：随机分，居然也能“预测”；按人分，就预测不了。

>>> score["by chance"] > 0.98
True
>>> 0.35 < score["by person"] < 0.65
True
>>> train, val = splits["by chance"]
>>> len(set(person[val].tolist()) - set(person[train].tolist()))  # nobody is new
0
>>> train, val = splits["by person"]
>>> set(person[val].tolist()) & set(person[train].tolist())
set()
"""
import torch
from sklearn.model_selection import GroupShuffleSplit

torch.manual_seed(0)
person = torch.arange(200).repeat_interleave(5)  # five pictures each
x = torch.randn(200, 20)[person] + 0.3 * torch.randn(1000, 20)
y = torch.randint(2, (200,))[person]  # a coin for each person

order = torch.randperm(1000)
groups = GroupShuffleSplit(1, test_size=0.2, random_state=0)
splits = {
    "by chance": (order[200:], order[:200]),
    "by person": next(groups.split(x, groups=person)),
}

score = {}
for name, (train, val) in splits.items():
    nearest = torch.cdist(x[val], x[train]).argmin(dim=1)
    right = y[train][nearest] == y[val]
    score[name] = right.float().mean().item()
    print(f"{name}: {score[name]:.2f}")
