"""scheduler.step() before optimizer.step(): a warning, and the first rate is skipped.
scheduler.step() 放在 optimizer.step() 前面：有警告，第一个学习率被跳过。

>>> used
['0.1', '0.01', '0.01', '0.001']
"""
# warns: UserWarning: Detected call of `lr_scheduler.step()` before `optimizer.step()`
import torch

w = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

used = []
for epoch in range(4):
    w.grad = torch.ones(1)
    scheduler.step()
    used.append(f"{optimizer.param_groups[0]['lr']:g}")
    optimizer.step()
print("rates:", *used)
