"""A gray picture gets false colors and its own scale, unless cmap, vmin and vmax are given.
灰度图默认上假彩色，还按自己的最小、最大值拉伸；写明 cmap、vmin、vmax 才是原样。

>>> [tuple(round(float(v), 2) for v in image.get_clim()) for image in images]
[(0.4, 0.6), (0.4, 0.6), (0.0, 1.0)]
>>> images[0].get_cmap().name, images[1].get_cmap().name
('viridis', 'gray')
>>> other = plt.figure().add_subplot().imshow((img[0] / 2).numpy(), cmap="gray")  # half as bright
>>> bool((other.to_rgba(other.get_array()) == images[1].to_rgba(images[1].get_array())).all())
True
"""
import matplotlib.pyplot as plt
import torch

img = torch.full((1, 32, 32), 0.5)  # C, H, W
img[0, 8:24, 4:14] = 0.4
img[0, 8:24, 18:28] = 0.6

images = []
fig, axes = plt.subplots(1, 3, figsize=(4.5, 1.7),
                         layout="constrained")
for ax, options in zip(axes, [
    {}, {"cmap": "gray"}, {"cmap": "gray", "vmin": 0, "vmax": 1},
]):
    images.append(ax.imshow(img[0].numpy(), **options))
    ax.set_title("\n".join(options) or "default", fontsize=9)
    ax.set(xticks=[], yticks=[])
plt.show()
