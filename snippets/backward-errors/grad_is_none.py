"""Only leaves that took part in the loss have a gradient after backward(); a result has one after retain_grad().
backward() 之后，只有参加了损失的叶子张量有梯度；计算结果要先 retain_grad()。

>>> [t.grad is None for t in (used, kept, unused)]
[False, False, True]
>>> optimizer = torch.optim.SGD([used, unused], lr=0.1)
>>> optimizer.step()  # skips what has no gradient, and raises nothing
>>> used.item() != 1, unused.item() == 1
(True, True)
>>> torch.optim.SGD([result], lr=0.1)
Traceback (most recent call last):
ValueError: can't optimize a non-leaf Tensor
>>> right = (torch.ones(1) * 0.1).requires_grad_()
>>> right.is_leaf
True
>>> torch.ones(1, requires_grad=True).to(torch.float64).is_leaf  # .to() and .cuda() as well
False
>>> unused.grad.zero_()
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'zero_'
>>> result = result - 0.1 * result.grad
Traceback (most recent call last):
TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
>>> torch.tensor([1, 2], requires_grad=True)
Traceback (most recent call last):
RuntimeError: Only Tensors of floating point and complex dtype can require gradients
>>> torch.autograd.grad(used * 2, unused)
Traceback (most recent call last):
RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
"""
# warns: UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed
import torch

used = torch.ones(1, requires_grad=True)
unused = torch.ones(1, requires_grad=True)
result = used * 0.1
kept = result + 1
kept.retain_grad()
loss = kept.sum()
print("before backward:", used.grad)

loss.backward()
for name in ("used", "kept", "unused", "result"):
    t = globals()[name]
    print(f"{name:<7} leaf {t.is_leaf!s:<6} grad {t.grad}")
