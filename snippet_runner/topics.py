"""The topics of one language: what each page says of itself in its front matter, in the order of the path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import yaml

from snippet_runner.words import WORDS


@dataclass(frozen=True)
class Topic:
    """One page with `claims:` in its front matter, which is `meta`; `answer` is its description."""

    slug: str
    title: str
    meta: dict

    @property
    def answer(self) -> str:
        return self.meta["description"]


def read_topics(root: Path, language: str) -> dict[str, Topic]:
    """All topics of a language by slug. Raises KeyError for a page without a description."""
    topics = {}
    for path in sorted((root / "docs" / language).glob("*.md")):
        text = path.read_text("utf-8", "replace")
        if text.startswith("---\n"):
            _, matter, body = text.split("---\n", 2)
            meta = yaml.safe_load(matter)
            title = re.search(r"^# (.+?) *(?:\{.*\})?$", body, re.MULTILINE)
            if "claims" in meta and title:
                topics[path.stem] = Topic(path.stem, title[1].strip(), meta)
    return topics


def chapters(nav: list | None, topics: dict[str, Topic]) -> Iterator[tuple[str, list[Topic]]]:
    """The path: each chapter of `nav` that holds topics, with its topics in order."""
    for entry in nav or []:
        for name, items in entry.items() if isinstance(entry, dict) else ():
            pages = [page for item in items for page in item.values()] if isinstance(items, list) else []
            inside = [topics[slug] for page in pages if (slug := page.removesuffix(".md")) in topics]
            if inside:
                yield name, inside


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
