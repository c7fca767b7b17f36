"""The places in a page that the build fills: lines such as `<!-- the path -->`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from snippet_runner.features import api_index, by_version, error_index, first_hour, indexes, questions, translations
from snippet_runner.features.cheat_sheet import cheat_sheet
from snippet_runner.features.status import status
from snippet_runner.gather import Site
from snippet_runner.reading.route import Route
from snippet_runner.reading.topics import Topic

_MARKER = re.compile(r"^<!-- the ([\w ]+) -->$", re.MULTILINE)


def parts(nav: list | None, site: Site, topics: dict[str, Topic], language: str) -> dict[str, Callable[[], str]]:
    """The makers of everything that a marker can ask for, by its words after "the"."""
    route = site.routes.get(language, Route())
    known = _without_text(site)
    written = known.topics[language]
    return {
        "path": lambda: indexes.short_path(nav, topics, route),
        "path with answers": lambda: indexes.path(nav, topics, route, language),
        "first hour": lambda: first_hour.listed(nav, site, language),
        "returning reader": lambda: questions.returning(language),
        "remembered answers": lambda: questions.remembered(language),
        "cheat sheet": lambda: cheat_sheet(nav, known, written, language),
        "errors": lambda: error_index.errors(nav, _with_raised(known), language),
        "API index": lambda: api_index.markdown(nav, _without_runs(known), written, language),
        "silent mistakes": lambda: indexes.silent_mistakes(nav, topics, language),
        "claims": lambda: indexes.claims(site, topics, language),
        "versions": lambda: by_version.versions(site, language),
        "topics by version": lambda: by_version.topics(nav, known, written, language),
        "changes between versions": lambda: by_version.changes(nav, known, written, language),
        "status of every program": lambda: status(known, language),
        "translations": lambda: translations.listed(site, language),
        "error box": lambda: error_index.BOX,  # itself: the box is HTML, and goes in when the page's copy is made
    }


def _without_text(site: Site) -> Site:
    """Without what decides no part: the pages' text, the lines that embed programs. A server then makes none again, which takes 0.5 s."""
    topics = {
        language: {slug: replace(topic, body=api_index.outline(topic.body)) for slug, topic in inside.items()}
        for language, inside in site.topics.items()
    }
    fences = tuple(replace(fence, line=0, last=0) for fence in site.fences)
    return replace(site, topics=topics, fences=fences, problems=(), translations=())


def _with_raised(site: Site) -> Site:
    """Without the programs, and of their results only those that the error dictionary names: another that is edited decides nothing."""
    named = {advice.program for entry in site.errors for case in entry.cases for advice in case.either}
    results = {name: result for name, result in site.results.items() if name in named}
    return replace(site, snippets={}, results=results, versions=())


def _without_runs(site: Site) -> Site:
    """Without what the programs say and print: the API index shows their titles, and the names that they use."""
    snippets = {name: replace(snippet, source="", views={}) for name, snippet in site.snippets.items()}
    return replace(site, snippets=snippets, results={}, recordings={}, versions=())


def fill(markdown: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """Replace each marker by what `parts` makes for it, by the words after "the"; leave unknown markers alone.

    >>> fill("# Title\\n\\n<!-- the path -->\\n", {"path": lambda: "1. images"})
    '# Title\\n\\n1. images\\n'
    """
    return _MARKER.sub(lambda marker: parts[marker[1]]() if marker[1] in parts else marker[0], markdown)


def unknown(text: str, known: Collection[str]) -> list[str]:
    """The unknown markers of a page, each with its line, the cause and the remedy."""
    return [
        f"{text[: marker.start()].count(chr(10)) + 1}: {marker[0]} is unknown. Remedy: correct it; the build fills "
        + ", ".join(f"`the {name}`" for name in known)
        for marker in _MARKER.finditer(text)
        if marker[1] not in known
    ]
