"""The four combinations of eval() and no_grad(): output, graph, memory, statistics.
eval() 与 no_grad() 的四种组合：输出、计算图、内存、统计量。

>>> rows["train", True], rows["train", False]
((False, True, 400, True), (False, False, 0, True))
>>> rows["eval", True], rows["eval", False]
((True, True, 200, False), (True, False, 0, False))
>>> 500 * 100 * 4 // 1000  # one output of the linear layer, which BatchNorm saves; in training dropout adds one
200
"""
import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(50, 100), nn.BatchNorm1d(100), nn.Dropout(0.5)
)
x = torch.rand(500, 50)


def note(t):
    # zh: 参数和输入反正都在，不算
    # en: parameters and the input are there anyway
    kept.append(t.nbytes if t.shape == (500, 100) else 0)
    return t


rows = {}
print("               same  graph     kB  moved")
for mode in ("train", "eval"):
    for grad in (True, False):
        model.train(mode == "train")
        kept = []
        before = model[1].running_mean.clone()
        with torch.set_grad_enabled(grad):
            with saved_tensors_hooks(note, lambda t: t):
                out = model(x)
            same = torch.equal(out, model(x))
        graph = out.grad_fn is not None
        moved = not torch.equal(before, model[1].running_mean)
        rows[mode, grad] = same, graph, sum(kept) // 1000, moved
        print(mode.ljust(5), "       " if grad else "no_grad",
              *(f"{v!s:>5} " for v in rows[mode, grad]))
