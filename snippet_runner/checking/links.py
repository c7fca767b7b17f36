"""Links between pages that lead nowhere, as far as that is known without a build."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from snippet_runner.checking.page import LINK, Page
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.topics import CODE


def check(sources: Sources) -> Iterator[Problem]:
    for pages in sources.pages.values():
        for page in pages.values():
            for number, line in enumerate(page.prose, 1):
                for link in LINK.finditer(CODE.sub(lambda code: " " * len(code[0]), line)):
                    if problem := _wrong(link[3], page, sources):
                        yield Problem(f"{page.name}:{number}", *problem)


def _wrong(target: str, page: Page, sources: Sources) -> tuple[str, str] | None:
    if "://" in target or target.startswith(("mailto:", "/")):
        return None
    path, _, anchor = target.partition("#")
    folder = f"docs/{page.language}"
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.slug), path)) if path else f"{page.slug}.md"
    slug = name.removesuffix(".md")
    there = sources.pages[page.language].get(slug)
    if name.endswith(".md") and there is None:
        if any(slug in pages for pages in sources.pages.values()) and not anchor:
            return None  # written in the other language only: a note stands in its place
        return f"the link {target!r} leads to no page: {folder}/{name}", "correct it, or write that page"
    if there is None:
        if (sources.root / folder / name).exists():
            return None
        return f"the link {target!r} leads to no file: {folder}/{name}", "correct it"
    if anchor and not there.is_filled and anchor not in there.anchors:
        return f"{there.name} has no anchor {anchor!r}", "name a heading's id: ## … { #id }"
    return None
