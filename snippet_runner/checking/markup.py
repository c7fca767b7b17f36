"""Markdown that would make a page wrong: the build refuses it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from snippet_runner.checking.page import LINK, TITLE, Page
from snippet_runner.problems import Problem
from snippet_runner.reading.topics import CODE

_ITEM = re.compile(r"( *)(?:[-*+]|\d+\.) +")
_CHINESE = "\u4e00-\u9fff，。；：、？！“”（）"


@lru_cache(maxsize=512)  # a server checks all pages at each edit
def check(page: Page) -> tuple[Problem, ...]:
    broken_lines = _broken_lines(page) if page.language == "zh" else ()
    return (*_indented(page), *_ids(page), *_images(page), *_headers(page), *broken_lines)


def _headers(page: Page) -> Iterator[Problem]:
    """Tables with a column that has no name: a screen reader says nothing there."""
    for number, (line, below) in enumerate(pairwise(page.prose), 1):
        if re.fullmatch(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?", below) and re.search(r"\|\s*\|", line):
            yield Problem(f"{page.name}:{number}", "a table with a column that has no name", "name what is in it")


def _indented(page: Page) -> Iterator[Problem]:
    """Fences that Markdown does not see as fences of the block in which their author meant them to be."""
    for block in page.blocks:
        if ">" in block.indent:
            continue
        indent, wanted = len(block.indent), _inside(page, block.line)
        if indent % 4 or indent > wanted:
            right = max(0, min(wanted, round(indent / 4 + 0.25) * 4))
            yield Problem(
                f"{page.name}:{block.line}",
                f"a fence indented by {indent} spaces, which Markdown does not take for one",
                f"indent it, all its lines and the closing one by {right} spaces: 4 for each block around it",
            )


def _inside(page: Page, line: int) -> int:
    """The indentation of the content of the innermost block, tab or list item that is open above a line."""
    open_blocks: list[int] = []
    for text in page.prose[: line - 1]:
        if not text.strip():
            continue
        indent = len(text) - len(text.lstrip(" "))
        open_blocks = [column for column in open_blocks if column <= indent]
        if TITLE.fullmatch(text) or re.match(r" *(?:!!!|\?\?\?)", text) or _ITEM.match(text):
            open_blocks.append(indent + 4)
    return open_blocks[-1] if open_blocks else 0


def _ids(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, line in enumerate(page.prose, 1):
        for name in re.findall(r"\{:?[^{}\n]*?#([\w-]+)[^{}\n]*\}", CODE.sub("", line)):
            if name in first:
                yield Problem(
                    f"{page.name}:{number}",
                    f"the id {name!r} stands in line {first[name]} already",
                    "give one of the two another id, in both languages",
                )
            first.setdefault(name, number)


def _images(page: Page) -> Iterator[Problem]:
    for number, line in enumerate(page.prose, 1):
        text = CODE.sub("", line)
        images = [found for found in LINK.finditer(text) if found[1] and not found[2].strip()]
        tags = [tag for tag in re.findall(r"<img\b[^>]*>", text) if not re.search(r"\balt=[\"'][^\"']", tag)]
        if images or tags:
            yield Problem(
                f"{page.name}:{number}",
                "an image without a text for those who cannot see it",
                "describe it in this page's language: ![what it shows](file)",
            )


def _broken_lines(page: Page) -> Iterator[Problem]:
    """Lines inside one Chinese paragraph: a line break becomes a blank between two Chinese characters."""
    for number, line in enumerate(page.prose[1:], 2):
        before = page.prose[number - 2]
        ends = re.search(rf"[{_CHINESE}]$", before) and not re.match(r" *(?:[#|<>{:=!?]|```)", before)
        if ends and re.match(rf" *[{_CHINESE}]", line):
            yield Problem(
                f"{page.name}:{number}",
                "a line break inside a Chinese paragraph, which the page shows as a blank",
                "write the paragraph on one line",
            )
