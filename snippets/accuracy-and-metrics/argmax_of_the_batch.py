"""As many samples as classes: argmax(0) fits as well, and answers another question.
样本数恰好等于类别数：argmax(0) 也对得上，回答的却是另一个问题。

>>> out.argmax(1).tolist(), out.argmax(0).tolist()
([0, 0, 1], [1, 2, 0])
>>> torch.equal(torch.max(out.data, 1)[1], out.argmax(1))  # as old posts have it
True
>>> four = torch.zeros(4, 3)  # with four samples it raises
>>> four.argmax(0) == torch.zeros(4)
Traceback (most recent call last):
RuntimeError: The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0
>>> torch.zeros(4, 3).argmax() == torch.zeros(4)  # one number for all: nothing raises
tensor([True, True, True, True])
"""
import torch

out = torch.tensor([[3.0, 1, 2], [4, 0, 1], [1, 2, 0]])
y = torch.tensor([0, 0, 1])  # all right

for dim in [0, 1]:
    right = out.argmax(dim) == y
    print(f"argmax({dim}): {right.sum().item()} of 3")
