"""Trained without zero_grad, the weight swings about the answer and never settles.
不清零梯度，权重绕着答案来回摆动，停不下来。

>>> abs(paths["zero_grad"][-1] - 5 / 3) < 1e-3
True
>>> min(late) < 1.4 and max(late) > 1.9
True
"""
import matplotlib.pyplot as plt
import torch

paths = {}
for name in ("zero_grad", "no zero_grad"):
    w = torch.tensor(2.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.01)
    path = paths[name] = []
    for _ in range(60):
        if name == "zero_grad":
            optimizer.zero_grad()
        loss = (w * 3 - 5) ** 2
        loss.backward()
        optimizer.step()
        path.append(w.item())
    plt.plot(path, label=name)
    late = path[-20:]
    print(f"{name}: {min(late):.2f} to {max(late):.2f}")

plt.gcf().set_size_inches(6, 2.5)
plt.xlabel("step")
plt.ylabel("w")
plt.legend(ncols=2, loc="lower center", bbox_to_anchor=(0.5, 1))
plt.tight_layout()
plt.show()
