"""Without set_epoch every epoch has the same order, shuffle or not.
不调用 set_epoch，每一轮的顺序都一样，shuffle 也没用。

>>> orders[0] == orders[1] == orders[2]
True
>>> orders[0] != list(range(4))
True
>>> everything = [n.item() for n in DataLoader(range(8))]  # without the sampler a process sees all
>>> len(everything), len(orders[0])
(8, 4)
"""
from torch.utils.data import DataLoader, DistributedSampler

sampler = DistributedSampler(
    range(8), num_replicas=2, rank=0, shuffle=True)
loader = DataLoader(range(8), sampler=sampler)

orders = []
for epoch in range(3):
    orders.append([n.item() for n in loader])
    print(epoch, orders[epoch])
