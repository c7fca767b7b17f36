"""deepcopy makes a model with separate weights; the old optimizer keeps training the old model.
deepcopy 得到的模型有自己的权重；原来的优化器仍然只更新原来的模型。

>>> twin.weight.data_ptr() == model.weight.data_ptr()
False
>>> twin.weight.equal(before), model.weight.equal(before)
(True, True)
>>> optimizer = torch.optim.SGD(twin.parameters(), lr=0.1)
>>> optimizer.step()
>>> twin.weight.equal(model.weight)
False
>>> twin.load_state_dict(model.state_dict())  # copies the numbers back
<All keys matched successfully>
>>> twin.weight.equal(model.weight), twin.weight.data_ptr() == model.weight.data_ptr()
(True, False)
>>> same = model  # this is no copy
>>> same is model
True
"""
import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
twin = copy.deepcopy(model)
before = model.weight.detach().clone()

twin(torch.ones(1, 2)).sum().backward()
optimizer.step()

print("twin moved: ", not twin.weight.equal(before))
print("model moved:", not model.weight.equal(before))
