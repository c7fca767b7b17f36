"""The seed of torch has 64 bits, that of NumPy 32.
torch 的种子有 64 位，NumPy 的只有 32 位。

>>> np.random.seed(seed % 2**32)
"""
# raises: ValueError: Seed must be between 0 and 2**32 - 1
import numpy as np
import torch

seed = torch.seed()  # 64 bits at random
np.random.seed(seed)
