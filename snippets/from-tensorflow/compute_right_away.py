"""A placeholder becomes an argument and session.run a call; Python's own if decides on the value.
placeholder 变成函数的参数，session.run 变成一次调用；Python 的 if 直接看这个值。

>>> y, net(torch.tensor(1.0))
(tensor(10.), tensor(2.))
>>> y > 5, bool(y > 5)
(tensor(True), True)
"""
import torch


def net(x):
    y = x * x + 1
    if y > 5:
        print("more than 5")
    return y


y = net(torch.tensor(3.0))
print(y)
