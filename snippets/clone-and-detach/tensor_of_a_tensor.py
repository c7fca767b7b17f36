"""torch.tensor(a) warns where a is a tensor already: it copies and cuts the graph.
a 已经是张量，torch.tensor(a) 会警告：它复制一份，并断开计算图。

>>> b.data_ptr() == a.data_ptr(), b.requires_grad
(False, False)
>>> torch.as_tensor(a) is a  # no copy, no warning
True
"""
# warns: UserWarning: To copy construct from a tensor, it is recommended to use
import torch

a = torch.ones(3, requires_grad=True)
b = torch.tensor(a)
print(b.requires_grad)
