"""The weights of a Keras model in PyTorch: kernels transposed, the rest as it is; the same predictions.
把 Keras 模型的权重搬进 PyTorch：kernel 转置，其余照搬；预测相同。

>>> w1, b1, gamma, beta, mean, var, w2, b2 = weights
>>> h = (x @ w1 + b1).relu()  # what Keras's documentation says that Dense and BatchNormalization compute
>>> h = gamma * (h - mean) / (var + 0.001).sqrt() + beta
>>> torch.allclose(out, (h @ w2 + b2).softmax(dim=1), atol=1e-6)
True
>>> sorted(net.state_dict().keys() - state.keys())  # a counter, which Keras does not have
['2.num_batches_tracked']
>>> square = nn.Linear(3, 3)  # a square kernel without .T raises nothing
>>> square.load_state_dict({"weight": torch.rand(3, 3), "bias": torch.zeros(3)})
<All keys matched successfully>
>>> nn.BatchNorm1d(3).eps, nn.BatchNorm1d(3).momentum  # other than Keras's
(1e-05, 0.1)
>>> norm = nn.BatchNorm1d(1, momentum=0.01)  # Keras's momentum=0.99 keeps 99% of the old mean
>>> _ = norm(torch.tensor([[0.0], [2.0]]))
>>> round(norm.running_mean.item(), 4)
0.01
"""
import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(4, 3), nn.ReLU(),
    nn.BatchNorm1d(3, eps=1e-3, momentum=0.01),
    nn.Linear(3, 2),  # logits: no softmax here
)
# zh: 代替 Keras 的 model.get_weights()
# en: stands in for Keras's model.get_weights()
shapes = [(4, 3), (3,), (3,), (3,), (3,), (3,), (3, 2), (2,)]
weights = [torch.linspace(0.1, 1, torch.Size(s).numel()).view(s)
           for s in shapes]

names = ["0.weight", "0.bias", "2.weight", "2.bias",
         "2.running_mean", "2.running_var", "3.weight", "3.bias"]
state = {name: w.T if w.dim() == 2 else w
         for name, w in zip(names, weights, strict=True)}
net.load_state_dict(state)
net.eval()
x = torch.linspace(0, 1, 8).view(2, 4)
with torch.no_grad():
    out = net(x).softmax(dim=1)
print(out)
