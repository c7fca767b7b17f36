"""pad_sequence fills up with zeros; a mean over the padded rows counts them.
pad_sequence 用 0 补齐；对补齐的行求平均，会把 0 也算进去。

>>> padded.tolist()
[[5.0, 7.0, 9.0, 7.0], [2.0, 4.0, 0.0, 0.0]]
>>> wrong.tolist(), right.tolist()
([7.0, 1.5], [7.0, 3.0])
>>> pad_sequence(texts).shape  # batch_first=False: time first
torch.Size([4, 2])
>>> torch.stack(texts)
Traceback (most recent call last):
RuntimeError: stack expects each tensor to be equal size, but got [4] at entry 0 and [2] at entry 1
>>> mask = torch.arange(4) < lengths[:, None]
>>> mask.tolist()
[[True, True, True, True], [True, True, False, False]]
>>> torch.equal((padded * mask).sum(dim=1) / lengths, right)
True
>>> pad_sequence(texts, batch_first=True, padding_value=-1)[1].tolist()
[2.0, 4.0, -1.0, -1.0]
>>> pad_sequence(texts, batch_first=True, padding_side="left")[1].tolist()
[0.0, 0.0, 2.0, 4.0]
"""
import torch
from torch.nn.utils.rnn import pad_sequence

texts = [torch.tensor([5.0, 7.0, 9.0, 7.0]), torch.tensor([2.0, 4.0])]
lengths = torch.tensor([len(text) for text in texts])
padded = pad_sequence(texts, batch_first=True)
print(padded.tolist())

wrong = padded.mean(dim=1)
right = padded.sum(dim=1) / lengths
print("mean:        ", wrong.tolist())
print("sum / length:", right.tolist())
