"""backward(gradient=v) gives v times the Jacobian; without v the result must be one number.
backward(gradient=v) 得到 v 乘雅可比矩阵；不给 v，结果就必须是一个数。

>>> torch.equal(gradient([1.0, 10.0, 100.0]), torch.tensor([1.0, 10.0, 100.0]) @ rows)
True
>>> w.grad = None
>>> losses(w).sum().backward()
>>> torch.equal(w.grad, gradient([1.0, 1.0, 1.0]))
True
>>> w.grad = None
>>> losses(w).mean().backward()
>>> torch.allclose(w.grad * 3, gradient([1.0, 1.0, 1.0]))
True
>>> losses(w).backward(torch.ones(2))
Traceback (most recent call last):
RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([2]) and output[0] has a shape of torch.Size([3]).
"""
# raises: RuntimeError: grad can be implicitly created only for scalar outputs
import torch
from torch.autograd.functional import jacobian

x = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 2.0]])
w = torch.tensor([1.0, 1.0], requires_grad=True)


# zh: 每个样本一个数
# en: a number for each sample
def losses(w):
    return (x @ w) ** 2


def gradient(v):
    w.grad = None
    losses(w).backward(gradient=torch.tensor(v))
    return w.grad


rows = jacobian(losses, w)
print("Jacobian", rows.tolist())
print("0, 1, 0:", gradient([0.0, 1.0, 0.0]).tolist())
print("1, 1, 1:", gradient([1.0, 1.0, 1.0]).tolist())
losses(w).backward()
