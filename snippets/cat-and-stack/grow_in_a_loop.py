"""cat in a loop copies all rows so far, each time; a list and one cat copy each row once.
循环里 cat，每次都把前面的全部复制一遍；先放进列表，最后 cat 一次，每行只复制一次。

>>> copied
{100: 5050, 200: 20100, 400: 80200}
>>> all(count == n * (n + 1) // 2 for n, count in copied.items())
True
>>> rows = torch.rand(3, 1)
>>> longer = torch.cat([rows, torch.rand(1, 1)])  # a new block of four rows, of 4 bytes each
>>> longer.untyped_storage().nbytes(), longer.data_ptr() == rows.data_ptr()
(16, False)
>>> rows.append(1)
Traceback (most recent call last):
AttributeError: 'Tensor' object has no attribute 'append'
"""
import torch


def grow(n):
    rows, count = torch.empty(0, 1), 0
    for _ in range(n):
        rows = torch.cat([rows, torch.rand(1, 1)])
        count += len(rows)
    return count


copied = {n: grow(n) for n in (100, 200, 400)}
for n, count in copied.items():
    print(f"{n} rows: {count} copied, {n} with a list")
