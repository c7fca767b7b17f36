"""Xavier and Kaiming need two dimensions; a bias has one, and this raises.
Xavier、Kaiming 至少要两维；偏置只有一维，会报错。

>>> p.shape
torch.Size([8])
>>> nn.init.kaiming_normal_(nn.BatchNorm1d(8).weight)
Traceback (most recent call last):
ValueError: Fan in and fan out can not be computed for tensor with fewer than 2 dimensions
>>> nn.init.orthogonal_(nn.Linear(4, 8).bias)
Traceback (most recent call last):
ValueError: Only tensors with 2 or more dimensions are supported
>>> nn.init.xavier_uniform_(nn.Linear(4, 8))
Traceback (most recent call last):
AttributeError: 'Linear' object has no attribute 'dim'
>>> nn.init.calculate_gain("gelu")
Traceback (most recent call last):
ValueError: Unsupported nonlinearity gelu
"""
# raises: ValueError: Fan in and fan out can not be computed for tensor with fewer than 2 dimensions
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
for name, p in model.named_parameters():
    print(name, tuple(p.shape))
    nn.init.xavier_uniform_(p)
