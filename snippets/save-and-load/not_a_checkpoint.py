"""Four files that are no checkpoint, their first bytes, and what torch.load says of each.
四个不是检查点的文件：开头的字节，和 torch.load 怎么说。

>>> [said for said, _ in results]
['Unsupported operand 60', 'Unsupported operand 118', 'failed finding central directory', '']
>>> [kind for _, kind in results]
['UnpicklingError', 'UnpicklingError', 'RuntimeError', 'EOFError']
>>> Path("model.pt").write_bytes(files["web page"]) > 0
True
>>> torch.load("model.pt", weights_only=False)
Traceback (most recent call last):
_pickle.UnpicklingError: invalid load key, '<'.
>>> chr(60), chr(118), whole[:2]
('<', 'v', b'PK')
"""
import re
from pathlib import Path

import torch

torch.save({"weight": torch.zeros(9)}, "model.pt")
whole = Path("model.pt").read_bytes()
files = {
    "web page": b"<!DOCTYPE html>\n<html>",
    "Git LFS": b"version https://git-lfs.github.com/spec/v1",
    "half": whole[:len(whole) // 2],
    "empty": b"",
}
key = r"Unsupported operand \d+|failed finding [a-z ]+|$"
results = []
for name, content in files.items():
    Path("model.pt").write_bytes(content)
    try:
        torch.load("model.pt")
    except Exception as error:
        said = re.search(key, str(error))[0]
        results.append((said, type(error).__name__))
    print(f"{name:<9}{content[:7]}\n  ", *reversed(results[-1]))
