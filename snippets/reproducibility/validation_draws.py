"""A validation loader that shuffles nothing still draws, and moves the training's order.
验证的 DataLoader 不打乱，也会取一个随机数，训练的顺序就变了。

>>> orders[0] != orders[1]
True
"""
import torch
from torch.utils.data import DataLoader

orders = []
for validate in False, True:
    torch.manual_seed(0)
    train = DataLoader(range(6), batch_size=6, shuffle=True)
    val = DataLoader(range(3))
    for epoch in 1, 2:
        order = next(iter(train)).tolist()
        if validate:
            list(val)
    orders.append(order)
    print(f"validate={validate}", order)
