"""An empty tensor to start with is float32, and cat makes class numbers float32, too.
拿来起头的空张量是 float32，cat 会把类别编号也变成 float32。

>>> labels.dtype, labels.tolist()
(torch.float32, [2.0, 0.0, 1.0])
>>> torch.cat([torch.tensor([2, 0]), torch.tensor([1])]).dtype  # without it
torch.int64
>>> torch.cat([torch.tensor([]), torch.tensor([16777217])]).long().item()  # not exact any more
16777216
>>> torch.nn.functional.cross_entropy(torch.rand(3, 4), labels)
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
>>> torch.cat([torch.ones(1), torch.ones(1, dtype=torch.float64)]).dtype
torch.float64
"""
import torch

labels = torch.tensor([])
for batch in [torch.tensor([2, 0]), torch.tensor([1])]:
    labels = torch.cat([labels, batch])
print(labels.dtype)
