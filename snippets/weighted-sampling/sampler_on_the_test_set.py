"""A weighted test loader flatters: the precision of the rare class is far too good.
测试集也加权抽样：稀有类的精确率被大大高估。

>>> precision["as it is"] < 0.4
True
>>> precision["weighted"] > 0.8
True
"""
import torch
from torch.utils.data import (
    DataLoader,
    TensorDataset,
    WeightedRandomSampler,
)

torch.manual_seed(0)
labels = torch.tensor([0] * 950 + [1] * 50)
# zh: 一个每类都答对九成的模型
# en: a model that is right nine times in ten, in both classes
wrong = torch.arange(1000) % 10 == 0
test = TensorDataset(labels ^ wrong, labels)

weights = (1 / labels.bincount())[labels]
weighted = WeightedRandomSampler(weights, len(weights))

precision = {}
for name, sampler in [("as it is", None), ("weighted", weighted)]:
    batches = DataLoader(test, batch_size=100, sampler=sampler)
    predicted, answer = map(torch.cat, zip(*batches, strict=True))
    rate = (answer[predicted == 1] == 1).float().mean()
    precision[name] = rate.item()
    print(f"{name}: precision {rate:.2f}")
