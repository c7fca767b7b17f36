"""Raw outputs, one for each class, and a class number for each sample; the softmax is inside the loss.
模型的原始输出，每类一个；标签是类别编号，每个样本一个。softmax 在损失里面做。

>>> logits.shape, y.shape, y.dtype, loss.shape
(torch.Size([4, 3]), torch.Size([4]), torch.int64, torch.Size([]))
>>> torch.equal(loss, nn.functional.cross_entropy(logits, y))  # the same as a function
True
>>> by_hand = nn.functional.nll_loss(logits.log_softmax(1), y)  # the two halves
>>> torch.allclose(loss, by_hand)
True
>>> nn.functional.nll_loss(torch.tensor([[2.0, 0.0]]), torch.tensor([0])).item()  # without log_softmax
-2.0
>>> torch.equal(logits.argmax(1), logits.softmax(1).argmax(1))  # nor does a prediction need softmax
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 3)  # 3 classes, no softmax
x = torch.rand(4, 8)
y = torch.tensor([0, 2, 1, 0])  # 0, 1 or 2

logits = model(x)
loss = nn.CrossEntropyLoss()(logits, y)
print(tuple(logits.shape), tuple(y.shape), y.dtype)
print(f"{loss.item():.4f}")
