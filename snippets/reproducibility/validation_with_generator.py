"""With a generator, the validation loader draws from it, and training is not disturbed.
给了生成器，验证的 DataLoader 从它那里取，训练不受影响。

>>> orders[0] == orders[1]
True
>>> state = torch.get_rng_state()  # dropout is not disturbed either
>>> _ = list(val)
>>> torch.equal(state, torch.get_rng_state())
True
"""
import torch
from torch.utils.data import DataLoader

orders = []
for validate in False, True:
    torch.manual_seed(0)
    train = DataLoader(range(6), batch_size=6, shuffle=True)
    val = DataLoader(range(3), generator=torch.Generator())
    for epoch in 1, 2:
        order = next(iter(train)).tolist()
        if validate:
            list(val)
    orders.append(order)
    print(f"validate={validate}", order)
