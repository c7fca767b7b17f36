"""Which versions are pinned in requirements.txt, and whether the installed ones fit together."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

from snippet_runner.problems import Problem


def pinned(root: Path, package: str) -> str | None:
    """The version of `package` in requirements.txt."""
    path = root / "requirements.txt"
    match = re.search(
        rf"^{re.escape(package)}==([^\s;]+)", path.read_text("utf-8") if path.exists() else "", re.MULTILINE
    )
    return match[1] if match else None


def check_torch_pair() -> list[Problem]:
    """The installed torch must be one that the installed torchvision was built for; otherwise its import fails obscurely."""
    try:
        torch, vision = metadata.version("torch"), metadata.version("torchvision")
        named = (
            re.match(r"torch\b\s*\(?([^);]*)", requirement) for requirement in metadata.requires("torchvision") or ()
        )
        wanted = next((match[1] for match in named if match), "")
    except metadata.PackageNotFoundError:
        return []
    from packaging.specifiers import SpecifierSet  # not needed, and perhaps not there, where one only records

    if SpecifierSet(wanted).contains(torch, prereleases=True):
        return []
    cause = f"torchvision {vision} needs torch {wanted.removeprefix('==').strip()}, but torch {torch} is installed"
    return [Problem("requirements.txt:1", cause, "pip install -r requirements.txt", errored=True)]
