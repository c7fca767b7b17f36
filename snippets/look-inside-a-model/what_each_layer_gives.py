"""One line a layer: its name, and the smallest and largest number that come out; the first nan is where to look.
每层一行：名字，输出的最小值和最大值；最先出现 nan 的那层就是要查的。

>>> ranges = {}
>>> def keep(layer, args, out):
...     ranges[type(layer).__name__] = out.isinf().any().item(), out.isnan().any().item()
>>> for layer in model:
...     _ = layer.register_forward_hook(keep)
>>> out = model(x)
>>> ranges
{'Linear': (False, False), 'Threshold': (True, False), 'Softmax': (False, True)}
>>> rows = (model[0](x) <= 0).all(dim=1)  # those where nothing is left
>>> rows.any().item(), rows.equal(out.isnan().any(dim=1))
(True, True)
>>> def keep(layer, out):
...     pass
>>> with model[0].register_forward_hook(keep):
...     model(x)
Traceback (most recent call last):
TypeError: keep() takes 2 positional arguments but 3 were given
>>> with model[0].register_forward_hook(lambda layer, args, out: out.shape[0]):
...     model(x)
Traceback (most recent call last):
TypeError: threshold(): argument 'input' (position 1) must be Tensor, not int
>>> model[0].register_forward_hook(lambda *args: None)(x)
Traceback (most recent call last):
TypeError: 'RemovableHandle' object is not callable
>>> lstm = nn.LSTM(4, 8)
>>> with lstm.register_forward_hook(look("lstm")):
...     lstm(x)
Traceback (most recent call last):
AttributeError: 'tuple' object has no attribute 'min'
>>> shared = nn.Sequential(model[0], nn.Linear(3, 4), model[0])
>>> with model[0].register_forward_hook(lambda *args: print("called")):
...     _ = shared(x)
called
called
>>> called = []  # a layer whose forward is not called: no hook
>>> with model[0].register_forward_hook(lambda *args: called.append(1)):
...     _ = model[0].forward(x)
>>> attention = nn.MultiheadAttention(4, 2)
>>> with attention.out_proj.register_forward_hook(lambda *args: called.append(1)):
...     _ = attention(x, x, x)
>>> called
[]
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 3), nn.Threshold(0, -torch.inf),
    nn.Softmax(dim=1))
x = torch.randn(5, 4)


def look(name):
    def hook(layer, args, out):
        print(name, f"{out.min():5.2f} to {out.max():5.2f}")
    return hook


hooks = [layer.register_forward_hook(look(name))
         for name, layer in model.named_modules()
         if not list(layer.children())]
model(x)
for hook in hooks:
    hook.remove()
