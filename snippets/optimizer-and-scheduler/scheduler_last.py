"""scheduler.step() after optimizer.step(): each rate is used as long as it should be.
scheduler.step() 放在 optimizer.step() 后面：每个学习率该用几轮就用几轮。

>>> used
['0.1', '0.1', '0.01', '0.01']
>>> import warnings
>>> optimizer = torch.optim.SGD([w], lr=0.1)
>>> scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
>>> scaler = torch.amp.GradScaler("cpu")
>>> scaler.scale(w.sum() * float("inf")).backward()  # an overflow in the first step
>>> with warnings.catch_warnings(record=True) as caught:
...     warnings.simplefilter("always")
...     scaler.step(optimizer)
...     scaler.update()
...     scheduler.step()
>>> [str(warning.message)[:39] for warning in caught]
['Detected call of `lr_scheduler.step()` ']
>>> round(w.item(), 4)  # the optimizer has not stepped a fifth time
0.78
>>> torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, verbose=True)
Traceback (most recent call last):
TypeError: StepLR.__init__() got an unexpected keyword argument 'verbose'
"""
import torch

w = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

used = []
for epoch in range(4):
    w.grad = torch.ones(1)
    used.append(f"{optimizer.param_groups[0]['lr']:g}")
    optimizer.step()
    scheduler.step()
print("rates:", *used)
