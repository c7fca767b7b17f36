"""Every model has its own name for the head, and every weights object its own sizes.
每个模型的最后一层名字不同，每份权重要的图片大小也不同。

>>> heads["resnet18"], heads["mobilenet_v3_small"], heads["vit_b_16"]
('fc', 'classifier.3', 'heads.head')
>>> models.ResNet50_Weights.IMAGENET1K_V1.transforms().resize_size
[256]
>>> models.ResNet50_Weights.IMAGENET1K_V2.transforms().resize_size
[232]
>>> len(models.list_models(module=models)) > 70  # classification alone
True
"""
import torch
from torch import nn
from torchvision import models

heads = {}
for name in ("resnet18", "resnet50", "vgg16", "densenet121",
             "mobilenet_v3_small", "efficientnet_b0",
             "convnext_tiny", "vit_b_16", "swin_t"):
    # zh: meta 设备：只有形状，不占内存
    # en: the meta device: shapes without memory
    with torch.device("meta"):
        model = models.get_model(name, weights=None)
    linear = [n for n, m in model.named_modules()
              if isinstance(m, nn.Linear)]
    heads[name] = linear[-1]
    size = models.get_model_weights(name).DEFAULT.transforms()
    print(f"{name:<19}{heads[name]:<13}",
          *size.resize_size, *size.crop_size)
