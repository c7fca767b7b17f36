"""The navigation of a language (`nav` in mkdocs.yml): its pages with their chapters, and the text with one more of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from snippet_runner.reading.text import decode

CONFIGS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Entry:
    """One page of a navigation: its file, its chapter ("" outside of all), and where it stands."""

    file: str
    chapter: str
    name: str
    line: int

    @property
    def where(self) -> str:
        return f"{self.name}:{self.line}"


def read_navigation(root: Path, name: str) -> list[Entry]:
    """The pages of the navigation in their order; empty if the file has none or cannot be read, which MkDocs reports."""
    path = root / name
    return list(_read(decode(path.read_bytes(), name).text, name)) if path.exists() else []


@lru_cache(maxsize=8)  # a server asks for both at each edit
def _read(text: str, name: str) -> tuple[Entry, ...]:
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        return ()
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    nav = next((value for key, value in pairs if key.value == "nav"), None)
    return tuple(_entries(nav, name, "")) if nav else ()


def _entries(node: yaml.Node, name: str, chapter: str) -> Iterator[Entry]:
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        for key, value in item.value if isinstance(item, yaml.MappingNode) else ():
            if isinstance(value, yaml.ScalarNode):
                yield Entry(value.value, chapter, name, value.start_mark.line + 1)
            else:
                yield from _entries(value, name, chapter or key.value)


def with_entry(text: str, last: Entry, title: str, file: str) -> str:
    """The file's text with a page below the `last` one; comments, quotes and all else stay as they were written."""
    lines = text.split("\n")
    before = lines[last.line - 1]
    indent = before[: len(before) - len(before.lstrip())]
    lines.insert(last.line, f"{indent}- {title}: {file}")
    return "\n".join(lines)


def titles(nav: list | None) -> Iterator[tuple[str, str]]:
    """The file of each page of a navigation, as MkDocs reads it, with its name in the menu."""
    for entry in nav or []:
        for name, inside in entry.items() if isinstance(entry, dict) else ():
            if isinstance(inside, list):
                yield from titles(inside)
            else:
                yield inside, name
