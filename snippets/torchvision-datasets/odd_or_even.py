"""target_transform turns ten classes into two; the images stay as they are.
target_transform 把十类变成两类；图片不变。

>>> sorted(counts.items()) == [(0, sum(y % 2 == 0 for y in ten)), (1, sum(y % 2 for y in ten))]
True
>>> plain[0][0].tobytes() == data[0][0].tobytes()
True
"""
from collections import Counter

from torchvision import datasets

plain = datasets.FakeData(100, (3, 8, 8))
data = datasets.FakeData(100, (3, 8, 8),
                         target_transform=lambda y: y % 2)

ten = [label for _, label in plain]
counts = Counter(label for _, label in data)
print(sorted(set(ten)), "->", sorted(counts))
print(ten[:6], "->", [data[i][1] for i in range(6)])
