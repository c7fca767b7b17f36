"""A checksum of all bits at three places shows where two runs part.
在三处各算一个校验和，就看得出两次运行从哪里开始不同。

>>> [a == b for a, b in zip(*runs)]
[True, False, False]
>>> generator.manual_seed(0) is generator  # the cure: seed it in each run
True
>>> again = run()
>>> again == runs[0]
True
"""
# varies: the checksum after a step depends on the CPU
import zlib

import torch
from torch import nn
from torch.utils.data import DataLoader


def bits(*tensors):
    code = 0
    for t in tensors:
        raw = t.detach().cpu().flatten().view(torch.uint8)
        code = zlib.crc32(raw.numpy(), code)
    return f"{code:08x}"


generator = torch.Generator().manual_seed(0)


def run():
    torch.manual_seed(0)
    data, model = torch.rand(100, 3), nn.Linear(3, 1)
    loader = DataLoader(data, batch_size=10, shuffle=True,
                        generator=generator)
    marks = [bits(*model.parameters())]
    batch = next(iter(loader))
    marks.append(bits(batch))
    model(batch).mean().backward()
    torch.optim.SGD(model.parameters(), lr=0.1).step()
    marks.append(bits(*model.parameters()))
    return marks


runs = [run(), run()]
print("weights   batch     after a step")
for marks in runs:
    print(*marks, sep="  ")
