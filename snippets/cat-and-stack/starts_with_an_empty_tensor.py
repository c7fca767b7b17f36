"""An empty tensor to start with is float32, and cat makes class numbers float32, too. A list keeps them.
拿来起头的空张量是 float32，cat 会把类别编号也变成 float32。用列表起头就不会。

>>> labels.dtype, labels.tolist()
(torch.float32, [2.0, 0.0, 1.0])
>>> torch.cat(parts).tolist()
[2, 0, 1]
>>> torch.cat([torch.tensor([]), torch.tensor([16777217])]).long().item()  # not exact any more
16777216
>>> torch.nn.functional.cross_entropy(torch.rand(3, 4), labels)
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
>>> torch.cat([torch.ones(1), torch.ones(1, dtype=torch.float64)]).dtype
torch.float64
>>> def copied(n):  # rows, when cat is called in a loop
...     rows, count = torch.empty(0, 1), 0
...     for _ in range(n):
...         rows = torch.cat([rows, torch.rand(1, 1)])
...         count += len(rows)
...     return count
>>> copied(100), copied(200), copied(400)
(5050, 20100, 80200)
>>> rows = torch.rand(3, 1)
>>> longer = torch.cat([rows, torch.rand(1, 1)])  # a new block of four rows, of 4 bytes each
>>> longer.untyped_storage().nbytes(), longer.data_ptr() == rows.data_ptr()
(16, False)
>>> rows.append(1)
Traceback (most recent call last):
AttributeError: 'Tensor' object has no attribute 'append'
"""
import torch

labels, parts = torch.tensor([]), []
for batch in [torch.tensor([2, 0]), torch.tensor([1])]:
    labels = torch.cat([labels, batch])
    parts.append(batch)

print("empty tensor:", labels.dtype)
print("list:        ", torch.cat(parts).dtype)
