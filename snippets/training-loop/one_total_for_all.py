"""total.backward() in each batch: total holds the graph of the batch before, which is freed.
每个批次都 total.backward()：total 里还有上一批的计算图，而它已经释放了。

>>> batch
1
>>> total.requires_grad
True
"""
# raises: RuntimeError: Trying to backward through the graph a second time
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total = 0.0
for batch in range(3):
    loss = model(torch.rand(8, 4)).pow(2).mean()
    total = total + loss
    print("batch", batch)
    optimizer.zero_grad()
    total.backward()
    optimizer.step()
