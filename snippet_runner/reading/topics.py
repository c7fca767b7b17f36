"""The topics of one language: what each page says of itself in its front matter, in the order of the path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


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


def read_claims(root: Path) -> list[dict]:
    """The claims of docs/claims.yml, in its order; empty if there is no such file."""
    path = root / "docs/claims.yml"
    return yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
