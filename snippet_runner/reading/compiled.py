"""The error dictionary as both matchers read it, and what a build checks with it: each entry finds itself, each message that a
program really raised finds its case, each case leads to a section that exists.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache

from snippet_runner.problems import Problem
from snippet_runner.reading import templates
from snippet_runner.reading.entry import Advice, Entry
from snippet_runner.result import Raised, Result, Warned
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal
from snippet_runner.why import matching


def data(entries: Iterable[Entry], languages: Iterable[str] = ("zh", "en")) -> list[dict]:
    """The entries as both matchers read them."""
    languages = tuple(languages)
    return [
        {
            "id": entry.id,
            "topic": entry.topic,
            "type": entry.type,
            "wordings": list(entry.wordings),
            "cases": [
                {
                    "if": case.conditions,
                    "needs": list(case.needs),
                    "either": [_advice(one, languages) for one in case.either],
                }
                for case in entry.cases
            ],
        }
        for entry in entries
    ]


def _advice(advice: Advice, languages: tuple[str, ...]) -> dict:
    texts = {
        language: {
            key: value[language]
            for key, value in (("why", advice.why), ("do", advice.do), ("tell", advice.tell))
            if language in value
        }
        for language in languages
    }
    return texts | {"at": advice.at, "program": advice.program}


@while_equal
def finder(entries: tuple[Entry, ...]) -> Callable[[str], matching.Match | None]:
    """A function that finds what `entries` say of a message, and remembers it: a server asks for the same hundreds at each edit."""
    compiled = data(entries)
    return cache(lambda text: matching.find(text, compiled))


def check(entries: list[Entry]) -> Iterator[Problem]:
    """Each wording, its blanks filled with samples, must find its own entry: no two entries match one message."""
    compiled = data(entries)
    for entry in entries:
        for wording in entry.wordings:
            kind = wording["type"] or "RuntimeError"
            found = matching.find(f"{kind}: {templates.sample(wording['text'])}", compiled)
            if found is None:
                yield Problem(
                    entry.where,
                    f"the message `{wording['text']}` does not match itself",
                    "report it: a blank of this type cannot stand here",
                )
            elif found.entry["id"] != entry.id:
                yield Problem(
                    entry.where,
                    f"the message `{wording['text']}` is matched by the entry `{found.entry['id']}` of docs/errors/{found.entry['topic']}.yml",
                    "make it one entry with several cases, or write more of the longer message",
                )


def check_programs(
    entries: list[Entry], snippets: Mapping[str, Snippet], shown: Mapping[str, Result]
) -> Iterator[Problem]:
    """Every message that a program really raised or warned must find an entry; a case that names a program must be its own.

    `shown` are the results that the pages show, by program."""
    find = finder(tuple(entries))
    leads_to: dict[str, set[str]] = {}
    for name, result in shown.items():
        for part in result.parts if result.outcome == "passed" else ():
            if not isinstance(part, Raised | Warned):
                continue
            found = find(f"{part.type}: {part.message}")
            if found is None or not found.last:
                first = part.message.partition("\n")[0]
                yield Problem(
                    f"{snippets[name].where}:1",
                    f"no entry of the error dictionary matches what it raises: {part.type}: {first}",
                    f"add an entry to docs/errors/{snippets[name].slug}.yml; docs/errors/README.md shows how",
                )
            else:
                leads_to.setdefault(name, set()).update(one["program"] for one in found.cases if one["program"])
    for entry in entries:
        for advice in (advice for case in entry.cases for advice in case.either if advice.program):
            if advice.program not in snippets:
                yield Problem(
                    entry.where, f"`program: {advice.program}` is no program", "name one below snippets/, without .py"
                )
            elif advice.program in shown and advice.program not in leads_to.get(advice.program, set()):
                yield Problem(
                    entry.where,
                    f"what `{advice.program}` raises does not lead to the case that names it",
                    "correct the condition, the order of the cases, or the program",
                )


def check_anchors(entries: list[Entry], anchors: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """A case must lead to a section that exists; `anchors` are those of each page that exists, by slug."""
    for entry in entries:
        for advice in (advice for case in entry.cases for advice in case.either if advice.at and not advice.program):
            slug, _, anchor = str(advice.at).partition("#")
            if (slug or entry.topic) in anchors and anchor not in anchors[slug or entry.topic]:
                yield Problem(
                    entry.where,
                    f"`at: {advice.at}` leads nowhere: docs/*/{slug or entry.topic}.md has no such anchor",
                    "name the id of a heading that both pages have",
                )
