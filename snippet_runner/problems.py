"""A problem: what is wrong, where, and what to do about it. Every failure of this project is reported in this form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that a person has to fix.

    `where` is `path:line` relative to the repository, `pages` the same for every page that embeds the program.
    `errored` marks a fault of the engine or the machine, not of the program or page.
    """

    where: str
    cause: str
    remedy: str
    pages: tuple[str, ...] = ()
    rerun: str = ""
    errored: bool = False

    def __str__(self) -> str:
        lines = [f"{self.where}", *_block("cause", self.cause), *_block("remedy", self.remedy)]
        if self.pages:
            lines += _block("page", "\n".join(self.pages))
        if self.rerun:
            lines += _block("rerun", self.rerun)
        return "\n".join(lines)


def _block(label: str, text: str) -> list[str]:
    first, *rest = text.splitlines() or [""]
    return [f"    {label + ':':<8}{first}", *(f"            {line}" for line in rest)]


class Problems(Exception):
    """All problems of one step, reported together."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(tell(self.problems))


def tell(problems: Sequence[Problem]) -> str:
    """The whole message: how many, then each with its file, line, pages, cause, remedy and the command that reruns it."""
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    return "\n\n".join([f"{count}:", *map(str, problems)])
