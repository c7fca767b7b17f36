"""Weights, gradients and Adam's state do not depend on the batch; what is kept for backward() does.
权重、梯度、Adam 的状态与批次大小无关；为 backward() 留着的与批次大小成正比。

>>> [round(fixed[name]) for name in fixed]
[45, 45, 89]
>>> 20 < kept[1] < 22
True
>>> abs(kept[8] / kept[1] - 8) < 0.1
True
"""
import matplotlib.pyplot as plt
import torch
from torch.autograd.graph import saved_tensors_hooks
from torchvision.models import resnet18

model = resnet18(weights=None)
optimizer = torch.optim.Adam(model.parameters())
sizes, kept = {}, {}


def note(t):
    sizes[t.data_ptr()] = t.nbytes
    return t


def mib(tensors):
    return sum(t.nbytes for t in tensors) / 2**20


for n in (1, 4, 8):
    sizes.clear()
    with saved_tensors_hooks(note, lambda t: t):
        loss = model(torch.rand(n, 3, 224, 224)).mean()
    for p in model.parameters():
        sizes.pop(p.data_ptr(), None)
    kept[n] = sum(sizes.values()) / 2**20
loss.backward()
optimizer.step()

states = optimizer.state.values()
fixed = {
    "weights": mib(model.parameters()),
    "gradients": mib(p.grad for p in model.parameters()),
    "Adam": mib(t for s in states for t in s.values()),
}
for name, mb in fixed.items():
    print(f"{name:<18} {mb:4.0f} MiB")
for n, mb in kept.items():
    print(f"kept, batch of {n:<3} {mb:4.0f} MiB")

fig, ax = plt.subplots(figsize=(6, 2.5))
rows = [f"batch of {n}" for n in kept]
left = 0
for name, mb in fixed.items():
    ax.barh(rows, mb, left=left, label=name)
    left += mb
ax.barh(rows, kept.values(), left=left, label="kept for backward()")
ax.set(xlim=(0, 480), xlabel="MiB, resnet18, 224 x 224")
ax.legend(frameon=False, loc="lower right")
plt.show()
