"""A summary: a hook on each layer notes the shape that comes out, and counts the parameters.
自己写的 summary：每层挂一个 hook，记下输出的形状，数出参数。

>>> rows[0], rows[-1]
(('conv1', (2, 64, 112, 112), 9408), ('fc', (2, 1000), 513000))
>>> sum(n for _, _, n in rows) == sum(p.numel() for p in model.parameters())
True
>>> sum(n for _, _, n in rows), sum(b.numel() for b in model.buffers())  # averages of BatchNorm and counters
(11689512, 9620)
>>> round(sum(t.nbytes for t in [*model.parameters(), *model.buffers()]) / 2**20, 1)
44.6
>>> before = model.bn1.running_mean.clone()
>>> _ = model(x[..., :64, :64])  # the hooks are gone
>>> len(rows), model.bn1.running_mean.equal(before)
(10, True)
>>> _ = model.train()(x[..., :64, :64])  # without eval(), the look itself changes the model
>>> model.bn1.running_mean.equal(before)
False
"""
import torch
from torchvision.models import resnet18

model = resnet18()
x = torch.rand(2, 3, 224, 224)
rows = []


def look(name):
    def hook(layer, args, out):
        n = sum(p.numel() for p in layer.parameters())
        rows.append((name, tuple(out.shape), n))
    return hook


handles = [layer.register_forward_hook(look(name))
           for name, layer in model.named_children()]
model.eval()
with torch.no_grad():
    model(x)
for handle in handles:
    handle.remove()

for name, shape, n in rows:
    print(f"{name:7} {str(shape):18} {n:>9,}")
