"""Sentences in the other language: what a translation has left as it was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snippet_runner.checking.chinese import plain
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z]{3,}")
_WORDS = 3  # fewer in a row are a name or a link's title, which both languages may share


def check(sources: Sources) -> Iterator[Problem]:
    for page in sources.pages["en"].values():
        for number, line in page.said():
            if _CHINESE.search(plain(line)):
                yield _copied(page.name, number, line, "Chinese on the English page", "in English")
    for zh, en in sources.pairs():
        theirs = {line.strip() for _, line in en.said()}
        for number, line in zh.said():
            words = plain(line)
            if line.strip() in theirs and not _CHINESE.search(words) and len(_WORD.findall(words)) >= _WORDS:
                yield _copied(zh.name, number, line, f"the words of {en.name} on the Chinese page", "in Chinese")


def _copied(name: str, number: int, line: str, cause: str, how: str) -> Problem:
    remedy = f"write it {how}; what is meant to stand as it is, in backticks"
    return Problem(f"{name}:{number}", f"{cause}: {line.strip()[:40]}", remedy)
