"""A file of the right name in the cache folder is used instead of a download.
缓存目录里已有同名文件时，不再下载，直接用它。

>>> all(torch.equal(a, b) for a, b in zip(model.parameters(), mine.parameters()))
True
>>> file.name
'resnet18-f37072fd.pth'
>>> import hashlib  # the name carries a hash; for a file that is there, nobody checks it
>>> hashlib.sha256(file.read_bytes()).hexdigest().startswith("f37072fd")
False
"""
from pathlib import Path

import torch
from torchvision.models import ResNet18_Weights, resnet18

weights = ResNet18_Weights.DEFAULT
# zh: 平时是 ~/.cache/torch/hub，这里换成当前目录下的 hub
# en: usually ~/.cache/torch/hub; here, a folder named hub
torch.hub.set_dir("hub")
file = Path("hub", "checkpoints", Path(weights.url).name)
file.parent.mkdir(parents=True, exist_ok=True)

# zh: 代替你从别处复制来的文件
# en: stands in for the file you copied here
torch.manual_seed(0)
mine = resnet18()
torch.save(mine.state_dict(), file)

model = resnet18(weights=weights)
print(file.name)
print(torch.equal(model.fc.weight, mine.fc.weight))
