"""What stands at the head of a topic: its title, and the line of facts under it."""

from __future__ import annotations

import re
from html import escape

from snippet_runner.reading.topics import Topic
from snippet_runner.words import WORDS


def facts(topic: Topic, topics: dict[str, Topic], language: str, to_root: str) -> str:
    """The line under a topic's title: minutes, and what to read before."""
    words = WORDS[language]
    told = [escape(words["minutes"].format(minutes=topic.meta["minutes"]))]
    before = [
        f'<a href="{to_root}{slug}/">{escape(topics[slug].title)}</a>'
        for slug in topic.meta["prerequisites"]
        if slug in topics
    ]
    if before:
        told.append(escape(words["read first"]) + " ".join(before))
    return f'<p class="topic-facts">{" · ".join(told)}</p>'


def breakable(heading: str) -> str:
    """A heading's HTML in which a name longer than a phone's line may break between its words.

    >>> breakable("How do I use DistributedDataParallel and DataLoader?")
    'How do I use Distributed<wbr>Data<wbr>Parallel and DataLoader?'
    """
    return re.sub(r"[A-Za-z]{17,}", lambda name: re.sub(r"(?<=[a-z])(?=[A-Z])", "<wbr>", name[0]), heading)
