"""(4, 1) against (4,) in ten losses: some warn, some raise, some say nothing.
十种损失，(4, 1) 对 (4,)：有的警告，有的报错，有的什么都不说。

>>> {said: [name for name in says if says[name] == said] for said in says.values()} == {
...     "warns": ["mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"],
...     "raises": ["binary_cross_entropy", "binary_cross_entropy_with_logits", "soft_margin_loss"],
...     "nothing": ["kl_div", "poisson_nll_loss", "hinge_embedding_loss"],
... }
True
>>> F.kl_div(pred, target, reduction="none").shape
torch.Size([4, 4])
>>> F.gaussian_nll_loss(pred, target, torch.ones(4, 1), reduction="none").shape  # neither does this one
torch.Size([4, 4])
"""
import warnings

import torch
from torch.nn import functional as F

pred, target = torch.full((4, 1), 0.5), torch.full((4,), 0.5)
says = {}
for loss in [
    F.mse_loss,
    F.l1_loss,
    F.smooth_l1_loss,
    F.huber_loss,
    F.binary_cross_entropy,
    F.binary_cross_entropy_with_logits,
    F.soft_margin_loss,
    F.kl_div,
    F.poisson_nll_loss,
    F.hinge_embedding_loss,
]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            loss(pred, target, reduction="sum")
            said = "warns" if caught else "nothing"
        except (RuntimeError, ValueError):
            said = "raises"
    says[loss.__name__] = said
    print(f"{said:<9}{loss.__name__}")
