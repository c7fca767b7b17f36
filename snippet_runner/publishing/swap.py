"""Put a finished site in the place of the last one in a single step, so that there is a whole site at every moment."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from pathlib import Path

import psutil

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def prepare(site: Path) -> Path:
    """An empty folder next to `site` to build in, and nothing left behind by builds that were killed."""
    site.parent.mkdir(parents=True, exist_ok=True)
    last = site.parent / f".{site.name}.last"
    if last.exists() and not site.exists():
        last.rename(site)  # killed between the two renames of a system that cannot exchange
    for left in site.parent.glob(f".{site.name}.new.*"):
        if left.suffix[1:].isdecimal() and not psutil.pid_exists(int(left.suffix[1:])):
            shutil.rmtree(left, ignore_errors=True)
    new = site.parent / f".{site.name}.new.{os.getpid()}"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    return new


def publish(new: Path, site: Path) -> None:
    """Make `new` the site. Linux exchanges the two folders in one step; elsewhere two renames have to do."""
    if not site.exists():
        with contextlib.suppress(OSError):  # another build was quicker
            new.rename(site)
            return
    if not _exchange(new, site):
        last = site.parent / f".{site.name}.last"
        shutil.rmtree(last, ignore_errors=True)
        site.rename(last)
        new.rename(site)
        new = last
    shutil.rmtree(new, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    try:
        rename = ctypes.CDLL(None).renameat2
    except AttributeError:  # a C library older than 2018
        return False
    return rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0


def discard(new: Path) -> None:
    """Remove a site that was not finished; the last one stays."""
    shutil.rmtree(new, ignore_errors=True)
