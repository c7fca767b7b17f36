"""With strict=False and other names, load_state_dict loads nothing and says nothing.
名字对不上又写了 strict=False，load_state_dict 什么也没加载，也不报错。

>>> loaded, len(saved)
(0, 122)
>>> again
<All keys matched successfully>
>>> resnet18().load_state_dict(saved)  # strict raises  # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for ResNet:
    Missing key(s) in state_dict: "conv1.weight", ...
>>> torch.equal(model.conv1.weight, saved["module.conv1.weight"])  # after the second
True
>>> other = resnet18()  # after the first, the model is as random as before
>>> before = other.conv1.weight.clone()
>>> _ = other.load_state_dict(saved, strict=False)
>>> torch.equal(other.conv1.weight, before)
True
>>> wrapped = torch.nn.DataParallel(resnet18())  # here the prefix is right, a buffer is too much
>>> wrapped.load_state_dict(saved | {"module.p_hat": torch.zeros(1)})  # doctest: +NORMALIZE_WHITESPACE
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for DataParallel:
    Unexpected key(s) in state_dict: "module.p_hat".
>>> keys = wrapped.load_state_dict(saved | {"module.p_hat": torch.zeros(1)}, strict=False)
>>> keys.missing_keys, keys.unexpected_keys  # all is loaded but that one
([], ['module.p_hat'])
"""
import torch
from torchvision.models import resnet18

torch.manual_seed(0)
# zh: DataParallel 存下来的名字都以 module. 开头
# en: DataParallel saves every name with module. in front
saved = {"module." + name: value
         for name, value in resnet18().state_dict().items()}

model = resnet18()
keys = model.load_state_dict(saved, strict=False)
loaded = len(saved) - len(keys.unexpected_keys)
print(loaded, "of", len(saved), "loaded")

cut = {name.removeprefix("module."): value
       for name, value in saved.items()}
again = model.load_state_dict(cut)
print(again)
