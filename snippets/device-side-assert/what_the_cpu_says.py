"""The same eight mistakes on the CPU: each call raises at once, most of them with the number.
同样的八种错误，在 CPU 上：当场报错，大多写出是哪个数。

>>> said["cross_entropy"], said["Embedding"]
('Target 3 is out of bounds.', 'index out of range in self')
>>> said["x[index]"]
'index 3 is out of bounds for dimension 0 with size 3'
>>> said["gather"] == said["scatter_"]
True
>>> said["gather"]
'index 3 is out of bounds for dimension 1 with size 3'
>>> len(said) == len(mistakes)
True
"""
import torch
from torch import multinomial, nn, ones, tensor, zeros
from torch.nn import functional as F

mistakes = {
    "cross_entropy":
        lambda: F.cross_entropy(zeros(2, 3), tensor([1, 3])),
    "Embedding": lambda: nn.Embedding(10, 4)(tensor([3, 10])),
    "x[index]": lambda: zeros(3, 4)[tensor([0, 3])],
    "gather": lambda: zeros(2, 3).gather(1, tensor([[0], [3]])),
    "scatter_":
        lambda: zeros(2, 3).scatter_(1, tensor([[0], [3]]), 1.0),
    "one_hot": lambda: F.one_hot(tensor([0, 3]), 3),
    "BCELoss": lambda: nn.BCELoss()(tensor([0.5, 1.5]), ones(2)),
    "multinomial": lambda: multinomial(tensor([0.5, torch.nan]), 1),
}
said = {}
for name, mistake in mistakes.items():
    try:
        mistake()
    except (IndexError, RuntimeError) as error:
        said[name] = str(error)
        print(name, said[name], sep="\n    ")
