"""volatile=True of old posts warns and does nothing: the graph is built all the same.
老帖子里的 volatile=True 只会警告，什么也不做：计算图照建不误。

>>> out.requires_grad, out.grad_fn is None
(True, False)
>>> with torch.no_grad():
...     print(model(x).requires_grad)
False
"""
# warns: UserWarning: volatile was removed and now has no effect. Use `with torch.no_grad():` instead.
import torch
from torch import nn
from torch.autograd import Variable

model = nn.Linear(10, 1)
x = Variable(torch.rand(4, 10), volatile=True)
out = model(x)
print("requires_grad:", out.requires_grad)
