"""The dictionary for its readers: data for the error box and for why.py, and the check that each entry finds itself.

The real messages of the programs are matched at every build: each must find one entry, and the case that names the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snippet_runner.gather import Site
from snippet_runner.problems import Problem
from snippet_runner.reading import templates
from snippet_runner.reading.dictionary import Advice, Entry
from snippet_runner.result import Raised, Warned
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


def check_programs(entries: list[Entry], site: Site) -> Iterator[Problem]:
    """Every message that a program really raised or warned must find an entry; a case that names programs must be theirs."""
    compiled = data(entries)
    seen: dict[str, set[str]] = {}
    for name, snippet in site.snippets.items():
        result = site.result(name)
        for part in result.parts if result and result.outcome == "passed" else ():
            if not isinstance(part, Raised | Warned):
                continue
            found = matching.find(f"{part.type}: {part.message}", compiled)
            if found is None or not found.last:
                yield Problem(
                    f"{snippet.where}:1",
                    f"no entry of the error dictionary matches what it raises: {part.type}: {part.message.splitlines()[0] if part.message else ''}",
                    f"add an entry to docs/errors/{snippet.slug}.yml; docs/errors/README.md shows how",
                )
                continue
            seen.setdefault(name, set()).update(advice["program"] for advice in found.cases if advice["program"])
    for entry in entries:
        for case in entry.cases:
            for advice in case.either:
                if advice.program and advice.program not in site.snippets:
                    yield Problem(
                        entry.where,
                        f"`program: {advice.program}` is no program",
                        "name one below snippets/, without .py",
                    )
                elif (
                    advice.program
                    and site.result(advice.program)
                    and advice.program not in seen.get(advice.program, set())
                ):
                    yield Problem(
                        entry.where,
                        f"what `{advice.program}` raises does not lead to the case that names it",
                        "correct the condition, the order of the cases, or the program",
                    )
