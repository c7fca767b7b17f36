"""A collate_fn of your own makes a batch of a list of samples: here it pads to the longest.
自己写 collate_fn，把样本的列表变成一批：这里补 0 补到最长。

>>> batch.tolist()
[[1.0, 1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 0.0]]
>>> as_list = next(iter(DataLoader(sentences, batch_size=3, collate_fn=list)))
>>> [len(s) for s in as_list]  # or no tensor at all
[5, 3, 4]
"""
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

sentences = [torch.ones(5), torch.ones(3), torch.ones(4)]


def pad(samples):
    return pad_sequence(samples, batch_first=True)


loader = DataLoader(sentences, batch_size=3, collate_fn=pad)
for batch in loader:
    print(tuple(batch.shape))
