"""The answers that a reader may choose from before a program's output is shown, and which of them the output proves right.

A fence names them: `choices="A | an error => RuntimeError" because="reason"`. A choice is a piece of the output; where the piece
does not read well, other text stands before `=>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from snippet_runner.problems import Problem
from snippet_runner.reading.pages import ALT_SEPARATOR, Fence
from snippet_runner.result import Result

SHORTEST, LONGEST = 2, 3  # how many choices a question has
_SYNTAX = 'write two or three: choices="one piece of the output | another | shown text => a third piece"'


@dataclass(frozen=True)
class Choice:
    """What a reader sees, and the piece of output that proves it. `is_output`: the reader sees the piece itself."""

    shown: str
    piece: str

    @property
    def is_output(self) -> bool:
        return self.shown == self.piece


def read(text: str) -> list[Choice]:
    """The choices of an option's text.

    >>> read("8 | an error => RuntimeError")
    [Choice(shown='8', piece='8'), Choice(shown='an error', piece='RuntimeError')]
    """
    choices = []
    for one in text.split(ALT_SEPARATOR):
        shown, arrow, piece = (_collapsed(part) for part in f" {one} ".partition(" => "))
        choices.append(Choice(shown, piece if arrow else shown))
    return choices


def right(choices: Iterable[Choice], result: Result) -> list[int]:
    """The places of the choices whose piece stands in what the program printed, warned or raised."""
    output = _collapsed(" ".join(result.lines()))
    return [place for place, choice in enumerate(choices) if _holds(output, choice.piece)]


def check(fences: Iterable[Fence], results: Mapping[str, Result]) -> list[Problem]:
    """The problems of the questions: how the choices are written, and, where a result is known, which one is right."""
    return [Problem(fence.where, cause, remedy) for fence in fences for cause, remedy in _check(fence, results)]


def _check(fence: Fence, results: Mapping[str, Result]) -> Iterator[tuple[str, str]]:
    options = fence.options
    if "choices" not in options:
        if "because" in options:
            yield "because= without choices=", _SYNTAX
        return
    if "predict" not in options:
        yield "choices= without a question", 'add predict="question"'
    if not options.get("because", "").strip():
        yield "choices without a reason", 'say why the right one is right: because="reason"'
    choices = read(options["choices"])
    if not SHORTEST <= len(choices) <= LONGEST or not all(choice.shown and choice.piece for choice in choices):
        yield f"choices={options['choices']!r} is not two or three choices", _SYNTAX
        return
    if len({choice.shown for choice in choices}) < len(choices):
        yield f"two choices read the same: {options['choices']!r}", "let each choice say something else"
        return
    result = results.get(fence.embeds or "")
    if result is None or result.outcome != "passed":
        return
    found = [choices[place].piece for place in right(choices, result)]
    if not found:
        pieces = ", ".join(repr(choice.piece) for choice in choices)
        yield (
            f"no choice is a piece of what {fence.embeds} prints: {pieces}",
            "make one of them a piece of the output, letter by letter, not inside a longer word or number; "
            f"`python -m snippet_runner run {fence.embeds}` prints it",
        )
    elif len(found) > 1:
        yield (
            f"several choices are pieces of what {fence.embeds} prints: {', '.join(map(repr, found))}",
            "let only the right one be found: take in more of its line, or write `shown text => piece of output`",
        )


def _holds(output: str, piece: str) -> bool:
    """Whether the output has the piece, not inside a longer word or number.

    >>> [_holds("sum 12.5, -3", piece) for piece in ("12.5", "12", "5", "2.5", "-3", "3", "su")]
    [True, False, False, False, True, False, False]
    """
    before = r"(?<![\w.])" if re.match(r"[\w.-]", piece) else ""
    sign = r"(?<!(?<!\w)-)" if piece[:1].isdigit() else ""
    after = r"(?!\w|\.\d)" if re.search(r"\w$", piece) else r"(?!\d)" if piece.endswith(".") else ""
    return bool(re.search(before + sign + re.escape(piece) + after, output))


def _collapsed(text: str) -> str:
    return " ".join(text.split())
