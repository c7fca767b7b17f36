"""With a generator, the validation loader draws from it, and training is not disturbed.
给了生成器，验证的 DataLoader 从它那里取，训练不受影响。

>>> without == with_it
True
"""
import torch
from torch.utils.data import DataLoader


def second_epoch(validate):
    torch.manual_seed(0)
    train = DataLoader(range(6), batch_size=6, shuffle=True)
    val = DataLoader(range(3), generator=torch.Generator())
    for epoch in range(2):
        order = next(iter(train)).tolist()
        if validate:
            for batch in val:
                pass
    return order


without, with_it = second_epoch(False), second_epoch(True)
print("without validation:", without)
print("with validation:   ", with_it)
