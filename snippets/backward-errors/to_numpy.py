"""numpy() raises in a graph; the array of detach().numpy() shares memory, and writing to it makes the gradient wrong.
图里的张量不能 numpy()；detach().numpy() 共享内存，往数组里写，梯度就错了。

>>> w.grad.tolist()
[1.0, 1.0]
>>> w.grad = None
>>> y = w.exp()
>>> array = y.detach().numpy().copy()
>>> array[:] = 1
>>> y.sum().backward()
>>> [round(g, 2) for g in w.grad.tolist()]
[1.0, 2.72]
>>> import numpy as np
>>> np.mean([w.sum(), w.sum()])  # NumPy calls it as well
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
>>> w.tolist()  # numbers and lists come without detach
[0.0, 1.0]
>>> torch.from_numpy(y.detach().numpy()).requires_grad  # there and back: the graph is cut
False
"""
# raises: RuntimeError: Can't call numpy() on Tensor that requires grad
import torch

w = torch.tensor([0.0, 1.0], requires_grad=True)
y = w.exp()
array = y.detach().numpy()
array[:] = 1

y.sum().backward()
print("gradient:", w.grad.tolist())
y.numpy()
