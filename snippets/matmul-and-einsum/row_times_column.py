"""One cell of the product, drawn: a row of a times a column of b, added up.
画出乘积里的一格：a 的一行乘 b 的一列，加起来。

>>> c.shape, c[row, column].item()
(torch.Size([2, 4]), 13)
>>> sum(p * q for p, q in zip(a[row].tolist(), b[:, column].tolist(), strict=True))
13
"""
import matplotlib.pyplot as plt
import torch

a = torch.tensor([[1, 2, 3], [4, 5, 6]])
b = torch.tensor([[1, 0, 2, 1], [0, 1, 1, 3], [2, 1, 0, 1]])
c = a @ b
row, column = 1, 2
print("4*2 + 5*1 + 6*0 =", c[row, column].item())

fig, ax = plt.subplots(figsize=(4.5, 3.6), layout="constrained")
for matrix, name, left, top, color, chosen in [
    (a, "a: 2 × 3", 0, 4, "tab:blue", lambda i, j: i == row),
    (b, "b: 3 × 4", 4, 0, "tab:orange", lambda i, j: j == column),
    (c, "a @ b: 2 × 4", 4, 4, "tab:green",
     lambda i, j: (i, j) == (row, column)),
]:
    for i, numbers in enumerate(matrix.tolist()):
        for j, number in enumerate(numbers):
            face = (color, 0.5) if chosen(i, j) else "none"
            box = (left + j, top + i), 1, 1
            ax.add_patch(plt.Rectangle(*box, fc=face, ec="gray"))
            ax.text(left + j + 0.5, top + i + 0.5, number,
                    ha="center", va="center")
    ax.text(left + len(numbers) / 2, top + len(matrix) + 0.15, name,
            ha="center", va="top")
ax.set(xlim=(-0.1, 8.1), ylim=(6.8, -0.1), aspect="equal")
ax.axis("off")
plt.show()
