"""Whether a run counts: judged by what the program declares, by its doctests, and by how its process ended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snippet_runner import svg
from snippet_runner.limits import MEMORY, OUTPUT_LIMIT
from snippet_runner.result import Failure
from snippet_runner.running.exchange import End, Event, Example, ExceptionEvent, FigureEvent, Report, WarningEvent
from snippet_runner.running.patience import seconds
from snippet_runner.snippet import Snippet

STILL_RUNNING = "still running after"  # the first words of such a cause
_DOCTEST, _GOT = "doctest failed: ", "\ngot      "


def judge(
    snippet: Snippet, end: End, report: Report | None, fault: str, changed: bool
) -> tuple[str, tuple[Failure, ...]]:
    """The outcome (`passed`, `failed`, `errored`) and every reason why the run does not count.

    `report` is None if the worker never came to write it, `fault` is what faulthandler or a fault of the engine left,
    `changed` is true if the program wrote into its own file.
    """
    if report is None or end.stopped == "lost":  # a program that killed its lane may still come to write its report
        return _no_report(snippet, end, fault)
    if not report.can_run:
        requirement = snippet.directives.requires
        return "errored", (
            Failure(
                f"this machine lacks {requirement}",
                f"record it where {requirement} is: python -m snippet_runner record {snippet.where}",
                lacks=requirement,
            ),
        )
    failures = [
        *_exceptions(snippet, report.events),
        *_warnings(snippet, report.events),
        *_doctests(report.checks),
    ]
    failures += [Failure(cause, "fix the program") for cause in report.faults]
    failures += _figures(report.events)
    if changed:
        failures.append(
            Failure("the program writes into its own file", "write somewhere else: its working directory is its own")
        )
    return ("failed" if failures else "passed"), tuple(failures)


def _no_report(snippet: Snippet, end: End, fault: str) -> tuple[str, tuple[Failure, ...]]:
    line = re.search(rf'File "(?:.*/)?{re.escape(snippet.path.name)}", line (\d+)', fault)
    number = int(line[1]) if line else None
    if end.stopped == "timeout":
        failure = Failure(
            f"{STILL_RUNNING} {seconds(snippet)} seconds",
            "make it shorter, or declare `# timeout: …`; on a slow machine, set SNIPPET_PATIENCE=5",
            number,
        )
    elif end.stopped == "output":
        failure = _too_much()
    elif end.stopped == "lost":
        return "errored", (
            Failure(
                "the process that ran this program was killed",
                "look whether the program sends signals, or the machine is short of memory, and run it again",
            ),
        )
    elif end.stopped == "abandoned" or end.code == 70:
        return "errored", (
            Failure(
                f"the process that runs programs failed: {fault.strip() or end.stopped}",
                "run it again; if it happens again, report it",
            ),
        )
    elif end.signal:
        failure = Failure(
            f"killed by {end.signal}",
            f"it crashed, or wanted more than {MEMORY // 2**30} GB; run it with plain python",
            number,
        )
    else:
        failure = Failure(
            f"ended before its last line, with exit code {end.code}",
            "let the program run to its end (no os._exit)",
            number,
        )
    return "failed", (failure,)


def _too_much() -> Failure:
    return Failure(f"printed more than {OUTPUT_LIMIT // 1024} KB", "print less: a page is read on a phone")


def _exceptions(snippet: Snippet, events: Sequence[Event]) -> list[Failure]:
    expected = snippet.directives.raises
    raised = [event for event in events if isinstance(event, ExceptionEvent)]
    failures = []
    for event in raised:
        line = event.lines[-1] if event.lines else None
        message = f"{event.type}: {event.message}"
        if event.in_thread:
            failures.append(Failure(f"an exception in a thread: {message}", "catch it in the thread", line))
        elif expected is None and event.type == "SystemExit":
            failures.append(
                Failure(f"the program ends itself before its last line: {message}", "let it run to its end", line)
            )
        elif expected is None:
            remedy = "fix the program, or declare the exception: `# raises: Type: the stable middle of the message`"
            failures.append(Failure(message, remedy, line))
        elif not expected.matches(event.type, event.message):
            remedy = "correct the `# raises:` line, and the page that explains it"
            failures.append(Failure(f"expected `{expected}`, but raised {message}", remedy, line))
    if expected and all(event.in_thread for event in raised):
        remedy = "remove the `# raises:` line, and correct the page that explains it"
        failures.append(Failure(f"expected `{expected}`, but nothing was raised", remedy))
    return failures


def _warnings(snippet: Snippet, events: Sequence[Event]) -> list[Failure]:
    warned = [event for event in events if isinstance(event, WarningEvent)]
    failures = [
        Failure(
            f"{event.type}: {event.message}",
            "avoid the warning, or declare it: `# warns: Type: the stable middle of the message`",
            event.line,
        )
        for event in warned
        if not any(expected.matches(event.type, event.message) for expected in snippet.directives.warns)
    ]
    failures += [
        Failure(
            f"expected the warning `{expected}`, but it never came",
            "remove the `# warns:` line, and correct the page that explains it",
        )
        for expected in snippet.directives.warns
        if not any(expected.matches(event.type, event.message) for event in warned)
    ]
    return failures


def got(failure: Failure) -> str | None:
    """What a doctest gave instead of what it wanted, of an exception its message; None if `failure` is of something else."""
    if not failure.cause.startswith(_DOCTEST):
        return None
    given = failure.cause.rpartition(_GOT)[2]
    # A chain of exceptions is a traceback after the other; the last one is what a reader sees at the end.
    parts = re.split(r"^Traceback \(most recent call last\):\n(?: .*\n)*", given, flags=re.MULTILINE)
    return parts[-1] if given.startswith("Traceback") else given


def _doctests(checks: Sequence[Example]) -> list[Failure]:
    return [
        Failure(
            f"{_DOCTEST}{check.source}\nexpected {check.want.strip() or 'nothing'}{_GOT}{check.got.strip() or 'nothing'}",
            "correct the program or what its docstring says of it",
            check.line,
        )
        for check in checks
        if not check.ok
    ]


def _figures(events: Sequence[Event]) -> list[Failure]:
    failures = []
    for event in events:
        if isinstance(event, FigureEvent):
            try:
                svg.check(event.svg)
            except svg.FigureError as error:
                failures.append(
                    Failure(
                        f"a figure that no page can show: {error}",
                        "draw less, or more simply: a page is read on a phone",
                    )
                )
    return failures
