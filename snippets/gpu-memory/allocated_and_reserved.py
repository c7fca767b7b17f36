"""Allocated: what tensors occupy. Reserved: with what PyTorch keeps for later. empty_cache() returns only the difference.
allocated：张量占着的；reserved：再加上 PyTorch 留着备用的。empty_cache() 只还掉两者的差。

>>> [allocated for allocated, _ in rows]
[384, 128, 128]
>>> rows[0][1] == rows[1][1] >= 384  # after del the memory is still reserved
True
>>> 128 <= rows[2][1] < 256  # given back; what is held stays
True
>>> kept.sum().item()
0.0
"""
# requires: cuda
import torch

rows = []


def report(when):
    a = torch.cuda.memory_allocated() // 2**20
    r = torch.cuda.memory_reserved() // 2**20
    rows.append((a, r))
    print(f"{when:<14} allocated {a}, reserved {r} MiB")


mib = 2**18  # float32 numbers in a MiB
kept = torch.zeros(128 * mib, device="cuda")
gone = torch.zeros(256 * mib, device="cuda")
report("two tensors")
del gone
report("del gone")
torch.cuda.empty_cache()
report("empty_cache()")
