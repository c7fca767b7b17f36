"""Which call gives which shape; none of these copies a contiguous tensor.
哪个调用得到什么形状；张量连续时，这些都不复制。

>>> {y.data_ptr() for y in calls.values()} == {x.data_ptr()}
True
>>> [name for name, y in calls.items() if not torch.equal(y.flatten(), x.flatten())]
['permute(2, 0, 1)', 'transpose(0, 1)', 'mT']
>>> torch.equal(x.unsqueeze(1), x[:, None]), torch.equal(x.movedim(2, 0), x.permute(2, 0, 1))
(True, True)
>>> torch.equal(x.unsqueeze(1).squeeze(1), x)
True
>>> x.squeeze(1).shape  # not of size 1: nothing happens, and nothing raises
torch.Size([2, 3, 4])
>>> x.unsqueeze(1).expand(-1, 5, -1, -1).data_ptr() == x.data_ptr()
True
>>> x.repeat(2, 1, 1).shape
torch.Size([4, 3, 4])
>>> x.repeat(2, 1)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor...
>>> torch.equal(x.mT, x.transpose(-2, -1)), x[0].T.shape  # two dimensions: T does not warn
(True, torch.Size([4, 3]))
>>> import warnings
>>> with warnings.catch_warnings(record=True) as seen:
...     torch.equal(x.T, x.permute(2, 1, 0))
True
>>> "The use of `x.T` on tensors of dimension other than 2" in str(seen[0].message)
True
"""
import torch

x = torch.arange(24).view(2, 3, 4)
calls = {
    "view(6, -1)": x.view(6, -1),
    "flatten(1)": x.flatten(1),
    "unflatten(2, (2, 2))": x.unflatten(2, (2, 2)),
    "unsqueeze(1)": x.unsqueeze(1),
    "permute(2, 0, 1)": x.permute(2, 0, 1),
    "transpose(0, 1)": x.transpose(0, 1),
    "mT": x.mT,
}
for name, y in calls.items():
    print(f"x.{name:<21}{tuple(y.shape)}")
