"""Does a run count? One run, judged by what the program announced, by its doctests, and by how its process ended."""

from __future__ import annotations

import re

from snippet_runner import svg
from snippet_runner.limits import MEMORY, OUTPUT_LIMIT
from snippet_runner.result import Failure
from snippet_runner.snippet import Snippet


def judge(
    snippet: Snippet, end: dict, report: dict | None, fault: str, changed: bool
) -> tuple[str, tuple[Failure, ...]]:
    """The outcome (`passed`, `failed`, `errored`) and every reason why the run does not count.

    `end` is what the lane says of the process, `report` what the worker wrote (None if it never came to that), `fault`
    what faulthandler or a fault of the engine left, `changed` whether the program wrote into its own file.
    """
    if report is None:
        return _no_report(snippet, end, fault)
    if not report["can_run"]:
        requirement = snippet.directives.requires
        return "errored", (
            Failure(
                f"this machine lacks {requirement}",
                f"record it where {requirement} is: python -m snippet_runner record {snippet.where}",
                lacks=requirement,
            ),
        )
    failures = [
        *_exceptions(snippet, report["events"]),
        *_warnings(snippet, report["events"]),
        *_doctests(report["checks"]),
    ]
    failures += [Failure(_sentence(cause), "mend the program") for cause in report["faults"]]
    failures += _figures(report["events"])
    if changed:
        failures.append(
            Failure("the program writes into its own file", "write somewhere else: its working directory is its own")
        )
    return ("failed" if failures else "passed"), tuple(failures)


def _no_report(snippet: Snippet, end: dict, fault: str) -> tuple[str, tuple[Failure, ...]]:
    line = re.search(rf'File "(?:.*/)?{re.escape(snippet.path.name)}", line (\d+)', fault)
    number = int(line[1]) if line else None
    if end["stopped"] == "timeout":
        seconds = snippet.directives.timeout
        failure = Failure(
            f"still running after {seconds} seconds", "make it shorter, or announce `# timeout: …`", number
        )
    elif end["stopped"] == "output":
        failure = _too_much()
    elif end["stopped"] in ("lost", "abandoned") or end["code"] == 70:
        return "errored", (
            Failure(
                f"the process that runs programs failed: {fault.strip() or end['stopped']}",
                "run it again; if it happens again, report it",
            ),
        )
    elif end["signal"]:
        failure = Failure(
            f"killed by {end['signal']}",
            f"it crashed, or wanted more than {MEMORY // 2**30} GB; run it with plain python",
            number,
        )
    else:
        failure = Failure(
            f"ended before its last line, with exit code {end['code']}",
            "let the program run to its end (no os._exit)",
            number,
        )
    return "failed", (failure,)


def _too_much() -> Failure:
    return Failure(f"printed more than {OUTPUT_LIMIT // 1024} KB", "print less: a page is read on a phone")


def _exceptions(snippet: Snippet, events: list[dict]) -> list[Failure]:
    expected = snippet.directives.raises
    failures = []
    for event in events:
        if event["kind"] not in ("exception", "thread-exception"):
            continue
        line = event["lines"][-1][0] if event["lines"] else None
        told = f"{event['type']}: {event['message']}"
        if event["kind"] == "thread-exception":
            failures.append(Failure(f"an exception in a thread: {told}", "catch it in the thread", line))
        elif expected is None and event["type"] == "SystemExit":
            failures.append(
                Failure(f"the program ends itself before its last line: {told}", "let it run to its end", line)
            )
        elif expected is None:
            failures.append(
                Failure(
                    told, "mend the program, or announce it: `# raises: Type: the stable middle of the message`", line
                )
            )
        elif not expected.matches(event["type"], event["message"]):
            failures.append(
                Failure(
                    f"announced `{expected}`, but raised {told}",
                    "correct the `# raises:` line, and the page that explains it",
                    line,
                )
            )
    if expected and not any(event["kind"] == "exception" for event in events):
        failures.append(
            Failure(
                f"announced `{expected}`, but nothing was raised",
                "remove the `# raises:` line, and correct the page that explains it",
            )
        )
    return failures


def _warnings(snippet: Snippet, events: list[dict]) -> list[Failure]:
    warned = [event for event in events if event["kind"] == "warning"]
    failures = [
        Failure(
            f"{event['type']}: {event['message']}",
            "avoid the warning, or announce it: `# warns: Type: the stable middle of the message`",
            event["line"],
        )
        for event in warned
        if not any(expected.matches(event["type"], event["message"]) for expected in snippet.directives.warns)
    ]
    failures += [
        Failure(
            f"announced the warning `{expected}`, but it never came",
            "remove the `# warns:` line, and correct the page that explains it",
        )
        for expected in snippet.directives.warns
        if not any(expected.matches(event["type"], event["message"]) for event in warned)
    ]
    return failures


def _doctests(checks: list[dict]) -> list[Failure]:
    return [
        Failure(
            f"doctest failed: {check['source']}\nexpected {check['want'].strip() or 'nothing'}\ngot      {check['got'].strip() or 'nothing'}",
            "correct the program or what its docstring says of it",
            check["line"],
        )
        for check in checks
        if not check["ok"]
    ]


def _figures(events: list[dict]) -> list[Failure]:
    failures = []
    for event in events:
        if event["kind"] == "figure":
            try:
                svg.check(event["svg"])
            except svg.FigureError as error:
                failures.append(
                    Failure(
                        f"a figure that no page can show: {error}",
                        "draw less, or more simply: a page is read on a phone",
                    )
                )
    return failures


def _sentence(cause: str) -> str:
    return cause.rstrip(".")
