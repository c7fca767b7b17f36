"""From H, W, C to C, H, W: permute moves the dimensions, reshape tears the picture up.
从 H, W, C 到 C, H, W：permute 移动维度，reshape 把图片打散。

>>> {tuple(chw.shape) for chw in ways.values()}
{(3, 48, 48)}
>>> right, exchanged, torn = ways.values()
>>> torch.equal(right[:, 10, 20], hwc[10, 20])  # the pixel is where it was
True
>>> torch.equal(exchanged, right.mT)
True
>>> torch.equal(torn.flatten(), hwc.flatten())  # only cut anew
True
>>> torch.equal(torn, right)
False
"""
import matplotlib.pyplot as plt
import torch

hwc = torch.zeros(48, 48, 3)  # H, W, C
hwc[:] = torch.tensor([0.5, 0.8, 1.0])  # sky
hwc[34:] = torch.tensor([0.2, 0.6, 0.2])  # grass
hwc[6:18, 28:40] = torch.tensor([1.0, 0.7, 0.0])  # sun
hwc[22:34, 6:18] = torch.tensor([0.7, 0.2, 0.1])  # house

ways = {
    "permute(2, 0, 1)": hwc.permute(2, 0, 1),
    "permute(2, 1, 0)": hwc.permute(2, 1, 0),
    "reshape(3, 48, 48)": hwc.reshape(3, 48, 48),
}
fig, axes = plt.subplots(1, 3, figsize=(6, 2.3))
for ax, (name, chw) in zip(axes, ways.items(), strict=True):
    print(f"{name:<18} -> {tuple(chw.shape)}")
    # zh: imshow 要 H, W, C，画之前换回去
    # en: imshow wants H, W, C: back again
    ax.imshow(chw.permute(1, 2, 0).numpy())
    ax.set_title(name, fontsize=10)
    ax.axis("off")
plt.show()
