"""Count each pair of label and prediction where the tensors are; accuracy, recall and precision come from the counts.
在张量所在的设备上数“标签、预测”的对子；准确率、召回率、精确率都由它算出。

>>> import numpy as np
>>> from sklearn import metrics
>>> metrics.confusion_matrix(y.cpu(), pred.cpu()).tolist() == matrix.tolist() == [[3, 1, 0], [0, 2, 1], [0, 0, 3]]
True
>>> report = metrics.precision_recall_fscore_support(y.cpu(), pred.cpu())
>>> np.allclose(precision.cpu(), report[0]), np.allclose(recall.cpu(), report[1])
(True, True)
>>> swapped = metrics.recall_score(pred.cpu(), y.cpu(), average=None)  # the label comes first
>>> np.allclose(swapped, precision.cpu())
True
"""
import torch

device = "cuda" if torch.cuda.is_available() else "cpu"
y = torch.tensor([0, 0, 0, 0, 1, 1, 1, 2, 2, 2], device=device)
pred = torch.tensor([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], device=device)

matrix = torch.zeros(3, 3, dtype=torch.long, device=device)
for t, p in zip(y.split(4), pred.split(4)):  # batches
    matrix.index_put_((t, p), torch.ones_like(t), accumulate=True)

right = matrix.diag()
recall = right / matrix.sum(1)  # rows: labels
precision = right / matrix.sum(0)  # columns: predictions
print(matrix.tolist())
print("accuracy ", round((right.sum() / matrix.sum()).item(), 2))
print("recall   ", [round(r, 2) for r in recall.tolist()])
print("precision", [round(p, 2) for p in precision.tolist()])
