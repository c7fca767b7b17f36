"""Moving or converting a model keeps its Parameter objects; copying it or filling it anew does not.
搬动、转换类型，Parameter 还是那些对象；复制、从 meta 设备填出来就不是了。

>>> same
{'double()': True, 'requires_grad_(False)': True, 'load_state_dict()': True, 'deepcopy()': False, 'to_empty()': False}
"""
import copy

import torch
from torch import nn

changes = {
    "double()": lambda m: m.double(),
    "requires_grad_(False)": lambda m: m.requires_grad_(False),
    "load_state_dict()": lambda m: m.load_state_dict(m.state_dict()),
    "deepcopy()": copy.deepcopy,
    "to_empty()": lambda m: m.to_empty(device="cpu"),
}
same = {}
for name, change in changes.items():
    device = "meta" if name == "to_empty()" else "cpu"
    model = nn.Linear(2, 2, device=device)
    held = model.weight
    changed = change(model)
    now = changed if isinstance(changed, nn.Module) else model
    same[name] = now.weight is held
    print(f"{name:<22}", "same" if same[name] else "other", "objects")
