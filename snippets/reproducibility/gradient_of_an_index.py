"""The gradient of an index on the CPU: several threads add to the same number.
CPU 上下标的梯度：几个线程往同一个数上加。

>>> different > 1, fixed
(True, 1)
>>> torch.use_deterministic_algorithms(False)
>>> torch.set_num_threads(threads)
"""
# varies: how many runs agree is chance
import torch

threads = torch.get_num_threads()
torch.set_num_threads(4)
torch.manual_seed(0)
weight = torch.zeros(10, requires_grad=True)
index = torch.randint(10, (1_000_000,))
x = torch.rand(1_000_000)


def ten_gradients():
    grads = []
    for _ in range(10):
        loss = (weight[index] * x).sum()
        grads += torch.autograd.grad(loss, weight)
    return len(torch.stack(grads).unique(dim=0))


torch.use_deterministic_algorithms(False)  # the default
different = ten_gradients()
print(f"different: {different} of 10")
torch.use_deterministic_algorithms(True)
fixed = ten_gradients()
print(f"different: {fixed} of 10")
