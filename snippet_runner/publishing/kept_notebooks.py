"""Executed notebooks, kept from build to build.

mkdocs-jupyter keeps them, but believes whatever it finds, writes in place and deletes what it does not know: a kill while it
writes would stop every later build, and two builds at once would take each other's files. So each build has a folder for itself,
and an entry is sealed when it is kept: what was changed since is executed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path

from snippet_runner.publishing import swap as publish

# For JUPYTER_CONFIG_DIR, instead of the builder's own. What a cell prints arrives in pieces, cut anywhere, even within a
# line. nbconvert can join them, but by default does so before it executes.
SETTINGS = Path(__file__).parent / "jupyter"


def borrow(kept: Path) -> Path | None:
    """A folder for one build, with every notebook in `kept` that can be believed. None where nothing can be written."""
    try:
        own = publish.prepare(kept)
        for path in kept.glob("*.json"):
            with contextlib.suppress(ValueError, TypeError, RecursionError):  # else it is executed again
                text = path.read_text("utf-8")
                entry = json.loads(text)
                if isinstance(entry, dict) and entry.pop("seal", None) == _seal(path.name, entry):
                    (own / path.name).write_text(text, "utf-8")
    except OSError:
        return None
    return own


def configure(settings, own: Path | None, *, execute: bool) -> None:
    """Set mkdocs-jupyter's options: what is made is taken from `own` and kept there. A server does not execute: each edit would
    take seconds."""
    settings["cache"], settings["cache_dir"] = own is not None, str(own)
    settings["execute"] = execute
    os.environ["JUPYTER_CONFIG_DIR"] = str(SETTINGS)


def give_back(own: Path, kept: Path) -> None:
    """Put what a build has used and executed, sealed, in the place of what was kept before."""
    with contextlib.suppress(OSError):
        for path in own.glob("*.json"):
            with contextlib.suppress(ValueError):  # a build that was interrupted has left half of it
                entry = json.loads(path.read_text("utf-8"))
                entry.pop("seal", None)
                path.write_text(json.dumps(entry | {"seal": _seal(path.name, entry)}), "utf-8")
        publish.publish(own, kept)


def _seal(name: str, entry: dict) -> str:
    """A digest of the entry, of its key, which is its name, and of the settings that it was executed with."""
    settings = [path.read_text("utf-8") for path in sorted(SETTINGS.glob("*.json"))]
    return hashlib.sha256(json.dumps([name, entry, settings], sort_keys=True).encode()).hexdigest()
