"""Find and decode the files that people write: pages, claims and programs. Needs the standard library alone."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from snippet_runner.problems import Problem

BOM = b"\xef\xbb\xbf"


class Decoded(NamedTuple):
    """A file's text with `\\n` line ends. Where it is not `readable`, U+FFFD stands for what is not UTF-8."""

    text: str
    readable: bool
    problems: list[Problem]


def files(folder: Path, pattern: str) -> Iterator[Path]:
    """The files below `folder` in order, without the hidden ones: an editor's locks are links that lead nowhere."""
    for path in sorted(folder.rglob(pattern)):
        if not path.name.startswith(".") and path.is_file():
            yield path


def decode(data: bytes, name: str) -> Decoded:
    """Decode a file; `name` is its path in the repository."""
    problems = []
    if data.startswith(BOM):
        problems.append(Problem(f"{name}:1", "the file starts with a byte order mark", "save it as UTF-8 without BOM"))
        data = data.removeprefix(BOM)
    try:
        text, readable = data.decode(), True
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        cause = f"byte 0x{data[error.start]:02x} is not UTF-8"
        problems.append(Problem(f"{name}:{line}", cause, "save the file as UTF-8"))
        text, readable = data.decode(errors="replace"), False
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), readable, problems)


def tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    """The tokens of a Python program, comments too."""
    return tokenize.generate_tokens(io.StringIO(source).readline)
