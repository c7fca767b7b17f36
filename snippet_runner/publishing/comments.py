"""The comments of the site's own styles and scripts: they are for who reads the repository, and weigh a third of these files."""

from __future__ import annotations

import re
from pathlib import Path

_COMMENTS = {
    ".css": re.compile(r"/\*.*?\*/[ \t]*\n?", re.DOTALL),
    ".js": re.compile(r"^[ \t]*//.*\n", re.MULTILINE),  # whole lines alone: `//` may stand in a string
}


def remove(own: Path, site: Path) -> None:
    """Remove them from the copies in `site` of the files below `own`, the theme's folder of this repository."""
    for path in sorted(own.rglob("*")):
        copy = site / path.relative_to(own)
        if path.suffix in _COMMENTS and copy.is_file():
            copy.write_bytes(_COMMENTS[path.suffix].sub("", copy.read_text("utf-8")).encode())
