"""The same model takes the same image as a batch of one; logits[0] is its answer.
同一个模型、同一张图片，作为一张图的批次就能通过；logits[0] 是它的结果。

>>> logits.shape, logits[0].shape
(torch.Size([1, 1000]), torch.Size([1000]))
>>> with torch.no_grad():  # in eval mode the others in the batch do not matter
...     both = model(torch.stack([img, 1 - img]))
>>> torch.allclose(both[0], logits[0], atol=1e-4)
True
"""
import torch
from torchvision.models import resnet18

torch.manual_seed(0)
model = resnet18(weights=None).eval()
img = torch.rand(3, 224, 224)  # C, H, W

with torch.no_grad():
    logits = model(img.unsqueeze(0))
print(tuple(logits.shape))
