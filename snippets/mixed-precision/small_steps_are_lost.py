"""A weight kept in bfloat16 does not move by small steps: 1 - 0.001 rounds to 1.
权重本身存成 bfloat16，小步子就走不动：1 - 0.001 又舍入成 1。

>>> end["bfloat16"], 0.89 < end["float32"] < 0.91
(1.0, True)
>>> torch.nextafter(torch.tensor(1.0, dtype=torch.bfloat16), torch.tensor(0.0, dtype=torch.bfloat16))
tensor(0.9961, dtype=torch.bfloat16)
>>> torch.tensor([70000.0, 1e-8, 1.001], dtype=torch.float16).tolist()  # its reach is short
[inf, 0.0, 1.0009765625]
>>> big, small, fine = torch.tensor([70000.0, 1e-8, 1.001], dtype=torch.bfloat16).tolist()
>>> big, small > 0, fine  # it holds all three, coarsely
(70144.0, True, 1.0)
"""
import torch

end = {}
for dtype in (torch.float32, torch.bfloat16):
    w = torch.ones((), dtype=dtype)
    for _ in range(100):
        w -= 0.001
    name = str(dtype).removeprefix("torch.")
    end[name] = w.item()
    print(f"{name:<9} {end[name]:.2f}")
