"""Three lines before the model: what data, target and weights are, and data like the weights.
在模型前加三行：看清数据、标签、权重各是什么类型，再把数据变得和权重一样。

>>> x.dtype == model[0].weight.dtype == torch.float32
True
>>> nn.Embedding(10, 3)(torch.tensor([1.0]))  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; ...
>>> nn.LayerNorm(2)(torch.ones(1, 2, dtype=torch.float64))
Traceback (most recent call last):
RuntimeError: mixed dtype (CPU): all inputs must share same datatype.
>>> torch.softmax(torch.tensor([1, 2]), dim=0)
Traceback (most recent call last):
NotImplementedError: "softmax_lastdim_kernel_impl" not implemented for 'Long'
"""
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())
x = torch.from_numpy(np.array([[1.5, 2.0]]))
y = torch.tensor([[1]])

wanted = next(model.parameters()).dtype
print(x.dtype, y.dtype, wanted)
x = x.to(wanted)

print(model(x).dtype)
