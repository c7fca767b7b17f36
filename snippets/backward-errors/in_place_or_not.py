"""A change in place raises only if it overwrites what backward() needs: exp and sigmoid need their result.
原地操作覆盖了反向要用的数才报错：exp 和 sigmoid 求导要用自己的结果。

>>> list(said.values())
['raises', 'fine', 'raises', 'fine']
>>> y = w.sigmoid().relu_()
>>> y.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: ... which is output 0 of Sigmoid, is at version 1; expected version 0 instead. ...
>>> net = torch.nn.Sequential(torch.nn.Sigmoid(), torch.nn.ReLU(inplace=True))
>>> net(w).sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: ... has been modified by an inplace operation: ...
>>> y = w.exp()
>>> y += 1
>>> y.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: ... has been modified by an inplace operation: ...
>>> y = w.exp()
>>> y = y + 1
>>> y.sum().backward()
>>> norm = torch.nn.BatchNorm1d(3)
>>> norm(torch.rand(4, 3)).relu_().sum().backward()  # BatchNorm does not need its result
"""
import torch

w = torch.ones(3, requires_grad=True)
linear = torch.nn.Linear(3, 3)
results = {
    "exp, += 1": w.exp().add_(1),
    "w * 2, += 1": (w * 2).add_(1),
    "Sigmoid, ReLU(inplace=True)": w.sigmoid().relu_(),
    "Linear, ReLU(inplace=True)": linear(w).relu_(),
}
said = {}
for name, y in results.items():
    try:
        y.sum().backward()
        said[name] = "fine"
    except RuntimeError:
        said[name] = "raises"
    print(f"{name:<28} {said[name]}")
