"""The last layer gives (16, 1), the DataLoader (16,): the two losses for yes or no want one shape.
最后一层给出 (16, 1)，DataLoader 给出 (16,)：是与否的两种损失都要形状一样。

>>> right = loss_fn(logits.squeeze(1), y)
>>> right == loss_fn(logits, y.unsqueeze(1))
tensor(True)
>>> nn.BCELoss()(logits.sigmoid(), y)
Traceback (most recent call last):
ValueError: Using a target size (torch.Size([16])) that is different to the input size (torch.Size([16, 1])) is deprecated. Please ensure they have the same size.
>>> loss_fn(torch.randn(16, 3), y)  # class numbers or one label, and three outputs
Traceback (most recent call last):
ValueError: Target size (torch.Size([16])) must be the same as input size (torch.Size([16, 3]))
>>> loss_fn(logits.squeeze(1), y.long())
Traceback (most recent call last):
RuntimeError: result type Float can't be cast to the desired output type Long
>>> nn.BCELoss()(logits.squeeze(1).sigmoid(), y.long())
Traceback (most recent call last):
RuntimeError: Found dtype Long but expected Float
"""
# raises: ValueError: must be the same as input size (torch.Size([16, 1]))
import torch
from torch import nn

torch.manual_seed(0)
logits = nn.Linear(8, 1)(torch.rand(16, 8))
y = torch.randint(2, (16,)).float()
loss_fn = nn.BCEWithLogitsLoss()
loss = loss_fn(logits, y)
