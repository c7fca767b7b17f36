"""The worked examples of both guides, done as they say in a copy of the repository: each command prints what stands there.

`python -m tests.test_contributing` writes into the guides what the commands print now.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from snippet_runner.root import ROOT
from tests.conftest import PATIENCE

GUIDES = ("CONTRIBUTING.md", "CONTRIBUTING.zh.md")
_BLOCK = re.compile(r"^```(?P<info>console|\w+ file=(?P<file>\S+))\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def copy_of_the_repository(folder: Path) -> Path:
    """The files as they are now, committed to `main`, with this Python's packages as their .venv."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "As it is")):
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x", *command], cwd=folder, check=True)
    venv = folder / ".venv"
    venv.mkdir()
    for path in Path(sys.prefix).iterdir():
        if path.name != "ready":
            (venv / path.name).symlink_to(path)
    (venv / "ready").touch()  # newer than requirements.txt: make installs nothing
    return folder


def executed(guide: str, folder: Path) -> str:
    """The guide's text with its files written into the folder, its commands run there, and what they really print."""

    def block(match: re.Match) -> str:
        if match["file"]:
            (folder / match["file"]).write_text(match["body"], "utf-8")
            return match[0]
        commands = re.findall(r"^\$ (.*)$", match["body"], re.MULTILINE)
        return "\n".join(
            [f"```{match['info']}", *(f"$ {one}\n{printed(one, folder)}".rstrip() for one in commands), "```"]
        )

    return _BLOCK.sub(block, guide)


def printed(command: str, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    environment["PATH"] = f"{folder / '.venv/bin'}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=PATIENCE
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.mark.torch
@pytest.mark.parametrize("name", GUIDES)
def test_the_worked_example_prints_what_the_guide_shows(name, tmp_path):
    guide = (ROOT / name).read_text("utf-8")
    assert len(_BLOCK.findall(guide)) > 3
    assert executed(guide, copy_of_the_repository(tmp_path)) == guide, "run: python -m tests.test_contributing"


if __name__ == "__main__":
    for name in GUIDES:
        with tempfile.TemporaryDirectory() as folder:
            text = executed((ROOT / name).read_text("utf-8"), copy_of_the_repository(Path(folder)))
        (ROOT / name).write_text(text, "utf-8")
