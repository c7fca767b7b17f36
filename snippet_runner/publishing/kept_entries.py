"""The search's entries of each page, kept from build to build: parsing the HTML and cutting Chinese into words is a third of a build."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.pages import Page

from snippet_runner.publishing.kept import Kept, digest, engine, key

_MAKERS = ("mkdocs-material", "jieba")


def use(kept: Kept, search: Any) -> None:
    """Let `search`, Material's plugin, take a page's entries from `kept`, or put them there."""
    index, settings = search.search_index, dict(search.config)
    make = index.add_entry_from_context

    def add(page: Page) -> None:
        contents = [[item.id, item.url] for top in page.toc for item in _all(top)]
        meta = [page.meta.get(name) for name in ("search", "title", "tags")]
        made_of = key(engine(*_MAKERS), settings, page.url, page.title, meta, contents, digest(page.content or ""))
        if (entries := kept.get(made_of)) is None:
            before = len(index.entries)
            make(page)
            kept.keep(made_of, index.entries[before:])
        else:
            index.entries.extend(entries)

    index.add_entry_from_context = add


def _all(item: Any) -> Any:
    yield item
    for child in item.children:
        yield from _all(child)
