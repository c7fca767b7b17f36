"""Executed notebooks, kept from build to build.

mkdocs-jupyter keeps them, but believes whatever it finds, writes in place and deletes what it does not know: a kill while it
writes would stop every later build, and two builds at once would take each other's files. So each build has a folder of its own.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from pathlib import Path

from snippet_runner.publishing import swap as publish


def borrow(kept: Path) -> Path | None:
    """A folder for one build, with every notebook in `kept` that can be read. None where nothing can be written."""
    try:
        own = publish.prepare(kept)
        for path in kept.glob("*.json"):
            with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):  # else it is executed again
                entry = json.loads(path.read_text("utf-8"))
                if isinstance(entry["content"], str) and isinstance(entry["toc_tokens"], list):
                    shutil.copy(path, own)
    except OSError:
        return None
    return own


def give_back(own: Path, kept: Path) -> None:
    """Put what a build has used and executed in the place of what was kept before."""
    with contextlib.suppress(OSError):
        publish.publish(own, kept)
