"""A build runs if the driver knows its CUDA's major version and the build has kernels for the card.
驱动认得构建所用 CUDA 的主版本，构建里又有这块卡的内核，才能用。

>>> fits[12040, 86], fits[12040, 120], fits[13000, 120]
(['12.6'], [], ['13.0', '13.2', '13.4'])
>>> if torch.version.cuda:  # the same coding as in "found version"
...     major, minor = map(int, torch.version.cuda.split("."))
...     assert torch._C._cuda_getCompiledVersion() == 1000 * major + 10 * minor
"""
import torch

builds = torch.cuda.PYTORCH_RELEASES_CODE_CC  # of this release
fits = {}
for name, found, card in [("RTX 3060", 12040, 86),
                          ("RTX 5090", 12040, 120),
                          ("RTX 5090", 13000, 120)]:
    fits[found, card] = []
    for cuda, made in builds.items():
        driver = found // 1000 >= int(cuda.split(".")[0])
        kernel = any(card // 10 == arch // 10 and card >= arch
                     for arch in made["x86_64"])
        if driver and kernel:
            fits[found, card].append(cuda)
    print(name, "found version", found, fits[found, card])
