"""Ten batches, a step after every four: two are left over, and go into the next epoch's first step.
十个批次，每四个走一步：剩下两个，它们会混进下一轮的第一步。

>>> steps
{'i % 4 only': [4, 4, 6, 4], 'last one too': [4, 4, 2, 4, 4, 2]}
"""
import torch

steps = {"i % 4 only": [], "last one too": []}
for name, counts in steps.items():
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for epoch in range(2):
        for i in range(1, 11):
            w.sum().backward()  # adds 1 to the gradient
            last = name == "last one too" and i == 10
            if i % 4 == 0 or last:
                counts.append(int(w.grad))
                optimizer.step()
                optimizer.zero_grad()
    print(f"{name}: {counts}")
