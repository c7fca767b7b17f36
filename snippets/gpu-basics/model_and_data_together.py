"""The model moves once, each batch inside the loop; without a GPU the same lines run on the CPU.
模型搬一次，批次在循环里搬；没有 GPU 时，同样的代码在 CPU 上跑。

>>> {model.weight.device.type, x.device.type, y.device.type, loss.device.type} == {device}
True
>>> device == ("cuda" if torch.cuda.is_available() else "cpu")
True
>>> data.tensors[0].device.type  # the dataset itself stays where it was
'cpu'
>>> found = torch.device("cpu")  # then / now: whichever accelerator this machine has
>>> if torch.accelerator.is_available():
...     found = torch.accelerator.current_accelerator()
>>> torch.rand(4, 3).to(found).device.type == found.type
True
"""
# varies: cuda on a machine with a GPU
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = "cuda" if torch.cuda.is_available() else "cpu"

data = TensorDataset(torch.rand(8, 3), torch.rand(8, 1))
model = nn.Linear(3, 1).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for x, y in DataLoader(data, batch_size=4):
    x, y = x.to(device), y.to(device)
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("running on:", loss.device.type)
