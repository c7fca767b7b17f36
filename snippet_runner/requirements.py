"""What `# requires:` can ask for, one row each. A new row and a line in CONTRIBUTING.md are all that a new requirement needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import util


@dataclass(frozen=True)
class Requirement:
    """Something that the machine which builds the site lacks.

    `find` runs in the process of a program: the device's name, or None where the machine lacks it. A recording may be of a
    `device` that this pattern matches, and has a version of `package`. `on_runner`: the workflow on a GPU can record it.
    """

    words: dict[str, str]
    find: Callable[[], str | None]
    package: str
    device: str
    on_runner: bool = False


def _gpus(count: int) -> Callable[[], str | None]:
    def find() -> str | None:
        if util.find_spec("torch") is None:
            return None
        import torch

        return torch.cuda.get_device_name() if torch.cuda.device_count() >= count else None

    return find


def _tensorflow() -> str | None:
    return "CPU" if util.find_spec("tensorflow") else None


_GPU = r"(?:NVIDIA|Tesla|GeForce|Quadro|AMD) \w[\w .()/+-]{0,69}"

REQUIREMENTS = {
    "cuda": Requirement({"zh": "一块支持 CUDA 的 GPU", "en": "a CUDA GPU"}, _gpus(1), "torch", _GPU, on_runner=True),
    "cuda-2": Requirement(
        {"zh": "两块支持 CUDA 的 GPU", "en": "two CUDA GPUs"}, _gpus(2), "torch", _GPU, on_runner=True
    ),
    "tensorflow": Requirement({"zh": " TensorFlow", "en": "TensorFlow"}, _tensorflow, "tensorflow-cpu", "CPU"),
}
