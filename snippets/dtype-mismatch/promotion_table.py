"""The dtype of a sum, by the dtypes of its two tensors, drawn; each cell was added up.
两个张量相加，结果是什么类型，画成表；每一格都真的加过。

>>> name(torch.int64, torch.float16), name(torch.float16, torch.bfloat16)
('f16', 'f32')
>>> torch.promote_types(torch.uint8, torch.int8), name(torch.bool, torch.bool)
(torch.int16, 'bool')
>>> (torch.tensor([1, 2]) * 0.5).dtype, (torch.ones(2) * np.float64(2)).dtype
(torch.float32, torch.float32)
>>> (torch.ones(2) + torch.tensor(1.0, dtype=torch.float64)).dtype  # no dimension: a number
torch.float32
>>> (torch.tensor([1, 2]) + torch.tensor(1.0, dtype=torch.float64)).dtype  # of a higher kind
torch.float64
>>> (torch.ones(2) + torch.ones(1, dtype=torch.float64)).dtype
torch.float64
>>> (whole * half).dtype, torch.finfo(torch.float16).max, torch.tensor(70000.0).half().item()
(torch.float16, 65504.0, inf)
>>> many = half.expand(70000)
>>> many.sum(dtype=torch.float32).item(), (many.sum() - many.sum()).isnan().item()
(70000.0, True)
>>> half.masked_fill(torch.tensor([True]), -1e9)
Traceback (most recent call last):
RuntimeError: value cannot be converted to type c10::Half without overflow
"""
import matplotlib.pyplot as plt
import numpy as np
import torch

dtypes = {
    "bool": torch.bool,
    "u8": torch.uint8,
    "i32": torch.int32,
    "i64": torch.int64,
    "f16": torch.float16,
    "bf16": torch.bfloat16,
    "f32": torch.float32,
    "f64": torch.float64,
}
names = {dtype: name for name, dtype in dtypes.items()}


def name(a, b):
    total = torch.ones(1, dtype=a) + torch.ones(1, dtype=b)
    return names[total.dtype]


fig, ax = plt.subplots(figsize=(4.5, 3), layout="constrained")
gray, blue, orange = "#86868640", "#228be650", "#e8590c60"
colors = {"b": gray, "u": blue, "i": blue, "f": orange}
for row, a in enumerate(dtypes.values()):
    for column, b in enumerate(dtypes.values()):
        result = name(a, b)
        color = colors["f" if result == "bf16" else result[0]]
        box = plt.Rectangle((column, row), 1, 1, fc=color, ec="gray")
        ax.add_patch(box)
        where = (column + 0.5, row + 0.5)
        ax.text(*where, result, ha="center", va="center")
places = [i + 0.5 for i in range(len(dtypes))]
ax.set_xticks(places, dtypes)
ax.set_yticks(places, dtypes)
ax.xaxis.tick_top()
ax.tick_params(length=0)
ax.set(xlim=(0, len(dtypes)), ylim=(len(dtypes), 0))
for side in ax.spines.values():
    side.set_visible(False)
plt.show()

whole = torch.tensor([70000])
half = torch.ones(1, dtype=torch.float16)
print("i64 70000 * f16 1:", (whole * half).item())
print("sum of 70000 f16 ones:", half.expand(70000).sum().item())

single = torch.tensor([0.1])
double = torch.tensor([0.1], dtype=torch.float64)
print("f32 0.1 == f64 0.1:", (single == double).item())
