"""A validation loader that shuffles nothing still draws, and moves the training's order.
验证的 DataLoader 不打乱，也会取一个随机数，训练的顺序就变了。

>>> without != with_it
True
"""
import torch
from torch.utils.data import DataLoader


def second_epoch(validate):
    torch.manual_seed(0)
    train = DataLoader(range(6), batch_size=6, shuffle=True)
    val = DataLoader(range(3))
    for epoch in range(2):
        order = next(iter(train)).tolist()
        if validate:
            for batch in val:
                pass
    return order


without, with_it = second_epoch(False), second_epoch(True)
print("without validation:", without)
print("with validation:   ", with_it)
