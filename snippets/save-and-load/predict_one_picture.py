"""One picture, one saved model, one file: build, load, eval, prepare, name the class.
一张图片、一个存好的模型、一个文件：建、加载、eval、预处理、说出类别。

>>> ckpt["names"][scores.argmax()], tuple(x.shape), x.dtype, x.max().item()
('red', (1, 3, 40, 60), torch.float32, 1.0)
>>> torch.equal(scores, net.eval()(x)[0].softmax(dim=0))  # as before it was saved
True
>>> sorted(ckpt["names"])[scores.argmax()]  # the same names in another order
'blue'
>>> len({str(model.train()(x)) for _ in range(20)}) > 1  # no eval(): dropout
True
"""
import torch
from PIL import Image
from torch import nn
from torchvision.transforms.v2.functional import to_image


def build(classes):
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                         nn.Dropout(), nn.Linear(3, classes, False))


net = build(3)
nn.init.eye_(net[3].weight)
torch.save({"model": net.state_dict(),
            "names": ["red", "green", "blue"]}, "net.pt")
Image.new("RGB", (60, 40), "red").save("photo.png")

ckpt = torch.load("net.pt", map_location="cpu")
model = build(len(ckpt["names"]))
model.load_state_dict(ckpt["model"])
model.eval()
x = to_image(Image.open("photo.png").convert("RGB"))[None] / 255
with torch.no_grad():
    scores = model(x)[0].softmax(dim=0)
print(ckpt["names"][scores.argmax()], f"{scores.max():.2f}")
