"""What `python -m snippet_runner new` has left to be written: lines with TODO."""

from __future__ import annotations

from collections.abc import Iterator

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.navigation import CONFIGS
from snippet_runner.reading.text import decode

MARK = "TODO"


def check(sources: Sources) -> Iterator[Problem]:
    texts = {page.name: page.text for pages in sources.pages.values() for page in pages.values()}
    texts |= {snippet.where: snippet.source for snippet in sources.snippets.values()}
    for name in CONFIGS.values():  # a title in the navigation
        path = sources.root / name
        texts[name] = decode(path.read_bytes(), name).text if path.exists() else ""
    for name, text in texts.items():
        for number, line in enumerate(text.split("\n"), 1):
            if MARK in line:
                left = line.strip().strip("#-|\"' ")
                yield Problem(f"{name}:{number}", f"still to be written: {left[:60]}", "write it, or delete the line")
