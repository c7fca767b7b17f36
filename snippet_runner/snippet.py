"""One program: its text, what it declares, and how each language's page shows it. `reading.programs` makes it from a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from snippet_runner.limits import DEFAULT_TIMEOUT

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Expected:
    """An expected exception or warning: its type's name and the stable middle of its message."""

    type: str
    message: str

    def matches(self, type_name: str, message: str) -> bool:
        """True for this type, named with or without its module, whose message contains the expected words."""
        return type_name.rsplit(".", 1)[-1] == self.type.rsplit(".", 1)[-1] and self.message in message

    def __str__(self) -> str:
        return f"{self.type}: {self.message}"


@dataclass(frozen=True)
class Directives:
    """The declarations under the docstring."""

    requires: str | None = None
    raises: Expected | None = None
    warns: tuple[Expected, ...] = ()
    timeout: int = DEFAULT_TIMEOUT
    varies: str | None = None


@dataclass(frozen=True)
class View:
    """A program as a page shows it in one language; `lines[i]` is the file's line number of displayed line i + 1."""

    text: str
    lines: tuple[int, ...]

    def displayed(self, line: int) -> int | None:
        """The number, as displayed, of the file's line; None if the page does not show that line."""
        return self.lines.index(line) + 1 if line in self.lines else None


@dataclass(frozen=True)
class Snippet:
    """One program under `snippets/`. `name` is `slug/what_it_shows`; `titles` are its two descriptions by language."""

    name: str
    path: Path
    source: str
    docstring: str
    titles: dict[str, str]
    directives: Directives
    views: dict[str, View] = field(repr=False)

    @property
    def slug(self) -> str:
        return self.name.split("/")[0]

    @property
    def stem(self) -> str:
        return self.name.split("/")[1]

    @property
    def anchor(self) -> str:
        """The id of its block on a page that shows it once; a second block's ends with `-2`."""
        return "program-" + self.stem.replace("_", "-")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the program's text, with `\\n` line ends so that every checkout agrees."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    @property
    def where(self) -> str:
        return f"snippets/{self.name}.py"

    @property
    def checks(self) -> str:
        """The doctests, as written below the docstring's two titles."""
        return "\n".join(self.docstring.split("\n")[2:]).strip("\n")
