"""Which lines turn recording off: not no_grad() without with; the innermost block decides.
哪种写法真的不记录：不写 with 的 no_grad() 没有用；嵌套时看最里面。

>>> seen
[True, False, True, False, False]
>>> with torch.no_grad(), torch.set_grad_enabled(True):
...     recorded()
True
>>> with torch.inference_mode(), torch.inference_mode(False):  # only this leaves it
...     recorded()
True
>>> for decorate in (torch.no_grad, torch.no_grad(), torch.inference_mode):  # with and without parentheses
...     decorate(recorded)()
False
False
False
>>> before = torch.set_grad_enabled(False)  # on a line of its own, it stays
>>> recorded()
False
>>> (w * 2).sum().backward()  # and the next training fails
Traceback (most recent call last):
RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
>>> before = torch.set_grad_enabled(True)
>>> with torch.no_grad():  # what is made with requires_grad=True keeps it
...     torch.nn.Linear(8, 2).weight.requires_grad
True
>>> from threading import Thread
>>> with torch.no_grad():  # for this thread only
...     thread = Thread(target=lambda: seen.append(recorded()))
...     thread.start()
...     thread.join()
>>> seen[-1]
True
"""
import torch
from torch import enable_grad, inference_mode, no_grad

w = torch.ones(3, requires_grad=True)


def recorded():
    return (w * 2).requires_grad


no_grad()
seen = [recorded()]
with no_grad():
    seen += [recorded()]
with no_grad(), enable_grad():
    seen += [recorded()]
with enable_grad(), no_grad():
    seen += [recorded()]
with inference_mode(), enable_grad():
    seen += [recorded()]
print(*seen)
