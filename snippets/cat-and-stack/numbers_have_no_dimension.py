"""A loss has no dimension, so there is nothing to join along: stack it.
一个损失是零维的，没有可接的维度：要用 stack。

>>> torch.stack(losses).tolist()
[0.5, 0.25]
>>> torch.cat([loss.reshape(1) for loss in losses]).tolist()
[0.5, 0.25]
>>> torch.cat([])
Traceback (most recent call last):
ValueError: torch.cat(): expected a non-empty list of Tensors
>>> torch.stack([])
Traceback (most recent call last):
RuntimeError: stack expects a non-empty TensorList
>>> torch.cat(losses[0], losses[1])  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: cat(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor
>>> torch.cat([losses[0], 0.25])
Traceback (most recent call last):
TypeError: expected Tensor as element 1 in argument 0, but got float
"""
# raises: RuntimeError: zero-dimensional tensor (at position 0) cannot be concatenated
import torch

losses = [torch.tensor(0.5), torch.tensor(0.25)]
history = torch.cat(losses)
