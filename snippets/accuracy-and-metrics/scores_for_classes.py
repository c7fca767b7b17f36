"""scikit-learn compares class numbers, and these are scores: three for each sample.
scikit-learn 比较的是类别编号，这里给的却是分数：每个样本三个。

>>> accuracy_score(y, out.argmax(1))
0.75
>>> accuracy_score([0, 1, 0, 1], out.sigmoid()[:, 1])  # one score a sample
Traceback (most recent call last):
ValueError: Classification metrics can't handle a mix of binary and continuous targets
>>> from sklearn.metrics import f1_score, roc_auc_score
>>> f1_score(y, out.argmax(1))
Traceback (most recent call last):
ValueError: Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].
>>> scores = torch.tensor([0.1, 0.4, 0.2, 0.3])  # the AUC wants scores, and takes classes in silence
>>> roc_auc_score([0, 1, 0, 1], scores), roc_auc_score([0, 1, 0, 1], scores > 0.35)
(1.0, 0.75)
"""
# raises: ValueError: Classification metrics can't handle a mix of multiclass
import torch
from sklearn.metrics import accuracy_score

y = torch.tensor([0, 1, 2, 1])
out = torch.tensor(
    [[2.0, 0, 1], [0, 3, 1], [1, 0, 2], [1.5, 1, 0]]
)
accuracy_score(y, out)
