"""The learning rate stands in the optimizer's groups: read it there, change it there.
学习率在优化器的参数组里：在那里读，在那里改。

>>> rates
[0.1, 0.01]
>>> w.grad = torch.ones(1)
>>> optimizer.step()
>>> round(w.item(), 4)  # the next step is as large as the new rate says
0.99
"""
import torch

w = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)
rates = [optimizer.param_groups[0]["lr"]]

for group in optimizer.param_groups:
    group["lr"] = 0.01
rates.append(optimizer.param_groups[0]["lr"])
print(rates)
