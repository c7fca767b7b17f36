"""Writing files whole: after a kill, a full disk or two writers at once, a file is the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Generator, Mapping
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with `\\n` line ends into a new file next to `path`, then rename it; makes the folder."""
    with _in_place_of(path) as new, open(new, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def copy_whole(path: Path, place: Path) -> None:
    """Copy the file `path` to `place` in the same way."""
    with _in_place_of(place) as new:
        shutil.copyfile(path, new)


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write what each address below `folder` holds; makes the folders. A build's own folder needs no more care."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


@contextlib.contextmanager
def _in_place_of(path: Path) -> Generator[Path]:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        yield new
        os.replace(new, path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
