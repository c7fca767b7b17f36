"""How long a program may run: the seconds that it declares, on a slow machine so many times as SNIPPET_PATIENCE says."""

from __future__ import annotations

import os

from snippet_runner.problems import Problem, Problems
from snippet_runner.snippet import Snippet

PATIENCE = "SNIPPET_PATIENCE"  # the environment variable


def seconds(snippet: Snippet) -> int:
    """The seconds after which the program is stopped; raises `Problems` if SNIPPET_PATIENCE is no number of times."""
    times = os.environ.get(PATIENCE) or "1"
    if not times.isdecimal() or not times.isascii() or int(times) < 1:
        cause = f"{PATIENCE} is {times!r}; it says how many times its seconds a program may run, in whole numbers"
        raise Problems([Problem(PATIENCE, cause, f"{PATIENCE}=5 gives five times as many; or unset it", errored=True)])
    return snippet.directives.timeout * int(times)
