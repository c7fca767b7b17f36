"""Since which torch a program gives the same as today, and what it gave otherwise before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from snippet_runner.recording.other_versions import Tried, Version, tried
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet

RAISES, RAISES_NOTHING, WARNS, WARNS_NOT = "raises", "raises nothing", "warns", "warns not"
GIVES, FAILS = "gives", "fails"
SOMETHING_ELSE = "gives something else"  # a doctest does not hold, and what it gave is not kept


@dataclass(frozen=True)
class Fact:
    """One thing that is otherwise. `text` is a message or what a doctest gave, `source` the doctest."""

    kind: str
    text: str = ""
    source: str = ""


@dataclass(frozen=True)
class Otherwise:
    """What neighbouring versions give otherwise than today's torch; `to_the_oldest` if no older one was tried."""

    newest: Version
    oldest: Version
    to_the_oldest: bool
    facts: tuple[Fact, ...]


def compared(snippet: Snippet, result: Result | None, versions: Sequence[Version]) -> list[Otherwise] | None:
    """What `versions`, the newest first, gave otherwise than `result`; empty if all the same, None if not all ran this text."""
    entries = [version.programs.get(snippet.name) for version in versions]
    if result is None or not entries or not all(one and one.of(snippet) for one in entries):
        return None
    facts = [otherwise(snippet, result, one) for one in entries if one]
    found = []
    for what, group in itertools.groupby(range(len(versions)), lambda number: facts[number]):
        if what:
            first, *rest = group
            last = rest[-1] if rest else first
            found.append(Otherwise(versions[first], versions[last], last == len(versions) - 1, what))
    return found


def otherwise(snippet: Snippet, result: Result, then: Tried) -> tuple[Fact, ...]:
    """What a run gave otherwise than `result`. Of a program whose output varies anyway only the type of its exception counts."""
    now = tried(result)
    if (_type(now) if snippet.directives.varies else now.raised) != (
        _type(then) if snippet.directives.varies else then.raised
    ):
        raised = Fact(RAISES, then.raised) if then.raised else Fact(RAISES_NOTHING)
        if now.raised is None or snippet.directives.varies:
            return (raised,)  # what it left undone follows from that
        facts = [raised]
    elif snippet.directives.varies:
        return ()
    else:
        facts = []
    facts += [Fact(WARNS, text) for text in then.warned if text not in now.warned]
    facts += [Fact(WARNS_NOT, text) for text in now.warned if text not in then.warned]
    sources = {str(check.line): re.sub(r"\s*# doctest:.*", "", check.source) for check in result.checks}
    broken = {line: text for line, text in then.broken.items() if line not in now.broken}
    facts += [Fact(GIVES if text else SOMETHING_ELSE, text, sources.get(line, "")) for line, text in broken.items()]
    if not facts and then.outcome != now.outcome:
        return (Fact(FAILS),)
    return tuple(facts)


def _type(one: Tried) -> str | None:
    return one.raised and one.raised.partition(":")[0]
