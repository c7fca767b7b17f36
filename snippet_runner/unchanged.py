"""What need not be worked out again: a server asks for the same after each edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
One = TypeVar("One")
R = TypeVar("R")


def while_equal(make: Callable[P, R]) -> Callable[P, R]:
    """`make`, which returns what it returned last as long as its arguments are equal to the last ones. Nobody may change either."""
    last: list[Any] = []

    @wraps(make)
    def made(*arguments: P.args, **options: P.kwargs) -> R:
        if not last or last[0] != (arguments, options):
            last[:] = [(arguments, options), make(*arguments, **options)]
        return last[1]

    return made


def each_while_equal(make: Callable[Concatenate[One, P], R]) -> Callable[Concatenate[One, P], R]:
    """The same for each first argument by itself, a page's name: its other arguments are compared with the last ones for it."""
    last: dict[One, tuple[Any, R]] = {}

    @wraps(make)
    def made(one: One, /, *arguments: P.args, **options: P.kwargs) -> R:
        if one not in last or last[one][0] != (arguments, options):
            last[one] = ((arguments, options), make(one, *arguments, **options))
        return last[one][1]

    return made
