"""torch.utils.data.sampler is the module; torch.utils.data exports the same classes.
torch.utils.data.sampler 是采样器所在的模块；torch.utils.data 导出的是同一批类。

>>> same
True
>>> {"RandomSampler", "SequentialSampler", "WeightedRandomSampler"} <= set(sampler.__all__)
True
>>> WeightedRandomSampler([1, 9], 5).weights.dtype
torch.float64
"""
from torch.utils.data import WeightedRandomSampler, sampler

same = sampler.WeightedRandomSampler is WeightedRandomSampler
print("the same class:", same)
print(*sampler.__all__, sep="\n")
