"""The edited pages before all others: under `mkdocs serve` they are shown at once, while the rest of the site is made again.

A page is made as the next build makes it, of what was gathered after the edit; only what other pages give to it, their titles
in the navigation, is as the last build left it. The next build makes it once more, and corrects that.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from snippet_runner.gather import Site
from snippet_runner.publishing.made_of import MadeOf

MOST = 4  # of more pages nobody can say which one is looked at


@dataclass(frozen=True)
class LastBuild:
    """What MkDocs made its pages with."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment


def edited(before: MadeOf, now: MadeOf, language: str) -> list[str]:
    """The pages of a language that an edit of pages or programs has changed, below docs/<language>/; none if anything else has changed."""
    root = now.site.root
    docs, snippets = root / "docs" / language, root / "snippets"
    if before.files.keys() != now.files.keys():
        return []
    files = {path for path, state in now.files.items() if state != before.files[path]}
    pages = {path.relative_to(docs).as_posix() for path in files if path.is_relative_to(docs) and path.suffix == ".md"}
    if any(path.suffix != ".md" if path.is_relative_to(docs) else not path.is_relative_to(snippets) for path in files):
        return []
    other = {name for name in now.site.snippets if _shows(before.site, name) != _shows(now.site, name)}
    shown = {fence.page for fence in now.site.fences if fence.embeds in other}
    pages |= {(root / page).relative_to(docs).as_posix() for page in shown}
    return sorted(pages) if len(pages) <= MOST else []


def _shows(site: Site, name: str) -> tuple[object, object]:
    return site.snippets.get(name), site.result(name)


def make(last: LastBuild, pages: list[str], folder: Path) -> None:
    """Make `pages` into `folder`; what is logged about them the next build says."""
    documents = last.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
    with _silent():
        for name in pages:
            file = last.files.get_file_from_path(name)
            if not file or not file.page:
                continue
            place, file.abs_dest_path = file.abs_dest_path, str(folder / file.dest_uri)
            try:
                _populate_page(file.page, last.config, last.files)
                _build_page(file.page, last.config, documents, last.nav, last.env)
            finally:
                file.abs_dest_path = place


@contextmanager
def _silent() -> Generator[None]:
    def nothing(_: logging.LogRecord) -> bool:
        return False

    handlers = list(logging.getLogger("mkdocs").handlers)  # not those that look whether anything was said about a page
    for handler in handlers:
        handler.addFilter(nothing)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(nothing)
