"""Rendered pages, kept from build to build: Markdown is half of the time of a build, and an edit changes one page.

MkDocs asks a page to render itself; a page that was rendered before, from the same text, programs, results and settings, takes
that. A page about which anything was logged is rendered again each time, so that no warning is lost.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from snippet_runner.publishing.kept import Kept, digest, engine, key
from snippet_runner.reading.pages import Fence
from snippet_runner.rendering.program import Renderer
from snippet_runner.unchanged import each_while_equal

_MAKERS = ("mkdocs", "Markdown", "pymdown-extensions", "Pygments", "markdown-exec")


def use(
    kept: Kept, page: Page, renderer: Renderer, fences: Iterable[Fence], config: MkDocsConfig, files: Files
) -> None:
    """Let `page`, whose Markdown is final and embeds `fences`, take its HTML from `kept` or put it there when MkDocs renders it."""
    made_of = _made_of(page, renderer, fences, config, files)

    def render(config: MkDocsConfig, files: Files) -> None:
        if found := kept.get(made_of):
            _restore(page, found, files)
            renderer.add_figures(fences)
            return
        said = _Said()
        logging.getLogger("mkdocs").addHandler(said)
        try:
            Page.render(page, config, files)
        finally:
            logging.getLogger("mkdocs").removeHandler(said)
        if not said.anything and not renderer.fault:
            kept.keep(made_of, _stored(page))

    page.render = render


def _made_of(page: Page, renderer: Renderer, fences: Iterable[Fence], config: MkDocsConfig, files: Files) -> str:
    site, programs = renderer.site, []
    named = {name for fence in fences for name in (fence.embeds, fence.options.get("against", "").removesuffix(".py"))}
    for name in sorted(filter(None, named)):
        recording = site.recordings.get(name)
        older = tuple((version.torch, version.programs.get(name)) for version in site.versions)
        programs.append((name, site.snippets.get(name), site.result(name), recording and recording.state, older))
    return key(
        engine(*_MAKERS),
        page.file.src_uri,
        digest(page.markdown or ""),
        _digest(page.file.src_uri, tuple(programs)),
        [renderer.language, renderer.repository, renderer.to_root],
        [config.markdown_extensions, config.mdx_configs, config.validation, config.use_directory_urls],
        sorted((file.src_uri, file.url) for file in files),
    )


@each_while_equal
def _digest(page: str, programs: tuple) -> str:
    return digest(repr(programs))


def _stored(page: Page) -> dict[str, Any]:
    return {
        "content": page.content,
        "toc": [_entry(item) for item in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
    }


def _restore(page: Page, found: dict[str, Any], files: Files) -> None:
    page.content = found["content"]
    page.toc = TableOfContents([_item(entry) for entry in found["toc"]])
    page._title_from_render = found["title"]
    page.present_anchor_ids = set(found["anchors"])
    there = files.src_uris
    page.links_to_anchors = {there[uri]: links for uri, links in found["links"].items()}


def _entry(item: AnchorLink) -> list:
    return [item.title, item.id, item.level, [_entry(child) for child in item.children]]


def _item(entry: list) -> AnchorLink:
    item = AnchorLink(*entry[:3])
    item.children = [_item(child) for child in entry[3]]
    return item


class _Said(logging.Handler):
    """Whether anything was logged that a reader of the log sees."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:
        self.anything = True
