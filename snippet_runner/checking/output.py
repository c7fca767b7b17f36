"""What a program printed that no page should show: long fractions, addresses, paths of one machine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snippet_runner.limits import DIGITS_PRINTED
from snippet_runner.problems import Problem
from snippet_runner.result import Result, Text
from snippet_runner.snippet import Snippet

_RULES = (
    (
        re.compile(rf"(?<![\w.])-?\d+\.\d{{{DIGITS_PRINTED + 1},}}(?![\w.])"),
        "more digits than differ for a reason",
        "print at most four digits: f'{x:.4f}', or round(x, 4)",
    ),
    (
        re.compile(r"\b0x[0-9a-f]{6,}\b"),
        "an address, which differs from run to run",
        "print what the object holds, not the object",
    ),
    (
        re.compile(r"(?<![\w.])(?:/(?:home|Users|tmp|root|var|mnt|work)/[\w.-]+|[A-Z]:\\[\w.-]+)"),
        "a path of one machine",
        "print the file's name: path.name, or the path relative to the working directory",
    ),
)


def check(snippet: Snippet, result: Result, pages: tuple[str, ...] = ()) -> Iterator[Problem]:
    """The problems of one result; of a program that says `# varies:` none."""
    if snippet.directives.varies or result.outcome != "passed":
        return
    text = "\n".join(part.text for part in result.parts if isinstance(part, Text))
    for pattern, fact, remedy in _RULES:
        if found := pattern.search(text):
            rerun = f"python -m snippet_runner run {snippet.where}"
            yield Problem(f"{snippet.where}:1", f"it prints {fact}: {found[0]}", remedy, pages, rerun)
