"""Four functions, one array: two share its memory, two copy; torch.Tensor makes it float32.
四个函数，同一个数组：两个和它共用内存，两个复制；torch.Tensor 变成 float32。

>>> [name for name, t in made.items() if t[0] == 99]
['as_tensor', 'from_numpy']
>>> single = np.ones(3, dtype=np.float32)
>>> t = torch.Tensor(single)  # nothing to convert, so nothing is copied
>>> single[0] = 99
>>> t[0].item()
99.0
>>> numbers = [1.0, 2.0]  # a list has no memory to share
>>> t = torch.as_tensor(numbers)
>>> numbers[0] = 99
>>> t.tolist()
[1.0, 2.0]
"""
import numpy as np
import torch

a = np.array([1.0, 2.0])
made = {
    "tensor": torch.tensor(a),
    "as_tensor": torch.as_tensor(a),
    "from_numpy": torch.from_numpy(a),
    "Tensor": torch.Tensor(a),
}
a[0] = 99
for name, t in made.items():
    print(f"{name:<10}", t.dtype, t.tolist())
