"""The head of a topic: its title, and the line of facts under it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from html import escape
from typing import Any

from snippet_runner.reading.topics import Topic
from snippet_runner.words import WORDS


def with_facts(html: str, topic: Topic, topics: dict[str, Topic], language: str, to_root: str) -> str:
    """A topic's HTML with a breakable title, and the line of facts under it."""
    line = facts(topic, topics, language, to_root)
    return re.sub("<h1.*?</h1>", lambda h1: f"{breakable(h1[0])}\n{line}", html, count=1, flags=re.DOTALL)


def facts(topic: Topic, topics: dict[str, Topic], language: str, to_root: str) -> str:
    """The line under a topic's title: minutes, and what to read before."""
    words = WORDS[language]
    shown = [escape(words["minutes"].format(minutes=topic.matter.minutes))]
    before = [
        f'<a href="{to_root}{slug}/">{escape(topics[slug].plain_title)}</a>'
        for slug in topic.matter.prerequisites
        if slug in topics  # one with a problem is missing under `serve`
    ]
    if before:
        shown.append(escape(words["read first"]) + " ".join(before))
    return f'<p class="topic-facts">{" · ".join(shown)}</p>'


def escape_head(meta: MutableMapping[str, Any]) -> None:
    """Escape the front matter's title and description, which the theme's templates put into a page's head as they are."""
    for key in ("title", "description"):
        if isinstance(meta.get(key), str):
            meta[key] = escape(meta[key], quote=False).replace('"', "&quot;")


def breakable(heading: str) -> str:
    """A heading's HTML in which a name longer than a phone's line may break between its words.

    >>> breakable("How do I use DistributedDataParallel and DataLoader?")
    'How do I use Distributed<wbr>Data<wbr>Parallel and DataLoader?'
    """
    return re.sub(r"[A-Za-z]{17,}", lambda name: re.sub(r"(?<=[a-z])(?=[A-Z])", "<wbr>", name[0]), heading)
