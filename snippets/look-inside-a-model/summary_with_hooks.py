"""A summary: a hook on each layer prints the shape that comes out, and counts the parameters.
自己写的 summary：每层挂一个钩子，打印输出的形状，数出参数。

>>> with model.layer1[0].conv2.register_forward_hook(look("conv2")):  # any layer, at any depth
...     _ = model(x[..., :64, :64])
conv2   (2, 64, 16, 16)       36,864
>>> [sum(p.numel() for p in c.parameters()) for c in model.children()]
[9408, 128, 0, 0, 147968, 525568, 2099712, 8393728, 0, 513000]
>>> sum(p.numel() for p in model.parameters()), sum(b.numel() for b in model.buffers())  # averages of BatchNorm
(11689512, 9620)
>>> round(sum(t.nbytes for t in [*model.parameters(), *model.buffers()]) / 2**20, 1)
44.6
>>> names, late = [], []
>>> for name, layer in model.named_children():  # a lambda looks the name up when it runs
...     late.append(layer.register_forward_hook(lambda *args: names.append(name)))
>>> _ = model(x[..., :64, :64])
>>> set(names)
{'fc'}
>>> for handle in late:
...     handle.remove()
>>> before = model.bn1.running_mean.clone()
>>> _ = model(x[..., :64, :64])  # prints nothing: the hooks are gone
>>> model.bn1.running_mean.equal(before)
True
>>> _ = model.train()(x[..., :64, :64])  # without eval(), the look itself changes the model
>>> model.bn1.running_mean.equal(before)
False
"""
import torch
from torchvision.models import resnet18

model = resnet18()
x = torch.rand(2, 3, 224, 224)


def look(name):
    def hook(layer, args, out):
        n = sum(p.numel() for p in layer.parameters())
        shape = str(tuple(out.shape))
        print(f"{name:7} {shape:18} {n:>9,}")
    return hook


handles = [layer.register_forward_hook(look(name))
           for name, layer in model.named_children()]
model.eval()
with torch.no_grad():
    model(x)
for handle in handles:
    handle.remove()
