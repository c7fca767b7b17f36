"""What older versions of torch gave for a program, in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from snippet_runner.recording.other_versions import Version
from snippet_runner.recording.since import Fact, Otherwise


def in_short(found: Sequence[Otherwise], versions: Sequence[Version], words: dict[str, Any]) -> str:
    """In a few words: the oldest of `versions` that gives the same, or the newest that does not."""
    if found:
        return words["otherwise"].format(newest=found[0].newest.short)
    return words["same"].format(oldest=versions[-1].short)


def in_full(one: Otherwise, words: dict[str, Any]) -> str:
    """The versions and what they give otherwise, as one line of HTML."""
    facts = words["semicolon"].join(in_words(fact, words) for fact in one.facts)
    return f"{range_of(one, words)}{words['colon']}{facts}"


def range_of(one: Otherwise, words: dict[str, Any]) -> str:
    """The versions in words."""
    newest, oldest = one.newest.short, one.oldest.short
    if one.to_the_oldest:
        return words["before"].format(newest=newest)
    return f"torch {newest}" if newest == oldest else words["between"].format(newest=newest, oldest=oldest)


def in_words(fact: Fact, words: dict[str, Any]) -> str:
    """One thing that is otherwise, as HTML. Of a long message its first line."""
    first, _, more = fact.text.partition("\n")
    return words[fact.kind].format(text=_code(first + " …" * bool(more)), source=_code(fact.source))


def _code(text: str) -> str:
    return f"<code>{escape(' '.join(text.split()))}</code>"
