"""Whether two tensors are one object, share memory, and belong to a graph.
几行就能看出：是不是同一个对象，是否共用内存，在不在计算图里。

>>> same, shares, row.requires_grad, row.grad_fn is not None
(False, True, True, True)
>>> row.data_ptr() == a.data_ptr()  # row begins one row later, so this misses it
False
>>> big = torch.zeros(1000)
>>> big[:10].untyped_storage().nbytes(), big[:10].clone().untyped_storage().nbytes()
(4000, 40)
>>> import io
>>> def file_size(t):
...     file = io.BytesIO()
...     torch.save(t, file)
...     return file.tell()
>>> file_size(big[:10]) > 4000 > file_size(big[:10].clone())
True
>>> {t.untyped_storage().data_ptr() for t in (a.view(6), a.detach())} == {y.data_ptr()}
True
>>> wide = torch.zeros(3, 1).expand(3, 4)
>>> wide += 1  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: unsupported operation: more than one element of the written-to tensor refers to a single memory location. ...
>>> row.detach_()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Can't detach views in-place. Use detach() instead...
>>> x = torch.ones(4, requires_grad=True)
>>> x.resize_(2)
Traceback (most recent call last):
RuntimeError: cannot resize variables that require grad
>>> x += 1
Traceback (most recent call last):
RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
>>> import warnings
>>> with warnings.catch_warnings(record=True) as caught:
...     warnings.simplefilter("always")
...     numbers = x[0].item(), float(x[0])
>>> [str(w.message).partition(".")[0] for w in caught]  # of float(), not of item()
['Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior']
>>> x.detach().numpy()[0] = 5  # NumPy shares, too
>>> x.tolist()
[5.0, 1.0, 1.0, 1.0]
"""
import torch

a = torch.zeros(3, 2, requires_grad=True)
row = a[1]

same = row is a
x, y = row.untyped_storage(), a.untyped_storage()
shares = x.data_ptr() == y.data_ptr()
print("same object:", same, " shares memory:", shares)
print("requires_grad:", row.requires_grad, " leaf:", row.is_leaf)
