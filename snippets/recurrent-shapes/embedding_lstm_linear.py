"""Ids, Embedding, LSTM, Linear; and does the last answer stay when the other samples change?
编号、Embedding、LSTM、Linear；别的样本变了，最后一个样本的答案变不变？

>>> scores.shape, independent
(torch.Size([4, 2]), True)
>>> embed(ids).shape, lstm(embed(ids))[0].shape
(torch.Size([4, 7, 8]), torch.Size([4, 7, 16]))
>>> lstm.batch_first = False  # the mistake
>>> def wrong(ids):
...     return head(lstm(embed(ids))[0][:, -1])
>>> wrong(ids).shape, torch.allclose(wrong(other)[-1], wrong(ids)[-1], atol=1e-3)
(torch.Size([4, 2]), False)
>>> lstm.batch_first = True
>>> torch.allclose(wrong(other)[-1], wrong(ids)[-1], atol=1e-5)
True
>>> head(lstm(embed(ids))[0]).shape  # a label at every step
torch.Size([4, 7, 2])
>>> labels = torch.randint(2, (4, 7))
>>> nn.functional.cross_entropy(head(lstm(embed(ids))[0]), labels)
Traceback (most recent call last):
RuntimeError: Expected target size [4, 2], got [4, 7]
>>> nn.functional.cross_entropy(head(lstm(embed(ids))[0]).transpose(1, 2), labels).shape
torch.Size([])
>>> lstm(ids[..., None].expand(4, 7, 8))  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: RNN input dtype (torch.int64) does not match weight dtype (torch.float32). ...
>>> lstm(torch.rand(4, 7, 2, 4))
Traceback (most recent call last):
ValueError: LSTM: Expected input to be 2D or 3D, got 4D instead
>>> nn.LSTMCell(8, 16)(embed(ids))
Traceback (most recent call last):
ValueError: LSTMCell: Expected input to be 1D or 2D, got 3D instead
>>> import warnings
>>> with warnings.catch_warnings(record=True) as seen:
...     alone = nn.LSTM(8, 16, batch_first=True, dropout=0.5)
>>> str(seen[0].message)[:62]
'dropout option adds dropout after all but last recurrent layer'
>>> torch.equal(alone(embed(ids))[0], alone(embed(ids))[0])  # in train(): nothing is dropped
True
>>> nn.LSTM(1, 5, batch_first=True)(torch.rand(4, 7))
Traceback (most recent call last):
RuntimeError: input.size(-1) must be equal to input_size. Expected 1, got 7
"""
import torch
from torch import nn

torch.manual_seed(0)
embed = nn.Embedding(100, 8)
lstm = nn.LSTM(8, 16, batch_first=True)
head = nn.Linear(16, 2)


def model(ids):  # [batch, time]
    x = embed(ids)  # [batch, time, 8]
    out, (h, c) = lstm(x)  # out: [batch, time, 16]
    return head(h[-1])  # [batch, 2]


ids = torch.randint(100, (4, 7))
scores = model(ids)
other = ids.clone()
other[:-1] = 0
after = model(other)
independent = torch.allclose(after[-1], scores[-1], atol=1e-5)
print(tuple(scores.shape), independent)
