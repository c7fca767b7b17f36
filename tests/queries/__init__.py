"""What readers type and paste, and the topics that answer it."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parent


def searches(language: str) -> list[tuple[str, bool, list[str]]]:
    """(words, whether they are pasted, the topics of which one must be found) from search_zh.txt or search_en.txt and what follows it."""
    found = []
    for words, topics in _lines(f"search_{language}"):
        topics = topics.partition(" ~ ")[0]
        found.append((words.removeprefix("v "), words.startswith("v "), topics.split("|")))
    return found


def half_known(language: str) -> dict[str, str]:
    """The searches that a topic answers although the site has nothing about one of their words, written after a ~; and that word."""
    lines = [(words, topics.partition(" ~ ")[2]) for words, topics in _lines(f"search_{language}")]
    return {words: unknown for words, unknown in lines if unknown}


def absent(language: str) -> list[tuple[str, set[str]]]:
    """(words, those of them that the site has nothing about, one of which must be named) from absent_zh.txt or absent_en.txt."""
    return [(words, set(unknown.split("|"))) for words, unknown in _lines(f"absent_{language}")]


def _lines(name: str) -> list[tuple[str, str]]:
    """(what is asked, what is wanted) from name.txt, name_2.txt and so on."""
    files = sorted(FOLDER.glob(f"{name}*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [line.rpartition(" -> ")[::2] for line in lines if line and not line.startswith("#")]


def pastes(name: str) -> list[tuple[str, list[str], str]]:
    """(where it comes from, the topics of which one must come first, text); no topics where nothing may match."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    blocks = re.split(r"^=== ", text, flags=re.MULTILINE)[1:]
    heads = [block.partition("\n") for block in blocks]
    return [
        (head.partition(" -> ")[0], head.partition(" -> ")[2].split("|") if " -> " in head else [], body.rstrip("\n"))
        for head, _, body in heads
    ]
