"""Everything that people have written, read once for the checks and for the build, with what is wrong in reading it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from snippet_runner.checking.page import Page, read_all
from snippet_runner.problems import Problem
from snippet_runner.reading import compiled, pages
from snippet_runner.reading.claims import Claim, check_claims, read_claims
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.reading.entry import Entry
from snippet_runner.reading.pages import Fence
from snippet_runner.reading.programs import read_snippets
from snippet_runner.reading.route import Route, read_routes
from snippet_runner.reading.topics import Topic, read_topics
from snippet_runner.reading.translations import Translation, states
from snippet_runner.snippet import LANGUAGES, Snippet


@dataclass(frozen=True)
class Sources:
    """What the repository at `root` holds; pages and topics by language and slug, programs by name."""

    root: Path
    snippets: dict[str, Snippet]
    fences: tuple[Fence, ...]
    pages: dict[str, dict[str, Page]]
    topics: dict[str, dict[str, Topic]]
    claims: tuple[Claim, ...]
    errors: tuple[Entry, ...]
    routes: dict[str, Route]
    problems: tuple[Problem, ...]
    sound_errors: bool  # the whole dictionary could be read

    @property
    def embedded(self) -> dict[str, tuple[str, ...]]:
        """For each program the places that embed it."""
        return pages.embedded_by(self.fences)

    def pairs(self) -> Iterable[tuple[Page, Page]]:
        """The pages that both languages have, the Chinese first."""
        zh, en = (self.pages[language] for language in LANGUAGES)
        return [(zh[slug], en[slug]) for slug in zh if slug in en]

    def translations(self) -> list[Translation]:
        """The pages that are not in step with their partner in the other language."""
        return states(
            {language: {slug: page.text for slug, page in pages.items()} for language, pages in self.pages.items()}
        )


def read(root: Path) -> Sources:
    """Read all pages, programs, claims and errors of the repository, and check what they name."""
    snippets, problems = read_snippets(root / "snippets")
    unreadable = {p.where.removeprefix("snippets/").partition(".py")[0] for p in problems}
    fences, strays = pages.read_pages(root / "docs", root)
    written = {language: read_all(root, language) for language in LANGUAGES}
    everywhere = set().union(*written.values())
    untranslated = {language: everywhere - written[language].keys() for language in LANGUAGES}
    embedded = pages.embedded_by(fences)
    problems = [with_pages(problem, embedded) for problem in problems]
    problems += strays + pages.check_fences(fences, snippets, unreadable, untranslated)
    claims, wrong = read_claims(root)
    known = None if wrong else {claim.id for claim in claims}
    topics = {}
    for language in LANGUAGES:
        topics[language], wrong_topics = read_topics(root, language, known)
        problems += wrong_topics
    routes, wrong_routes = read_routes(root, topics)
    problems += wrong_routes + wrong + check_claims(claims, everywhere, snippets.keys() | unreadable)
    problems += same_text(snippets.values())
    entries, wrong = read_dictionary(root)
    problems += wrong
    if entries and not wrong:  # a small site has no dictionary
        problems += compiled.check_anchors(entries, _shared_anchors(topics))
    found = tuple(problems)
    return Sources(
        root, snippets, tuple(fences), written, topics, tuple(claims), tuple(entries), routes, found, not wrong
    )


def _shared_anchors(topics: dict[str, dict[str, Topic]]) -> dict[str, frozenset[str]]:
    """The anchors of each topic that every language has in which it is written."""
    found: dict[str, frozenset[str]] = {}
    for inside in topics.values():
        for slug, topic in inside.items():
            found[slug] = found[slug] & topic.anchors if slug in found else topic.anchors
    return found


def with_pages(problem: Problem, embedded: dict[str, tuple[str, ...]]) -> Problem:
    """The problem of a program's file, with the pages that embed the program."""
    name = problem.where.removeprefix("snippets/").partition(".py")[0]
    return replace(problem, pages=embedded.get(name, ()))


def same_text(snippets: Iterable[Snippet]) -> list[Problem]:
    """Programs with the same text: the renderer finds a program by its text, and could not tell them apart."""
    first: dict[str, Snippet] = {}
    return [
        Problem(
            f"{snippet.where}:1",
            f"the same text as {first[snippet.digest].where}",
            "delete one, and embed the other twice",
        )
        for snippet in snippets
        if first.setdefault(snippet.digest, snippet) is not snippet
    ]
