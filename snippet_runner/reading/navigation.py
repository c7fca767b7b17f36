"""The chapters of a navigation (`nav` in mkdocs.yml), and a new entry in one of them.

The entry is inserted as text: comments, quotes and the order of everything else stay as they were written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class Chapter:
    """A chapter with its pages. `line` counts from 0 and is the last line of its last entry; `indent` stands before an entry."""

    name: str
    pages: tuple[str, ...]
    line: int
    indent: str


def read_chapters(node: yaml.Node | None, text: str) -> list[Chapter]:
    """The chapters that are written one entry a line; `node` is what the file's `text` was composed into."""
    lines = text.split("\n")
    chapters = []
    for name, inside in _lists(node):
        first = lines[inside.value[0].start_mark.line]
        pages = [entry for entry in inside.value if isinstance(entry, yaml.ScalarNode)]
        pages += [value for _, value in _pairs(inside) if isinstance(value, yaml.ScalarNode)]
        indent = first[: len(first) - len(first.lstrip())]
        chapters.append(Chapter(name, tuple(page.value for page in pages), _last_line(inside), indent))
    return chapters


def with_entry(text: str, chapter: Chapter, title: str, page: str) -> str:
    """The file's text with one more entry, the last of its chapter."""
    lines = text.split("\n")
    lines.insert(chapter.line + 1, f"{chapter.indent}- {title}: {page}")
    return "\n".join(lines)


def _lists(node: yaml.Node | None) -> Iterator[tuple[str, yaml.SequenceNode]]:
    for key, nav in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "nav" and isinstance(nav, yaml.SequenceNode):
            for name, inside in _pairs(nav):
                if isinstance(inside, yaml.SequenceNode) and inside.value and not inside.flow_style:
                    yield name.value, inside


def _pairs(node: yaml.SequenceNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    for entry in node.value:
        if isinstance(entry, yaml.MappingNode):
            yield from entry.value


def _last_line(node: yaml.Node) -> int:
    """The line of the last scalar in the node: a block's own end mark is where the next block begins."""
    if not isinstance(node, yaml.CollectionNode) or not node.value or node.flow_style:
        return node.end_mark.line
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)
