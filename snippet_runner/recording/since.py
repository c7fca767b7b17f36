"""Since which torch a program gives the same as today, and what it gave otherwise before."""

from __future__ import annotations

import doctest
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from snippet_runner.recording.other_versions import Tried, Version, tried
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet

RAISES, RAISES_NOTHING, WARNS, WARNS_NOT = "raises", "raises nothing", "warns", "warns not"
GIVES, FAILS = "gives", "fails"
SOMETHING_ELSE = "gives something else"  # a doctest does not hold, and what it gave is not kept


@dataclass(frozen=True)
class Fact:
    """One thing that is otherwise. `text` is a message or what a doctest gave, `source` the doctest, `instead` what is newer."""

    kind: str
    text: str = ""
    source: str = ""
    instead: str = ""


@dataclass(frozen=True)
class Otherwise:
    """What neighbouring versions give otherwise than today's torch; `to_the_oldest` if no older one was tried."""

    newest: Version
    oldest: Version
    to_the_oldest: bool
    facts: tuple[Fact, ...]


def compared(snippet: Snippet, result: Result | None, versions: Sequence[Version]) -> list[Otherwise] | None:
    """What `versions`, the newest first, gave otherwise than `result`; empty if all the same, None if not all ran this text."""
    entries = entries_of(snippet, versions)
    if result is None or entries is None:
        return None
    now = tried(result)
    facts = [otherwise(snippet, now, one) for one in entries]
    found = []
    for what, group in itertools.groupby(range(len(versions)), lambda number: facts[number]):
        first, *rest = group
        if what:
            last = rest[-1] if rest else first
            found.append(Otherwise(versions[first], versions[last], last == len(versions) - 1, what))
    return found


def entries_of(snippet: Snippet, versions: Sequence[Version]) -> list[Tried] | None:
    """What each version gave for the program; None if one has not run this text of it."""
    entries = [one for version in versions if (one := version.programs.get(snippet.name)) and one.of(snippet)]
    return entries if versions and len(entries) == len(versions) else None


def otherwise(snippet: Snippet, now: Tried, then: Tried) -> tuple[Fact, ...]:
    """What a run gave otherwise than a newer one. Of a program whose output varies anyway only the type of its exception counts."""
    if snippet.directives.varies:
        return () if _type(now) == _type(then) else (_raised(now, then),)
    if now.raised != then.raised and now.raised is None:
        return (_raised(now, then),)  # what it left undone follows from that
    facts = [_raised(now, then)] if now.raised != then.raised else []
    facts += [Fact(WARNS, text) for text in then.warned if text not in now.warned]
    facts += [Fact(WARNS_NOT, text) for text in now.warned if text not in then.warned]
    for example in _examples(snippet.docstring):
        line = str(example.lineno + 1)
        follows = bool(facts) and then.broken.get(line, "").startswith(
            "NameError: "
        )  # from what was left undone before
        if line in then.broken and then.broken[line] != now.broken.get(line) and not follows:
            source = re.sub(r"\s*# doctest:.*", "", example.source.strip())
            wanted = (example.exc_msg or example.want).replace("<BLANKLINE>", "").strip()
            kind = GIVES if then.broken[line] else SOMETHING_ELSE
            facts.append(Fact(kind, then.broken[line], source, now.broken.get(line, wanted)))
    if not facts and then.outcome != now.outcome:
        return (Fact(FAILS),)
    return tuple(facts)


@lru_cache(maxsize=1024)  # asked once a version, language and page, and by a server at each edit
def _examples(docstring: str) -> tuple[doctest.Example, ...]:
    return tuple(doctest.DocTestParser().get_examples(docstring))


def _raised(now: Tried, then: Tried) -> Fact:
    return Fact(RAISES if then.raised else RAISES_NOTHING, then.raised or "", instead=now.raised or "")


def _type(one: Tried) -> str | None:
    return one.raised and one.raised.partition(":")[0]
