"""model.to(device) leaves a plain tensor behind; register_buffer takes it along.
model.to(device) 落下普通张量；register_buffer 注册过的会一起走。

>>> where["mean"], where["std"], where["fc.weight"]
('cpu', 'meta', 'meta')
>>> model(torch.rand(4, 3, device="meta"))
Traceback (most recent call last):
RuntimeError: Tensor on device cpu is not on the expected device meta!
>>> mean = model.mean
>>> del model.mean
>>> model.register_buffer("mean", mean)
>>> model.to("meta")(torch.rand(4, 3, device="meta")).shape
torch.Size([4, 2])
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = torch.full((3,), 0.5)
        self.register_buffer("std", torch.full((3,), 0.2))
        self.fc = nn.Linear(3, 2)

    def forward(self, x):
        return self.fc((x - self.mean) / self.std)


model = Net().to("meta")
where = {
    "mean": model.mean.device.type,
    "std": model.std.device.type,
    "fc.weight": model.fc.weight.device.type,
}
print(where)
