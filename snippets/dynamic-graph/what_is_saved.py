"""A second backward() raises only where the first pass saved tensors; elsewhere it adds up.
只有保存了张量的图，第二次 backward() 才报错；没保存的，梯度悄悄加倍。

>>> second
{'w + 1': 2.0, 'w.sum()': 2.0, 'w * 3': 'RuntimeError', 'w ** 2': 'RuntimeError'}
>>> (w * 3).grad_fn._saved_other, (w**2).grad_fn._saved_self
(tensor(3), tensor(2., requires_grad=True))
>>> def saved(out):
...     names = [name for name in dir(out.grad_fn) if name.startswith("_saved")]
...     return any(torch.is_tensor(getattr(out.grad_fn, name)) for name in names)
>>> [saved(out) for out in (w + 1, w.sum(), w * 3, w**2)]
[False, False, True, True]
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
outs = {
    "w + 1": w + 1,
    "w.sum()": w.sum(),
    "w * 3": w * 3,
    "w ** 2": w**2,
}
second = {}
for name, out in outs.items():
    w.grad = None
    out.backward()
    once = w.grad.item()
    try:
        out.backward()
        second[name] = w.grad.item()
    except RuntimeError:
        second[name] = "RuntimeError"
    print(f"{name:<8} {once}, then {second[name]}")
