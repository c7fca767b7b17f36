"""The front matter of a language's path.md: what one can do after each chapter, and the pages of the first hour."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.utils.meta import YAML_RE

from snippet_runner.problems import Problem
from snippet_runner.reading.binding import Binder
from snippet_runner.reading.navigation import CONFIGS, read_navigation
from snippet_runner.reading.text import decode
from snippet_runner.reading.topics import OTHER_KEYS
from snippet_runner.snippet import LANGUAGES

PAGE = "path.md"


@dataclass(frozen=True)
class Route:
    """`chapters` has a sentence for each chapter of the navigation that holds topics, `first_hour` the files of its pages."""

    chapters: dict[str, str] = field(default_factory=dict)
    first_hour: tuple[str, ...] = ()


def read_routes(root: Path, topics: Mapping[str, Collection[str]]) -> tuple[dict[str, Route], list[Problem]]:
    """The route of each language, empty where there is no path.md, and what is wrong; `topics` are the slugs by language."""
    routes, problems = {language: Route() for language in LANGUAGES}, []
    for language in LANGUAGES:
        path = root / "docs" / language / PAGE
        if not path.is_file():  # a small site has no path
            continue
        name = path.relative_to(root).as_posix()
        binder = Binder(name, first=2)
        matter = YAML_RE.match(decode(path.read_bytes(), name).text)
        # What is no YAML at all is reported by `read_topics`, which reads the front matter of every page.
        node = Binder(name).compose(matter[1]) if matter else None
        route = binder.bind(Route, node, others=OTHER_KEYS | {"description"}) if node else Route()
        if route:
            routes[language] = route
            problems += _check(root, language, route, binder, topics[language])
        problems += binder.problems
    problems += _same(routes)
    return routes, problems


def _check(root: Path, language: str, route: Route, binder: Binder, topics: Collection[str]) -> Iterator[Problem]:
    lines, config = binder.lines, CONFIGS[language]
    entries = read_navigation(root, config)
    wanted = dict.fromkeys(e.chapter for e in entries if e.chapter and e.file.removesuffix(".md") in topics)
    for chapter in wanted:
        if chapter not in route.chapters:
            yield Problem(
                f"{binder.name}:{lines.get(('chapters',), 1)}",
                f"the chapter {chapter!r} of {config} has no sentence",
                f"say below `chapters:` what one can do after it: `{chapter}: …`",
            )
    for chapter in route.chapters:
        if chapter not in wanted:
            yield Problem(
                f"{binder.name}:{lines['chapters', chapter]}",
                f"{config} has no chapter {chapter!r} with topics",
                f"correct the name; the chapters are: {', '.join(wanted)}",
            )
    listed = {entry.file for entry in entries}
    for number, file in enumerate(route.first_hour):
        if file not in listed:
            yield Problem(
                f"{binder.name}:{lines['first_hour', number]}",
                f"the first hour has {file!r}, which {config} does not list",
                "write a file of the navigation, with its ending",
            )


def _same(routes: Mapping[str, Route]) -> Iterator[Problem]:
    zh, en = (routes[language].first_hour for language in LANGUAGES)
    if zh != en:
        yield Problem(
            f"docs/en/{PAGE}:1",
            f"the first hour is {', '.join(en)}, but {', '.join(zh)} in docs/zh/{PAGE}",
            "list the same pages in both languages",
        )
