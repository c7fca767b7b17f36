"""How many of five rare samples come into validation: by chance, and stratified.
五个稀有样本，有几个分进了验证集：随机分，和分层分。

>>> min(by_chance), set(stratified)
(0, {1})
>>> by_chance.count(0) > 1
True
>>> len(part), len(set(part))
(20, 20)
>>> one = [0] * 99 + [1]  # a class with a single sample cannot be in both parts
>>> train_test_split(range(100), stratify=one)
Traceback (most recent call last):
ValueError: The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2. Classes with too few members are: [1]
"""
import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import TensorDataset, random_split

y = torch.tensor([0] * 95 + [1] * 5)  # five are rare
data = TensorDataset(torch.arange(100.0), y)

by_chance, stratified = [], []
for seed in range(10):
    generator = torch.Generator().manual_seed(seed)
    _, val = random_split(data, [0.8, 0.2], generator)
    by_chance.append(y[val.indices].sum().item())

    _, part = train_test_split(
        range(100), test_size=0.2, stratify=y, random_state=seed
    )
    stratified.append(y[part].sum().item())

print("by chance: ", *by_chance)
print("stratified:", *stratified)
