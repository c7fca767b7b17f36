"""Each node of the graph knows its own derivative; backward() chains them.
计算图的每个节点只管自己这一步的导数，backward() 把它们连乘起来。

>>> steps
['PowBackward0', 'SubBackward0', 'MulBackward0']
>>> grad.item()
6.0
>>> loss.backward()
>>> w.grad.item() == grad.item()
True
>>> node.variable is w  # the end of the walk: a leaf
True
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
loss = (w * 3 - 5) ** 2

node, grad = loss.grad_fn, torch.tensor(1.0)
steps = []
while not hasattr(node, "variable"):
    before, grad = grad, node(grad)
    # zh: 减法和乘法还返回另一个数的梯度
    # en: other operands get a gradient as well
    grad = grad[0] if isinstance(grad, tuple) else grad
    steps.append(node.name())
    print(steps[-1], before.item(), "->", grad.item())
    node = node.next_functions[0][0]
print(node.name())
