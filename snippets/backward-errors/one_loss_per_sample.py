"""backward(gradient=v) gives v times the Jacobian; without v the result must be one number.
backward(gradient=v) 得到 v 乘雅可比矩阵；不给 v，结果就必须是一个数。

>>> rows = torch.autograd.functional.jacobian(lambda w: (x @ w) ** 2, w)
>>> rows.tolist()
[[2.0, 0.0], [12.0, 6.0], [30.0, 20.0]]
>>> torch.equal(w.grad, v @ rows)
True
>>> (of_sum,), (of_mean,) = (torch.autograd.grad(f((x @ w) ** 2), w) for f in (torch.sum, torch.mean))
>>> torch.equal(of_sum, w.grad), torch.allclose(of_mean * 3, w.grad)
(True, True)
>>> losses.backward(torch.ones(2))
Traceback (most recent call last):
RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([2]) and output[0] has a shape of torch.Size([3]).
"""
# raises: RuntimeError: grad can be implicitly created only for scalar outputs
import torch

x = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 2.0]])
w = torch.tensor([1.0, 1.0], requires_grad=True)
losses = (x @ w) ** 2

for v in torch.tensor([
    [1.0, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 1],
]):
    w.grad = None
    losses.backward(gradient=v, retain_graph=True)
    print(v.tolist(), w.grad.tolist())

losses.backward()
