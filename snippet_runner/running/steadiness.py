"""Programs that run once more: one that failed and then passes is *unsteady*, and so is one that then prints something else.

A build must not fail by chance, nor hide by chance that a program sometimes fails. So the second run changes no outcome: it
only says which of the two a reader of the report has to look for.
"""

from __future__ import annotations

import difflib
import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace

from snippet_runner.result import Failure, Figure, Result, Text, text_of
from snippet_runner.running import runner
from snippet_runner.snippet import Snippet

UNSTEADY = "unsteady"  # the first word of such a cause
_LINES, _WIDTH = 12, 120  # of each output in a report
HASH_SEED, _OTHER_SEED = "SNIPPET_HASH_SEED", "1"  # of a second run; `running/processes.py` reads it


def look_again(failed: Sequence[tuple[Snippet, Result]]) -> dict[str, Result]:
    """Run each program again, alone, and return the results of those that now passed: failed, as unsteady."""
    if not failed:
        return {}
    runner.log.info("Running %d of them again, one at a time, because they failed", len(failed))
    # What cost a lane its life may do so again, and must not take the others along.
    apart = [[snippet] for snippet, result in failed if result.outcome == "errored"]
    together = [snippet for snippet, result in failed if result.outcome != "errored"]
    again = {name: result for group in (together, *apart) for name, result in runner.run(group, lanes=1).items()}
    return {
        snippet.name: _unsteady(snippet, result, again[snippet.name])
        for snippet, result in failed
        if again[snippet.name].outcome == "passed"
    }


def look_twice(passed: Sequence[tuple[Snippet, Result]]) -> dict[str, Result]:
    """Run each program again, with another order of sets, and return the results of those that print something else: failed."""
    steady = [(snippet, result) for snippet, result in passed if not snippet.directives.varies]
    if not steady:
        return {}
    runner.log.info("Running %d of them a second time, to compare what they print", len(steady))
    seed = os.environ.get(HASH_SEED)
    os.environ[HASH_SEED] = _OTHER_SEED
    try:
        again = runner.run([snippet for snippet, _ in steady])
    finally:
        if seed is None:
            del os.environ[HASH_SEED]
        else:
            os.environ[HASH_SEED] = seed
    return {
        snippet.name: _differs(result, again[snippet.name])
        for snippet, result in steady
        if shown(result) != shown(again[snippet.name])
    }


def _differs(first: Result, second: Result) -> Result:
    lines = list(difflib.unified_diff(shown(first), shown(second), "first run", "second run", n=1, lineterm=""))
    cause = "\n".join(["two runs do not show the same", *_block("The difference:", "\n".join(lines))])
    remedy = (
        "seed what is random (torch.manual_seed(0)), sort what comes from a set, print no times and no addresses;\n"
        "where the output is meant to differ, say why under the docstring: # varies: why"
    )
    return replace(first, outcome="failed", failures=(Failure(cause, remedy),))


def shown(result: Result | None) -> list[str]:
    """What a page shows of a result, line by line, figures by their hash, and why it does not count if so."""
    if result is None:
        return []
    lines: list[str] = []
    for part in result.parts:
        if isinstance(part, Figure):
            lines.append(f"[figure {hashlib.sha256(part.svg.encode()).hexdigest()[:12]}]")
        else:
            lines += text_of(part).splitlines()
    return lines + [line for failure in result.failures for line in f"FAILED: {failure.cause}".splitlines()]


def _unsteady(snippet: Snippet, failed: Result, passed: Result) -> Result:
    causes = "\n".join(failure.cause for failure in failed.failures)
    cause = "\n".join(
        [
            f"{UNSTEADY}: it failed once, and passed when it was run again, alone",
            *_block("It failed with:", causes),
            *_block("Its output then:", _shown(failed)),
            *_block("Its output when it passed:", _shown(passed)),
        ]
    )
    remedy = (
        "find what differs from run to run (processes, threads, random numbers, time); to look closer:\n"
        f"python -m snippet_runner run --fresh {snippet.where}\npython {snippet.where}"
    )
    return replace(failed, failures=(Failure(cause, remedy, failed.failures[0].line),))


def _shown(result: Result) -> str:
    lines = []
    for part in result.parts:
        if isinstance(part, Text):
            lines += part.text.splitlines()
        else:
            lines.append("[figure]" if isinstance(part, Figure) else f"{part.type}: {part.message}")
    return "\n".join(lines)


def _block(title: str, text: str) -> list[str]:
    """A title, and the text below it, indented and shortened."""
    lines = text.splitlines() or ["(nothing)"]
    shown = [line if len(line) <= _WIDTH else line[:_WIDTH] + "…" for line in lines[:_LINES]]
    more = [f"… {len(lines) - _LINES} more lines"] if len(lines) > _LINES else []
    return [title, *(f"    {line}" for line in shown + more)]
