"""a.detach().clone() is an independent copy without a gradient: changing it leaves a alone.
a.detach().clone() 是一份独立的副本，不带梯度：改它，a 不变。

>>> a.tolist(), b.tolist()
([1.0, 2.0], [9.0, 2.0])
>>> b.requires_grad, b.is_leaf, b.data_ptr() == a.data_ptr()
(False, True, False)
>>> (b.dtype, b.device, b.shape) == (a.dtype, a.device, a.shape)
True
"""
import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
b = a.detach().clone()
b[0] = 9
print(a.tolist())
print(b.tolist())
