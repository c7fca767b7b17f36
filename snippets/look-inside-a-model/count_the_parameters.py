"""print(model) shows the layers, named_parameters() their numbers, numel() counts them, nbytes weighs them.
print(model) 显示各层，named_parameters() 列出参数，numel() 数个数，nbytes 算字节。

>>> params, size
(54170, 216680)
>>> model[0].requires_grad_(False)
Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1))
>>> sum(p.numel() for p in model.parameters() if p.requires_grad)  # only those to be trained
54090
>>> sum(p.nbytes for p in model.half().parameters()) * 2 == size
True
>>> hasattr(model, "summary")
False
"""
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 8, 3), nn.ReLU(),
    nn.Flatten(), nn.Linear(8 * 26 * 26, 10),
)
print(model)
for name, p in model.named_parameters():
    print(name, tuple(p.shape))
params = sum(p.numel() for p in model.parameters())
size = sum(p.nbytes for p in model.parameters())
print(f"{params:,} numbers, {size / 2**20:.2f} MiB")
