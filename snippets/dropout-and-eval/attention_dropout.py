"""F.scaled_dot_product_attention drops whenever dropout_p > 0, in eval mode, too.
只要 dropout_p > 0，F.scaled_dot_product_attention 就会丢，eval 模式下也一样。

>>> torch.equal(a, c), torch.equal(b, d)
(False, True)
>>> torch.equal(model.train()(x)[1], model(x)[1])
False
"""
import torch
from torch import nn
from torch.nn import functional as F


class Attention(nn.Module):
    def forward(self, x):
        attend = F.scaled_dot_product_attention
        p = 0.1 if self.training else 0.0
        return (attend(x, x, x, dropout_p=0.1),
                attend(x, x, x, dropout_p=p))


torch.manual_seed(0)
model = Attention().eval()
x = torch.rand(1, 16, 8)  # batch, tokens, features
a, b = model(x)
c, d = model(x)
print("dropout_p=0.1: same twice", torch.equal(a, c))
print("dropout_p=p:   same twice", torch.equal(b, d))
