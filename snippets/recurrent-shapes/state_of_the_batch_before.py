"""A state kept from the batch before: other answers for the same samples, then an error.
留着上一批的状态：同样的样本，答案不同；最后一批还会报错。

>>> (out[0, 0, 0] - lstm(x)[0][0, 0, 0]).abs().item() > 0.01  # the second pass
True
>>> torch.equal(lstm(x)[0], lstm(x)[0])  # without a state: each batch starts from zeros
True
>>> lstm(x[:2])[0].shape
torch.Size([2, 7, 5])
"""
# raises: RuntimeError: Expected hidden[0] size (1, 2, 5), got [1, 4, 5]
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True)
x = torch.rand(4, 7, 3)

state = None
for batch in (x, x, x[:2]):
    out, state = lstm(batch, state)
    print(f"sample 0: {out[0, 0, 0].item():.4f}")
