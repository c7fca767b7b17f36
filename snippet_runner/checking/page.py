"""A page as the checks see it: its lines without code blocks, by section, every line with its number in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from mkdocs.utils.meta import YAML_RE

from snippet_runner.reading.pages import Block, Fence, code_blocks, read_fences
from snippet_runner.reading.text import decode, files
from snippet_runner.reading.topics import anchors

LINK = re.compile(r"(!?)\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\(<?([^)\s>]*)>?(?: +\"[^\"]*\")?\)")
TITLE = re.compile(r'(?P<indent> *)(?P<mark>!!!|\?\?\?\+?|===[+!]?) *(?P<kind>[\w-]*) *"(?P<title>.*)" *')
_HEADING = re.compile(r"(#{1,6}) +(.*?) *(\{[^{}]*\})? *")
_TEXTS = re.compile(r"(?:alt|predict|because|fold)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Section:
    """What stands below one heading, with its line and its level; above the first heading the level is 0."""

    anchor: str
    line: int
    level: int
    lines: tuple[tuple[int, str], ...]  # numbers and prose

    @property
    def text(self) -> str:
        return "\n".join(line for _, line in self.lines)


@dataclass(frozen=True)
class Page:
    """One page, `name` from the repository's root, `slug` below the folder of its language without `.md`."""

    name: str
    language: str
    slug: str
    text: str
    readable: bool = True  # False: U+FFFD stands for what is not UTF-8, which others report

    @cached_property
    def first(self) -> int:
        """The number of the first line below the front matter."""
        matter = YAML_RE.match(self.text)
        return 1 + (self.text.count("\n", 0, matter.end()) if matter else 0)

    @cached_property
    def body(self) -> list[str]:
        """The lines of the file, those of the front matter empty."""
        return [""] * (self.first - 1) + self.text.split("\n")[self.first - 1 :]

    @cached_property
    def blocks(self) -> list[Block]:
        return list(code_blocks(self.body))

    @cached_property
    def fences(self) -> list[Fence]:
        return read_fences("\n".join(self.body), self.name, self.language)

    @cached_property
    def prose(self) -> list[str]:
        """The lines of the file, those of the front matter and of code blocks empty."""
        lines = list(self.body)
        for block in self.blocks:
            last = min(block.last, len(lines))
            lines[block.line - 1 : last] = [""] * (last - block.line + 1)
        return lines

    @cached_property
    def sections(self) -> list[Section]:
        found: list[Section] = []
        anchor, start, level, inside = "", self.first, 0, []
        for number, line in enumerate(self.prose, 1):
            if heading := _HEADING.fullmatch(line):
                found.append(Section(anchor, start, level, tuple(inside)))
                named = re.search(r"#([\w-]+)", heading[3] or "")
                anchor, start, level, inside = named[1] if named else "", number, len(heading[1]), []
                inside.append((number, heading[2]))
            elif line.strip():
                inside.append((number, line))
        return [*found, Section(anchor, start, level, tuple(inside))]

    @property
    def title_line(self) -> int:
        """The line of the page's title, or the first one below the front matter."""
        return next((section.line for section in self.sections if section.level == 1), self.first)

    @cached_property
    def anchors(self) -> set[str]:
        """The ids that a link to the page may name, as far as the page itself has them."""
        return anchors("\n".join(self.body), [fence.embeds for fence in self.fences if fence.embeds])

    @property
    def is_filled(self) -> bool:
        """True if the build fills in a list, whose anchors only the build knows."""
        return any(line.startswith("<!-- the ") for line in self.prose)

    def said(self, *, figures: bool = True) -> Iterator[tuple[int, str]]:
        """What readers read, line by line: prose, titles, texts of the front matter, and of fences: what describes figures."""
        for number, line in enumerate(self.text.split("\n")[: self.first - 1], 1):
            if found := re.fullmatch(r" *(?:- +)?(?:title|description|mistake|tell): +(.*)", line):
                yield number, found[1].strip("\"' ")
        for fence in self.fences if figures else ():
            for text in _TEXTS.findall(self.body[fence.line - 1]):
                yield fence.line, text
        for number, line in enumerate(self.prose, 1):
            if line.strip():
                title = TITLE.fullmatch(line)
                yield number, title["title"] if title else line

    def line_of(self, key: str) -> int:
        """The line of a key of the front matter; the first line if it is not there."""
        matter = "\n".join(self.text.split("\n")[: self.first - 1])
        found = re.search(rf"^{re.escape(key)}\s*:", matter, re.MULTILINE)
        return matter.count("\n", 0, found.start()) + 1 if found else 1


def read_all(root: Path, language: str) -> dict[str, Page]:
    """Every page of a language by its slug."""
    found = {}
    for path in files(root / "docs" / language, "*.md"):
        slug = path.relative_to(root / "docs" / language).with_suffix("").as_posix()
        name = path.relative_to(root).as_posix()
        found[slug] = _page(name, language, slug, path.read_bytes())
    return found


@lru_cache(maxsize=512)  # a server reads all of them at each edit
def _page(name: str, language: str, slug: str, data: bytes) -> Page:
    text, readable, _ = decode(data, name)
    return Page(name, language, slug, text, readable)
