"""You write the forward computation; backward() finds the gradient.
你只写前向计算，梯度由 backward() 算出。

>>> w.grad.item() == 2 * (2 * 3 - 5) * 3 == 6  # the chain rule by hand
True
>>> w.requires_grad, loss.requires_grad
(True, True)
>>> loss = (w * 3 - 5) ** 2  # what backward() does: from loss back along the nodes
>>> node, grad, steps = loss.grad_fn, torch.tensor(1.0), []
>>> while not hasattr(node, "variable"):
...     grad = node(grad)
...     grad = grad[0] if isinstance(grad, tuple) else grad  # the other operand gets one as well
...     steps.append((node.name(), grad.item()))
...     node = node.next_functions[0][0]
>>> steps
[('PowBackward0', 2.0), ('SubBackward0', 2.0), ('MulBackward0', 6.0)]
>>> node.name().split("::")[-1], node.variable is w  # the end of the walk: a leaf
('AccumulateGrad', True)
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
loss = (w * 3 - 5) ** 2  # forward
loss.backward()
print("w.grad:", w.grad.item())
