"""The navigation of both languages: the same pages in the same chapters, in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.navigation import CONFIGS, Entry, read_navigation
from snippet_runner.snippet import LANGUAGES


def check(sources: Sources) -> Iterator[Problem]:
    navs = {language: read_navigation(sources.root, CONFIGS[language]) for language in LANGUAGES}
    if not all(navs.values()):  # a small site leaves it to MkDocs
        return
    for language, nav in navs.items():
        yield from _complete(sources, language, nav)
    zh, en = (
        [entry for entry in navs[one] if entry.file in {e.file for e in navs[other]}]
        for one, other in (LANGUAGES, LANGUAGES[::-1])
    )
    yield from _same(zh, en)
    yield from _prerequisites(sources, navs)


def _complete(sources: Sources, language: str, nav: list[Entry]) -> Iterator[Problem]:
    """Topics without an entry, and entries whose page no language has: where one has it, a note stands in for the other."""
    for entry in nav:
        if not any((sources.root / "docs" / one / entry.file).exists() for one in LANGUAGES):
            yield Problem(
                entry.where,
                f"there is no page docs/{language}/{entry.file}",
                "correct the name, or delete the entry in both languages",
            )
    listed = {entry.file for entry in nav}
    for slug in sources.topics[language]:
        if f"{slug}.md" not in listed:
            yield Problem(
                f"{CONFIGS[language]}:{nav[-1].line}",
                f"the navigation does not list docs/{language}/{slug}.md",
                f"add `- A short title: {slug}.md` below its chapter under `nav`, in both {' and '.join(CONFIGS.values())}",
            )


def _same(zh: list[Entry], en: list[Entry]) -> Iterator[Problem]:
    ours, theirs = (list(dict.fromkeys(entry.chapter for entry in nav)) for nav in (zh, en))
    names = dict(zip(theirs, ours, strict=False))  # of the Chinese chapters by the English ones
    for chapter in theirs if len(ours) != len(theirs) else ():  # then by the chapter that most of its pages are in
        inside = {entry.file for entry in en if entry.chapter == chapter}
        counted = [entry.chapter for entry in zh if entry.file in inside]
        names[chapter] = max(counted, key=counted.count)
    chinese = {entry.file: entry for entry in zh}
    wrong = [entry for entry in en if names[entry.chapter] != chinese[entry.file].chapter]
    for entry in wrong:
        yield Problem(
            entry.where,
            f"{entry.file} stands in the chapter {entry.chapter!r}, but in {chinese[entry.file].chapter!r} in {chinese[entry.file].where}",
            "put it into the same chapter in both languages",
        )
    order = [entry.file for entry in en]
    if not wrong and order != [entry.file for entry in zh]:
        at = next(number for number, entry in enumerate(zh) if entry.file != order[number])
        yield Problem(
            en[at].where,
            f"{en[at].file} comes here, but {zh[at].file} in {zh[at].where}",
            "list the pages in the same order in both languages",
        )


def _prerequisites(sources: Sources, navs: dict[str, list[Entry]]) -> Iterator[Problem]:
    for language, nav in navs.items():
        order = {entry.file.removesuffix(".md"): number for number, entry in enumerate(nav)}
        for slug, topic in sources.topics[language].items():
            page = sources.pages[language][slug]
            for before in topic.matter.prerequisites:
                if before in order and slug in order and order[before] > order[slug]:
                    yield Problem(
                        f"{page.name}:{page.line_of('prerequisites')}",
                        f"the prerequisite {before!r} comes later on the path than this topic",
                        f"move one of the two in the `nav` of {' and '.join(CONFIGS.values())}, or name another",
                    )
