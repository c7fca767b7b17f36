"""cat joins along a dimension that is there; stack puts the tensors along a new one.
cat 沿已有的维度接起来；stack 沿一个新的维度叠起来。

>>> joined.shape, stacked.shape
(torch.Size([4, 3]), torch.Size([2, 2, 3]))
>>> torch.equal(stacked[0], a), torch.equal(stacked[1], b)
(True, True)
>>> torch.equal(stacked, torch.cat([a[None], b[None]]))  # stack is cat after unsqueeze
True
>>> joined[0] = 7  # both copy
>>> a[0].tolist()
[0.0, 0.0, 0.0]
"""
import torch

a = torch.zeros(2, 3)
b = torch.ones(2, 3)
joined = torch.cat([a, b])
stacked = torch.stack([a, b])
print("cat  ", tuple(joined.shape))
print("stack", tuple(stacked.shape))
