"""A GPU runs a build that has kernels of the same major number and not a higher minor one.
构建里有主版本号相同、次版本号不更高的内核，这块 GPU 就能用。

>>> built = torch.cuda.PYTORCH_RELEASES_CODE_CC
>>> sorted(built["13.2"]["x86_64"]) == archs
True
>>> own = [int(name[3:]) for name in torch.cuda.get_arch_list()]
>>> torch.version.cuda is None or set(own) == built[torch.version.cuda][torch.cuda._host_arch_key()]
True
>>> for card in cards.values():  # as torch itself judges, in the check behind its warning
...     for arch in own:
...         judged = torch.cuda._code_compatible_with_device(card, arch)
...         assert judged == (card // 10 == arch // 10 and card >= arch), (card, arch)
>>> {cuda for cuda, of in built.items() if {60, 70} & of["x86_64"]}  # with kernels for the GTX 1080 and the V100
{'12.6'}
"""
import torch

# zh: +cu132 的 torch.cuda.get_arch_list()，去掉 sm_
# en: torch.cuda.get_arch_list() of +cu132, without sm_
archs = [75, 80, 86, 90, 100, 120]
cards = {"GTX 1080": 61, "V100": 70, "RTX 2080": 75, "A100": 80,
         "RTX 3060": 86, "RTX 4090": 89, "RTX 5090": 120}

for name, card in cards.items():
    runs = any(card // 10 == a // 10 and card >= a for a in archs)
    print(f"{name:<8} {card:>4}", "runs" if runs else "no kernel")
