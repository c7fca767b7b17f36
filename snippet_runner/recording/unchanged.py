"""What need not be worked out again: a server asks for the same after each edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
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
