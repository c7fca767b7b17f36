"""Add up right answers and samples over all batches, and divide once, at the end.
把各批次答对的个数和样本数分别加起来，最后除一次。

>>> seen == len(data), right == (model(x).argmax(1) == y).sum().item()
(True, True)
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x, y = torch.randn(10, 8), torch.randint(3, (10,))
data = TensorDataset(x, y)
model = nn.Linear(8, 3).eval()

right, seen = 0, 0
with torch.no_grad():
    for images, labels in DataLoader(data, batch_size=4):
        pred = model(images).argmax(1)
        right += (pred == labels).sum().item()
        seen += len(labels)
accuracy = right / seen
print(f"{right} of {seen}: {accuracy:.2f}")
