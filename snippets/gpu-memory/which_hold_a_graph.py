"""Of six things kept from a loop, three hold the graph: the loss, the outputs, and outputs.cpu().
循环里留下的六样东西，有三样带着计算图：损失、输出，还有 outputs.cpu()。

>>> holding
['loss', 'logits', 'logits.cpu()']
>>> logits.to("meta").grad_fn.name()  # moving to another device is part of the graph
'ToCopyBackward0'
"""
import torch
from torch import nn

model = nn.Linear(10, 3)
logits = model(torch.rand(4, 10))
loss = logits.square().mean()

kept = {
    "loss": loss,
    "loss.item()": loss.item(),
    "logits": logits,
    "logits.cpu()": logits.cpu(),
    "logits.detach()": logits.detach(),
    "logits.argmax(1)": logits.argmax(1),
}
holding = []
for name, thing in kept.items():
    if getattr(thing, "requires_grad", False):
        holding.append(name)
print(*holding, sep="\n")
