"""The pinned versions, whether the installed ones fit together, and the time of the last commit."""

from __future__ import annotations

import hashlib
import re
import subprocess
from importlib import metadata
from pathlib import Path

from snippet_runner.problems import Problem

EARLIEST = "315532800"  # 1980, the earliest date of a zip archive


def pinned(root: Path, package: str) -> str | None:
    """The version of `package` in requirements.txt."""
    path = root / "requirements.txt"
    match = re.search(
        rf"^{re.escape(package)}==([^\s;]+)", path.read_text("utf-8") if path.exists() else "", re.MULTILINE
    )
    return match[1] if match else None


def fingerprint(root: Path) -> str:
    """A short hash of requirements.txt."""
    path = root / "requirements.txt"
    return hashlib.sha256(path.read_bytes() if path.exists() else b"").hexdigest()[:12]


def last_commit(root: Path) -> str:
    """The time of the last commit, so that a build gives the same bytes on every day; the first day of 1980 without git."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout.decode().strip() or EARLIEST
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST


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
