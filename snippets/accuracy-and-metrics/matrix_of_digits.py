"""The confusion matrix of a linear model on handwritten digits: which digit is taken for which.
线性模型认手写数字的混淆矩阵：哪个数字被认成了哪个。

>>> from sklearn.metrics import confusion_matrix
>>> matrix.tolist() == confusion_matrix(y[1200:], pred).tolist()
True
>>> matrix.sum().item(), 0.8 < accuracy < 0.95
(597, True)
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
torch.manual_seed(0)
model = nn.Linear(64, 10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x[:1200]), y[:1200]).backward()
    optimizer.step()
pred = model(x[1200:]).argmax(1)

matrix = torch.zeros(10, 10, dtype=torch.long)
one = torch.tensor(1)
matrix.index_put_((y[1200:], pred), one, accumulate=True)
accuracy = (matrix.diag().sum() / matrix.sum()).item()
wrong = matrix - matrix.diag().diag()
t, p = divmod(wrong.argmax().item(), 10)
recall = (matrix[t, t] / matrix[t].sum()).item()
print(f"accuracy {accuracy:.2f}; recall of the {t}: {recall:.2f}")
print(f"most often, {wrong.max().item()} times: {t} taken for {p}")

fig, ax = plt.subplots(figsize=(4.5, 3.6), layout="constrained")
ax.imshow(matrix, "Blues", vmax=25)
for i, j in matrix.nonzero().tolist():
    ink = "white" if matrix[i, j] > 15 else "0.1"
    number = matrix[i, j].item()
    ax.text(j, i, number, ha="center", va="center", color=ink)
ax.set_xticks(range(10))
ax.set_yticks(range(10))
ax.set(xlabel="prediction", ylabel="label")
plt.show()
