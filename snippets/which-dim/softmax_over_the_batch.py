"""softmax(dim=0) of a batch lets the samples compete, not the classes; a batch of one is sure of everything.
批次上的 softmax(dim=0) 让样本互相比，而不是类别互相比；批次里只有一个样本时，每一类都是 1。

>>> alone.tolist()
[[1.0, 1.0, 1.0]]
>>> torch.allclose(scores.softmax(dim=0).sum(dim=0), torch.ones(3))
True
>>> torch.allclose(scores[:1].softmax(dim=1), scores.softmax(dim=1)[:1])  # dim=1: the others do not matter
True
>>> scores.softmax(dim=0).argmax(dim=1).tolist(), scores.softmax(dim=1).argmax(dim=1).tolist()
([2, 0], [0, 0])
"""
import torch

scores = torch.tensor([[2.0, 1.0, 0.0],
                       [3.0, 1.0, -1.0]])  # 2 samples, 3 classes

for dim in (0, 1):
    p = scores.softmax(dim=dim)
    rows = p.sum(dim=1).round(decimals=2)
    print(f"dim={dim}  rows:   ", rows.tolist())
    print("       classes:", p.argmax(dim=1).tolist())

alone = scores[:1].softmax(dim=0)
print("one sample, dim=0:", alone.tolist())
