"""torch.tensor copies an array or a list; numpy(), tolist() and item() convert back.
torch.tensor 复制数组或列表；numpy()、tolist()、item() 换回去。

>>> x.dtype, tuple(x.shape)
(torch.float32, (2, 2))
>>> type(x.numpy()).__name__, type(x.tolist()).__name__, type(x.sum().item()).__name__
('ndarray', 'list', 'float')
>>> torch.equal(torch.tensor(a.tolist()), x)  # from a list: float32 anyway
True
>>> torch.tensor(a).dtype  # without dtype=
torch.float64
>>> torch.from_numpy(np.array([65535], dtype=np.uint16))  # since 2.3
tensor([65535], dtype=torch.uint16)
>>> from torch.autograd import Variable
>>> type(Variable(x)) is torch.Tensor
True
"""
import numpy as np
import torch

a = np.array([[1.5, 2.0], [3.0, 4.5]])
x = torch.tensor(a, dtype=torch.float32)

print(x)
print(x.numpy().dtype)  # back to an array
print(x.tolist())  # to a list
print(x.sum().item())  # to a number
