"""Deterministic algorithms only: the loss of a segmentation has none on a GPU.
只许用确定的算法：分割的损失在 GPU 上没有这样的实现。

>>> loss = F.cross_entropy(logits, masks, reduction="none").mean()
>>> loss.backward()  # the cure: average outside the loss
>>> torch.use_deterministic_algorithms(False)
>>> torch.allclose(loss, F.cross_entropy(logits, masks))
True
>>> torch.use_deterministic_algorithms(True)
>>> F.cross_entropy(logits[:, :, 0, 0], masks[:, 0, 0]).backward()  # one label an image
"""
# requires: cuda
# raises: RuntimeError: does not have a deterministic implementation
import torch
from torch.nn import functional as F

torch.use_deterministic_algorithms(True)
logits = torch.randn(
    2, 5, 16, 16, device="cuda", requires_grad=True)
masks = torch.randint(5, (2, 16, 16), device="cuda")
loss = F.cross_entropy(logits, masks)
