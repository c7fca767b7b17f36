"""detach() shares memory: a list of w.detach() holds one set of numbers, the last; clone() keeps each.
detach() 共用内存：列表里每一项都是同一块内存，全是最后的值；加上 clone() 才留得住。

>>> [round(p.item(), 2) for p in shared], [round(p.item(), 2) for p in kept]
([0.51, 0.51, 0.51], [0.8, 0.64, 0.51])
>>> {p.data_ptr() for p in shared} == {w.data_ptr()}
True
"""
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
shared, kept = [], []
for step in range(3):
    optimizer.zero_grad()
    (w**2).backward()
    optimizer.step()
    shared.append(w.detach())
    kept.append(w.detach().clone())

print("shared:", [f"{p.item():.2f}" for p in shared])
print("kept:  ", [f"{p.item():.2f}" for p in kept])
