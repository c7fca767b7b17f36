"""A placeholder becomes an argument and session.run a call; Python's own while decides on the value.
placeholder 变成函数的参数，session.run 变成一次调用；Python 的 while 直接看这个值。

>>> n, steps
(tensor(1), 6)
>>> n > 1, bool(n > 1)
(tensor(False), False)
>>> halve(torch.tensor(1))  # no session, no feed_dict: another call
(tensor(1), 0)
"""
import torch


def halve(n):
    steps = 0
    while n > 1:
        n, steps = n // 2, steps + 1
    return n, steps


n, steps = halve(torch.tensor(100))
print(n, steps)
