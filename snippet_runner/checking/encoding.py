"""How the files are stored: line ends, and byte order marks where no reader reports them."""

from __future__ import annotations

from collections.abc import Iterator

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.text import BOM, files

_SHOWN = 5


def check(sources: Sources) -> Iterator[Problem]:
    windows, marked = [], []
    for path in [
        *files(sources.root / "docs", "*.md"),
        *files(sources.root / "docs", "*.yml"),
        *files(sources.root / "snippets", "*.py"),
        *(sources.root / name for name in ("mkdocs.yml", "mkdocs.en.yml") if (sources.root / name).exists()),
    ]:
        name, data = path.relative_to(sources.root).as_posix(), path.read_bytes()
        if b"\r\n" in data:
            windows.append(name)
        if data.startswith(BOM) and name.endswith(".yml"):
            marked.append(name)
    if windows:  # an editor or git has done it, so one remedy is enough for all
        yield Problem(
            f"{windows[0]}:1",
            f"Windows line ends (CR LF) in {_named(windows)}",
            "set your editor to LF; what is committed already: git add --renormalize .",
        )
    for name in marked:
        yield Problem(f"{name}:1", "the file starts with a byte order mark", "save it as UTF-8 without BOM")


def _named(names: list[str]) -> str:
    rest = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {rest} more files" if rest > 0 else "")
