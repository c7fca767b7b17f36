"""Output that was copied into a topic instead of coming from the program next to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.pages import PYTHON
from snippet_runner.result import Result

_LIKE_OUTPUT = re.compile(
    r"^Traceback \(most recent call last\)|\btensor\(|\btorch\.Size\(|^\w*(?:Error|Warning): ", re.MULTILINE
)
_TYPED = ("bash", "sh", "shell", "yaml", "toml", "json", "powershell", "bat", "diff", "mermaid")


def check(sources: Sources, results: Mapping[str, Result]) -> Iterator[Problem]:
    for language, topics in sources.topics.items():
        for slug in topics:
            page = sources.pages[language][slug]
            shown = [result for fence in page.fences if (result := results.get(fence.embeds or ""))]
            printed = {line.strip() for result in shown for line in result.lines() if len(line.strip()) > 5}
            for block in page.blocks:
                name = block.language.lower().strip("{. }")
                if name in _TYPED or name in PYTHON:
                    continue
                lines = [line.strip() for line in block.body.splitlines() if line.strip()]
                if _LIKE_OUTPUT.search(block.body) or any(line in printed for line in lines):
                    yield Problem(
                        f"{page.name}:{block.line}",
                        f"output pasted into the page: {lines[0][:60]}",
                        "embed the program that prints it; its output follows it, and changes with it",
                    )
