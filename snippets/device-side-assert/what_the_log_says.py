"""Eight mistakes on a GPU: the condition that each one's line in the log says has failed.
GPU 上的八种错误：日志里的那一行各写着哪个条件没有满足。

>>> list(found) == list(mistakes) and all(found.values())
True
>>> "t >= 0 && t < n_classes" in found["cross_entropy"][0]
True
>>> "srcIndex < srcSelectDimSize" in found["Embedding"][0]
True
>>> "index out of bounds" in found["gather"][0]
True
"""
# requires: cuda
# timeout: 240
import re
import subprocess
import sys

mistakes = {
    "cross_entropy": "F.cross_entropy(zeros(2, 3), tensor([1, 3]))",
    "Embedding": "nn.Embedding(10, 4)(tensor([3, 10]))",
    "x[index]": "zeros(3, 4)[tensor([0, 3])]",
    "gather": "zeros(2, 3).gather(1, tensor([[0], [3]]))",
    "scatter_": "zeros(2, 3).scatter_(1, tensor([[0], [3]]), 1.0)",
    "one_hot": "F.one_hot(tensor([0, 3]), 3)",
    "BCELoss": "nn.BCELoss()(tensor([0.5, 1.5]), ones(2))",
    "multinomial": "multinomial(tensor([0.5, torch.nan]), 1)",
}
start = """import torch
from torch import multinomial, nn, ones, tensor, zeros
from torch.nn import functional as F
torch.set_default_device("cuda")
"""
# zh: 每个错误一个进程，因为出错之后进程就不能再用 GPU
# en: a process each, because none can use the GPU afterwards
children = [subprocess.Popen(
    [sys.executable, "-c", f"{start}{code}; torch.cuda.synchronize()"],
    stderr=subprocess.PIPE, text=True) for code in mistakes.values()]
found = {}
for name, child in zip(mistakes, children):
    log = child.communicate()[1]
    found[name] = sorted(set(
        re.findall(r"\w+\.cu:\d+: .* Assertion `(.*)` failed", log)))
    print(name, *found[name], sep="\n    ")
