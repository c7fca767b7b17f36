"""An ordinary while loop decides how long the graph is, and so the gradient.
一个普通的 while 循环决定计算图有多长，梯度也跟着变。

>>> start, x.grad.item()  # the second run of the loop
(10.0, 16.0)
>>> def muls(y):  # walk back from the result, counting multiplications
...     node, count = y.grad_fn, 0
...     while node.name() == "MulBackward0":
...         node, count = node.next_functions[0][0], count + 1
...     return count
>>> muls(y)
4
>>> x = torch.tensor(60.0, requires_grad=True)
>>> (x * 2).grad_fn.next_functions[0][0].name()  # behind the last one: x itself
'torch::autograd::AccumulateGrad'
"""
import torch

for start in (60.0, 10.0):
    x = torch.tensor(start, requires_grad=True)
    y = x
    while y < 100:
        y = y * 2
    y.backward()
    print(f"x = {start}: dy/dx = {x.grad}")
