"""All that one language's site is made of: a server makes it again when this has changed, and only then."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from snippet_runner.gather import Site, gather
from snippet_runner.snippet import LANGUAGES

State = dict[Path, tuple[int, int] | None]


@dataclass(frozen=True)
class MadeOf:
    """What was gathered, as one language sees it, and the state of the files that MkDocs itself reads. Equal ones make equal sites."""

    site: Site
    files: State


def gathered(root: Path) -> dict[str, MadeOf]:
    """What each language's site is made of now."""
    files = state(root)  # before they are read: what changes meanwhile is seen the next time
    site = gather(root, watch_files=False)
    return {language: MadeOf(site.of_language(language), _as_seen(files, root, language)) for language in LANGUAGES}


def state(root: Path) -> State:
    """When the files that a site is made of were changed, and their size."""
    # Not `rglob`, which raises if somebody removes a folder meanwhile.
    walked = (one for folder in ("docs", "overrides", "snippets", "versions") for one in os.walk(root / folder))
    files = (Path(folder, name) for folder, _, names in walked for name in names)
    found: State = {}
    for path in (*files, *root.glob("*.yml"), root / "requirements.txt"):
        with suppress(OSError):  # an editor's temporary file, or a link that leads nowhere
            stat = path.stat()
            if S_ISREG(stat.st_mode):
                found[path] = (stat.st_mtime_ns, stat.st_size)
    return found


def _as_seen(files: State, root: Path, language: str) -> State:
    """The same, of the other languages' files only the names, which links to them need."""
    others = tuple(f"{root / 'docs' / other}{os.sep}" for other in LANGUAGES if other != language)
    return {path: None if str(path).startswith(others) else state for path, state in files.items()}
