"""Without eval() BatchNorm raises nothing: an image's result depends on the batch, and the test changes the model.
忘了 eval()，BatchNorm 并不报错：一张图片的结果取决于同批的其他图片，测试还会改动模型。

>>> rows
{'train': (False, True), 'eval': (True, False)}
>>> model.train()(images[:1]).shape  # a single image passes in training mode
torch.Size([1, 4, 14, 14])
>>> nn.BatchNorm2d(4)(torch.rand(1, 4, 1, 1))  # unless the map is 1 by 1  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: Expected more than 1 value per channel when training, got input size ...
>>> fresh, data = nn.BatchNorm1d(4), 5 + torch.randn(64, 4)
>>> good = fresh(data)  # one step: running_mean is a tenth of the way
>>> abs(good.mean().item()) < 0.1, fresh.eval()(data).mean().item() > 4
(True, True)
>>> for _ in range(100):
...     _ = fresh.train()(data)
>>> abs(fresh.eval()(data).mean().item()) < 0.1
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)
)
images = torch.rand(8, 3, 16, 16)

rows = {}
for mode in ("train", "eval"):
    model.train(mode == "train")
    before = model[1].running_mean.clone()
    with torch.no_grad():
        among_8 = model(images)[0]
        among_2 = model(images[:2])[0]
    same = torch.allclose(among_8, among_2, atol=1e-5)
    moved = not torch.equal(model[1].running_mean, before)
    rows[mode] = same, moved
    print(f"{mode:<6}same result: {same}  moved: {moved}")
