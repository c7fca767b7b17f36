"""Each dtype's name in messages, its bytes, its largest number, and its step next to 1.
每种类型在报错里叫什么、占几个字节、最大的数、1 旁边的间隔。

>>> [name for name, *_ in rows]
['Bool', 'Byte', 'Int', 'Long', 'Half', 'BFloat16', 'Float', 'Double']
>>> torch.tensor([65519.0, 65520.0]).half().tolist()
[65504.0, inf]
>>> torch.tensor([2049.0]).half().item(), torch.tensor([257.0]).bfloat16().item()
(2048.0, 256.0)
>>> torch.tensor([16777217]).float().long().item()
16777216
"""
import torch

rows = []
for dtype in (
    torch.bool,
    torch.uint8,
    torch.int32,
    torch.int64,
    torch.float16,
    torch.bfloat16,
    torch.float32,
    torch.float64,
):
    name = torch.empty(0, dtype=dtype).type()[6:-6]
    largest = step = ""
    if dtype.is_floating_point:
        largest = f"{torch.finfo(dtype).max:.5g}"
        step = f"{torch.finfo(dtype).eps:.2g}"
    elif dtype != torch.bool:
        largest = f"{torch.iinfo(dtype).max:.5g}"
    rows.append((name, dtype, dtype.itemsize, largest, step))

print("message  dtype    B largest     step")
for name, dtype, size, largest, step in rows:
    short = str(dtype).removeprefix("torch.")
    print(f"{name:<9}{short:<9}{size} {largest:<12}{step}")
