"""Until which torch a message was worded so: what older versions really said, put to the wordings of the error dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from snippet_runner.problems import Problem
from snippet_runner.reading import compiled
from snippet_runner.reading.entry import Entry
from snippet_runner.recording.other_versions import Version, release, short, tried
from snippet_runner.recording.since import entries_of, otherwise
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal
from snippet_runner.why import matching

Place = tuple[str, int]  # of a wording: its entry, and its number there
_MESSAGE = re.compile(rf"(?:{matching.KIND}): ")


@while_equal
def dated(
    entries: Sequence[Entry], snippets: Mapping[str, Snippet], shown: Mapping[str, Result], versions: Sequence[Version]
) -> tuple[list[Entry], list[Problem]]:
    """The entries, each wording that a program got only from older versions with the last of them as its `until`, and each
    `until` that is too early. It counts as older only where today's torch words the same entry otherwise, for the same program.
    """
    last = _last_that_says_so(entries, snippets, shown, versions)
    today = max((result.versions.get("torch", "0") for result in shown.values()), default="0", key=release)
    names = [today, *(version.torch for version in versions)]
    found, problems = [], []
    for entry in entries:
        wordings = list(entry.wordings)
        for place, wording in enumerate(wordings):
            number = last.get((_name(entry), place), 0)
            if not number:
                continue
            if "until" not in wording:
                wordings[place] = wording | {"until": _until(names[number], names[number - 1])}
            elif release(wording["until"])[:2] < release(names[number])[:2]:
                cause = f"`until: {wording['until']}`, but torch {names[number]} still says `{wording['text'][:80]}`"
                problems.append(Problem(entry.where, cause, "correct `until:`, or leave it out: versions/ has it"))
        found.append(replace(entry, wordings=tuple(wordings)))
    return found, problems


def _last_that_says_so(
    entries: Sequence[Entry], snippets: Mapping[str, Snippet], shown: Mapping[str, Result], versions: Sequence[Version]
) -> dict[Place, int]:
    """The number of the newest version that words an entry so, 1 for the first in `versions`; without those that today's uses."""
    find = _finder(entries)
    found: dict[Place, int] = {}
    current: set[Place | None] = set()
    for name, snippet in snippets.items():
        result, old = shown.get(name), entries_of(snippet, versions)
        if result is None or old is None:
            continue
        now = tried(result)
        said = [place for text in (now.raised or "", *now.warned) if (place := find(text))]
        current.update(said)
        for number, one in enumerate(old, 1):
            for fact in otherwise(snippet, now, one):
                instead = [place] if (place := find(fact.instead)) else said
                current.update(instead)
                then = find(fact.text)
                if then and any(then[0] == place[0] and then != place for place in instead):
                    found[then] = min(number, found.get(then, number))
    return {place: number for place, number in found.items() if place not in current}


def _finder(entries: Sequence[Entry]) -> Callable[[str], Place | None]:
    """A function that finds the wording of a message, if it is one and the dictionary has it."""
    known = compiled.finder(tuple(entries))

    def find(text: str) -> Place | None:
        match = known(text) if _MESSAGE.match(text) else None
        if match is None or not match.last:
            return None
        return f"{match.entry['topic']}#{match.entry['id']}", match.entry["wordings"].index(match.wording)

    return find


def _name(entry: Entry) -> str:
    return f"{entry.topic}#{entry.id}"


def _until(last: str, first_without: str) -> str:
    """The last version that says so; if others lie between it and the first that does not, both, as they were not tried."""
    (major, minor, *_), (next_major, next_minor, *_) = release(last), release(first_without)
    return short(last) if (next_major, next_minor) == (major, minor + 1) else f"{short(last)}–{short(first_without)}"
