"""From a list of tensors to one tensor: stack samples, cat batches, stack numbers.
一列张量变成一个张量：样本用 stack，批次用 cat，一个个数用 stack。

>>> torch.stack(images).shape, torch.cat(batches).shape, torch.stack(losses).shape
(torch.Size([5, 3, 8, 8]), torch.Size([10, 10]), torch.Size([2]))
>>> back = torch.stack(images).unbind()  # and back again
>>> len(back), torch.equal(back[4], images[4])
(5, True)
>>> [len(part) for part in torch.cat(batches).split(4)]
[4, 4, 2]
>>> torch.stack(batches)
Traceback (most recent call last):
RuntimeError: stack expects each tensor to be equal size, but got [4, 10] at entry 0 and [2, 10] at entry 2
>>> torch.tensor([0.5, 0.25]).shape  # Python numbers
torch.Size([2])
"""
import torch

torch.manual_seed(0)
images = [torch.rand(3, 8, 8) for _ in range(5)]
batches = [torch.rand(n, 10) for n in (4, 4, 2)]
losses = [torch.tensor(0.5), torch.tensor(0.25)]

print("images: ", tuple(torch.stack(images).shape))
print("batches:", tuple(torch.cat(batches).shape))
print("losses: ", tuple(torch.stack(losses).shape))
