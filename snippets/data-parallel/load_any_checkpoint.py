"""Strip module. if it is there; the state then fits the bare model, wrapped or not when it was saved.
有 module. 就去掉；不管保存时包没包，状态都能装进没包装的模型。

>>> torch.equal(model.weight, saved.weight.cpu())  # DataParallel moved it to the GPU, if there is one
True
>>> plain = saved.state_dict()
>>> consume_prefix_in_state_dict_if_present(plain, "module.")  # nothing to strip: nothing happens
>>> list(plain)
['weight', 'bias']
>>> net = nn.DataParallel(nn.Linear(8, 2))  # into a wrapped one: through .module
>>> net.module.load_state_dict(plain)
<All keys matched successfully>
>>> net.load_state_dict(plain)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for DataParallel:...
"""
import torch
from torch import nn
from torch.nn.modules.utils import (
    consume_prefix_in_state_dict_if_present,
)

torch.manual_seed(0)
saved, model = nn.Linear(8, 2), nn.Linear(8, 2)
torch.save(nn.DataParallel(saved).state_dict(), "net.pt")

state = torch.load("net.pt", map_location="cpu")
print(list(state))
consume_prefix_in_state_dict_if_present(state, "module.")
print(model.load_state_dict(state))
