"""Titles, ranks and words for search, this site's own and others'; overrides/ has the templates of sitemap and structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from snippet_runner.features.notebooks import about
from snippet_runner.reading.entry import Entry
from snippet_runner.reading.topics import Topic


def describe(markdown: str, page, topic: Topic | None) -> None:
    """Give a page its title and description, and its rank in the site's search."""
    if page.file.src_uri.endswith(".ipynb"):
        page.meta |= about(markdown) | {"search": {"boost": 0.2}}  # below the topics that it draws on
    elif topic:
        page.meta["title"] = topic.plain_title  # the navigation goes on with its short name
    else:  # below the topics; the home page not at all
        page.meta.setdefault("search", {"exclude": True} if page.is_homepage else {"boost": 0.5})


def with_search_words(html: str, topic: Topic, errors: Iterable[Entry]) -> str:
    """A topic with words that only the dictionary and its front matter have, under "in your code": messages, silent mistakes, and
    questions in other words than the page's (`asked`). They are for the site's search; `without_search_words` removes them."""
    messages = (re.sub(r"\{[^}]*\}", " ", wording["text"]) for entry in errors for wording in entry.wordings[:1])
    silent = (f"{mistake.mistake} {mistake.tell}" for mistake in topic.matter.silent)
    words = f'<p class="search-words">{escape(" … ".join([*messages, *silent, *topic.matter.asked]))}</p>'
    return re.sub(r'<h2 id="your-code">.*?</h2>', lambda heading: heading[0] + words, html, count=1, flags=re.DOTALL)


def without_search_words(html: str) -> str:
    """The page as readers get it."""
    return re.sub(r'<p class="search-words">.*?</p>', "", html, count=1, flags=re.DOTALL)
