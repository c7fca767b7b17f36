"""normal_ overwrites the padding row of an embedding, and training never changes that row.
normal_ 盖掉了嵌入的填充行，训练又从不改这一行。

>>> untouched, bool(row.any())
(True, True)
>>> _ = nn.init.normal_(embedding.weight, std=0.1)
>>> with torch.no_grad():
...     embedding.weight[embedding.padding_idx] = 0.0
>>> embedding(torch.tensor([0])).abs().sum().item()
0.0
"""
import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(10, 4, padding_idx=0)
print("made:  ", embedding.weight[0].tolist())

nn.init.normal_(embedding.weight, std=0.1)
row = embedding.weight[0].detach().clone()
print("init:  ", [round(v, 2) for v in row.tolist()])

optimizer = torch.optim.SGD(embedding.parameters(), lr=0.1)
for step in range(100):
    loss = embedding(torch.tensor([3, 5, 0, 0])).square().sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
untouched = torch.equal(row, embedding.weight[0])
print("training left it as it was:", untouched)
