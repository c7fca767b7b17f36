"""The folder that a server shows: a whole site at every moment, made equal file by file to the one that was built."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from snippet_runner.files import copy_whole

PATIENCE = 5  # seconds


def follow(made: Path, shown: Path, *, but: str = "") -> bool:
    """Make `shown` equal to `made`, except for its folder `but`; returns True if a page is not as it was."""
    gone = _files(shown, but) - _files(made)
    for name in gone:
        _when_free((shown / name).unlink)
        for folder in (shown / name).parents:
            with contextlib.suppress(OSError):  # not empty
                folder.rmdir()
                continue
            break
    return put(made, shown) or any(name.endswith(".html") for name in gone)


def put(made: Path, shown: Path) -> bool:
    """Put the files of `made` into `shown` where they are other there; returns True if a page is not as it was."""
    other = sorted(name for name in _files(made) if not _same(made / name, shown / name))
    for name in other:
        _when_free(partial(copy_whole, made / name, shown / name))
    return any(name.endswith(".html") for name in other)


def _files(folder: Path, but: str = "") -> set[str]:
    found = set()
    for at, folders, files in os.walk(folder):
        inside = os.path.relpath(at, folder)
        if inside == os.curdir and but in folders:
            folders.remove(but)
        found |= {os.path.normpath(os.path.join(inside, file)) for file in files}
    return found


def _when_free(do: Callable[[], None]) -> None:
    """Windows lets nobody delete or replace a file that is being read, by the server for a browser."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return do()
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False
