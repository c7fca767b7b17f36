"""A line of PyTorch computes when it runs; Python's own if decides on the value.
PyTorch 的一行代码执行到就算出结果；Python 的 if 直接看这个值。

>>> y
tensor(10.)
>>> y > 5, bool(y > 5)
(tensor(True), True)
"""
import torch

x = torch.tensor(3.0)
y = x * x + 1
print(y)
if y > 5:
    print("more than 5")
