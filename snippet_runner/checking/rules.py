"""The checks of everything that people write. Each reads the sources, runs nothing, and reports all that it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from snippet_runner.checking import (
    advice,
    chinese,
    drift,
    encoding,
    links,
    markup,
    navigation,
    output,
    pasted,
    programs,
    structure,
    terms,
    torch_names,
    untranslated,
    unwritten,
)
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading import choices
from snippet_runner.reading.pages import check_figures
from snippet_runner.result import Result

# What a person should fix before others read the page, though the page itself would be shown as meant.
CAREFUL = (
    unwritten,
    encoding,
    structure,
    navigation,
    links,
    drift,
    untranslated,
    advice,
    programs,
    chinese,
    terms,
    torch_names,
)


def refused(sources: Sources) -> Iterator[Problem]:
    """What a build refuses: what cannot be read, names that do not exist, and Markdown that would make a page wrong."""
    yield from sources.problems
    for pages in sources.pages.values():
        for page in pages.values():
            yield from markup.check(page) if page.readable else ()


def everything(sources: Sources) -> Iterator[Problem]:
    """What `check` reports: what a build refuses, and the rest."""
    yield from refused(sources)
    spoilt = [page.name for pages in sources.pages.values() for page in pages.values() if not page.readable]
    for module in CAREFUL:
        for problem in module.check(sources):
            if not any(name in problem.where or name in problem.cause for name in spoilt):
                yield problem


def of_results(sources: Sources, results: Mapping[str, Result]) -> Iterator[Problem]:
    """What is wrong with what programs printed, and with pages that have copied it; `results` by program, as far as known."""
    for name, result in results.items():
        yield from output.check(sources.snippets[name], result, sources.embedded.get(name, ()))
    yield from check_figures(sources.fences, dict(results))
    yield from choices.check(sources.fences, results)
    yield from pasted.check(sources, results)
