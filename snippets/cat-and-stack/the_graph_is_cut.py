"""torch.tensor(losses) copies the numbers and cuts the graph; torch.stack keeps it.
torch.tensor(losses) 只抄数字，计算图断了；torch.stack 保留计算图。

>>> copied.requires_grad, stacked.requires_grad
(False, True)
>>> stacked.mean().backward()
>>> w.grad.item()
1.5
>>> copied.mean().backward()
Traceback (most recent call last):
RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
"""
# warns: UserWarning: Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior
import torch

w = torch.tensor(1.0, requires_grad=True)
losses = [w * 1, w * 2]
copied = torch.tensor(losses)
stacked = torch.stack(losses)
print("torch.tensor:", copied.requires_grad)
print("torch.stack: ", stacked.requires_grad)
