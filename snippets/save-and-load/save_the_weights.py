"""Save the weights; in another program, build the model first and load them into it.
只存权重；在另一个程序里先建模型，再把权重加载进去。

>>> torch.equal(model.weight, trained.weight), torch.equal(model.bias, trained.bias)
(True, True)
>>> model.training
False
>>> type(state).__name__, list(state)  # names and tensors, no code
('OrderedDict', ['weight', 'bias'])
>>> class Scaled(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.fc = nn.Linear(1, 1)
...         self.norm = nn.BatchNorm1d(1)
...         self.scale = torch.rand(1)
>>> [name for name in Scaled().state_dict()]  # buffers, too; no plain tensor  # doctest: +NORMALIZE_WHITESPACE
['fc.weight', 'fc.bias', 'norm.weight', 'norm.bias', 'norm.running_mean', 'norm.running_var',
 'norm.num_batches_tracked']
>>> torch.load("run/model.pt")
Traceback (most recent call last):
FileNotFoundError: [Errno 2] No such file or directory: 'run/model.pt'
>>> torch.save(state, "run/model.pt")
Traceback (most recent call last):
RuntimeError: Parent directory run does not exist.
>>> torch.save("model.pt", state)
Traceback (most recent call last):
AttributeError: expected 'f' to be string, path, or a file-like object with a 'write' attribute
"""
import torch
from torch import nn

torch.manual_seed(0)
trained = nn.Linear(4, 2)
torch.save(trained.state_dict(), "model.pt")

model = nn.Linear(4, 2)
state = torch.load("model.pt", map_location="cpu")
print(model.load_state_dict(state))
model.eval()
