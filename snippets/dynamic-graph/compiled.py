"""torch.compile captures graphs, yet each pass still gets its own backward graph.
torch.compile 会捕获计算图，但每次前向仍有自己的反向图，含义不变。

>>> [compiled(x).item() == forward(x).item() for x in (up, down)]
[True, True]
>>> a, b = compiled(up), compiled(up)
>>> a.grad_fn is b.grad_fn
False
>>> len(captured) > 1  # one captured graph would not have fitted both branches
True
"""
import torch


def forward(x):
    if x.sum() > 0:
        return (x * 2).sum()
    return (x**2).sum()


captured = []


# zh: 这个后端只把捕获到的图记下来，再原样执行
# en: a backend that notes each captured graph and runs it as it is
def backend(graph, inputs):
    captured.append(graph)
    return graph.forward


compiled = torch.compile(forward, backend=backend)
up = torch.tensor([1.0, 2.0], requires_grad=True)
down = torch.tensor([-1.0, -2.0], requires_grad=True)
for x in (up, down):
    y = compiled(x)
    y.backward()
    print(y.item(), x.grad.tolist())
print(len(captured), "graphs captured")
