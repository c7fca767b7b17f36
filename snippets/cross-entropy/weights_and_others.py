"""Class weights, ignored labels, label smoothing and soft targets on the same two samples.
同样的两个样本：类别权重、忽略的标签、标签平滑、软标签。

>>> each = F.cross_entropy(logits, y, reduction="none")
>>> [f"{one:.2f}" for one in each]  # what the exercise says
['0.24', '2.24']
>>> w = torch.tensor([1.0, 1.0, 10.0])
>>> weighted = F.cross_entropy(logits, y, weight=w)
>>> torch.allclose(weighted, (each * w[y]).sum() / w[y].sum())  # divided by the weights, not by N
True
>>> torch.allclose(F.cross_entropy(logits, soft, weight=w), (each * w[y]).sum() / 2)  # but here by N
True
>>> torch.equal(F.cross_entropy(logits, y, ignore_index=2), each[0])  # the mean of what is left
True
>>> smooth = soft * 0.9 + 0.1 / 3
>>> torch.allclose(F.cross_entropy(logits, smooth), F.cross_entropy(logits, y, label_smoothing=0.1))
True
>>> F.cross_entropy(10 * soft, y, label_smoothing=0.1).item() > 0.1  # all right, and not 0
True
>>> F.cross_entropy(logits, torch.tensor([-100, -100])).item()  # nothing left
nan
>>> F.cross_entropy(logits, soft, ignore_index=2)
Traceback (most recent call last):
RuntimeError: ignore_index is not supported for floating point target
>>> F.cross_entropy(logits, y, weight=torch.ones(2))
Traceback (most recent call last):
RuntimeError: weight tensor should be defined either for all 3 classes or no classes but got weight tensor of shape: [2]
>>> F.cross_entropy(logits, y, weight=torch.ones(3).double())
Traceback (most recent call last):
RuntimeError: expected scalar type Float but found Double
>>> F.cross_entropy(logits, 3 * soft) / F.cross_entropy(logits, soft)  # nobody checks that they sum to 1
tensor(3.)
"""
import torch
from torch.nn import functional as F

logits = torch.tensor([[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]])
y = torch.tensor([0, 2])  # the second one is wrong
soft = F.one_hot(y, 3).float()

for name, target, options in [
    ("plain", y, {}),
    ("weight", y, {"weight": torch.tensor([1.0, 1.0, 10.0])}),
    ("ignore_index", y, {"ignore_index": 2}),
    ("label_smoothing", y, {"label_smoothing": 0.1}),
    ("soft target", soft * 0.9 + 0.1 / 3, {}),
]:
    loss = F.cross_entropy(logits, target, **options)
    print(f"{name:<17}{loss.item():.4f}")
