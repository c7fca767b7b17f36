"""An entry of the error dictionary as the rest of the engine sees it: a message, its wordings, its cases and their advice."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Advice:
    """One diagnosis and cure. `program` (slug/name) shows it, or the section `at` (slug#anchor, or #anchor of this topic)."""

    why: dict[str, list]
    do: dict[str, list]
    tell: dict[str, list]
    at: str | None
    program: str | None

    def text(self, language: str) -> str:
        """How to tell, diagnosis and cure in one language, the blanks in braces."""
        return " ".join(said(part[language]) for part in (self.tell, self.why, self.do) if language in part)


@dataclass(frozen=True)
class Case:
    """What holds (`conditions`, all of them) and the advice; several where the text cannot tell them apart."""

    conditions: list[list]
    either: tuple[Advice, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One message: its address `id` on the error index, wordings (the first is today's), and cases. `where` is path:line."""

    id: str
    topic: str
    type: str | None
    wordings: tuple[dict, ...]
    cases: tuple[Case, ...]
    where: str = ""

    @property
    def title(self) -> str:
        """The message as a heading: blanks as `…`."""
        shown = re.sub(r"\{\w+(?::\w+)?\}", "…", self.wordings[0]["text"])
        return f"{self.type}: {shown}" if self.type else shown


def said(parts: list) -> str:
    """A compiled diagnosis or cure as it was written, its blanks in braces.

    >>> said(["Write ", [["*", "rows", "got"]], "."])
    'Write {rows * got}.'
    """
    return "".join(part if isinstance(part, str) else f"{{{_term(part[0])}}}" for part in parts)


def _term(term: object) -> str:
    return f" {term[0]} ".join(map(_term, term[1:])) if isinstance(term, list) and len(term) == 3 else str(term)
