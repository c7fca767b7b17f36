"""Two GPUs: the batch is cut, the module copied, the gradients added, the copies thrown away.
两块 GPU：批次切开，模块复制，梯度相加，副本扔掉。

>>> sorted(model.seen)  # two halves; the list is one, shared by all
[('cuda:0', 5), ('cuda:1', 5)]
>>> model.calls  # counted on the copies, and lost with them
0
>>> model.total.item()  # in place: what the copy on device 0 did stays, the other is lost
5.0
>>> torch.allclose(model.fc.weight.grad, whole, atol=1e-5)
True
>>> out.shape, out.device
(torch.Size([10, 2]), device(type='cuda', index=0))
"""
# requires: cuda-2
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.calls, self.seen = 0, []
        self.register_buffer("total", torch.zeros(()))
        self.fc = nn.Linear(8, 2)

    def forward(self, x):
        self.calls += 1
        self.seen.append((str(x.device), len(x)))
        self.total.add_(len(x))
        return self.fc(x)


torch.manual_seed(0)
model = Net().to("cuda:0")
x = torch.randn(10, 8, device="cuda:0")
loss = model.fc(x).square().mean()  # one GPU
(whole,) = torch.autograd.grad(loss, model.fc.weight)

net = nn.DataParallel(model, device_ids=[0, 1])
out = net(x)
out.square().mean().backward()

print(*sorted(model.seen))
print("calls", model.calls, "total", model.total.item())
print("output on", out.device)
print("same gradient:", torch.allclose(
    model.fc.weight.grad, whole, atol=1e-5))
