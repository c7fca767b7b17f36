"""Runs every program many times, to find those that fail or print something else by chance: `make check-steady`.

A program meets two machines: a quiet one, on which it runs alone, and one with a busy process on each core. What starts
processes or threads runs more often, because chance decides more there.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import difflib
import os
import platform
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.problems import Problem
from snippet_runner.result import Result
from snippet_runner.running import runner
from snippet_runner.running.steadiness import shown
from snippet_runner.snippet import Snippet

MACHINES = QUIET, BUSY = "quiet", "busy"
_STARTS_OTHERS = re.compile(
    r"\b(?:multiprocessing|threading|subprocess|concurrent\.futures|torch\.distributed|torchrun|DistributedDataParallel"
    r"|num_workers=(?!0\b))"
)
# Ends with its parent, however that ends.
_BUSY = "import os, sys\nwhile os.getppid() == int(sys.argv[1]):\n    sum(range(100_000))"


@dataclass
class Tally:
    """What the runs of one program gave on one of the two machines."""

    runs: int = 0
    failed: int = 0
    other: int = 0  # passed, and printed something else than the first run that passed
    causes: Counter[str] = field(default_factory=Counter)


Tallies = dict[str, dict[str, Tally]]  # by program, then by machine


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    steady = commands.add_parser(
        "steady",
        help="run programs many times, and report those that fail or differ by chance",
        description="Run every program many times, alone on a quiet machine and next to one busy process a core,\n"
        "and print as Markdown how often each failed or printed something else than the first time.",
        **shape,
    )
    steady.add_argument("--runs", type=int, default=20, help="of each program on each machine (default: 20)")
    steady.add_argument(
        "--runs-of-starters",
        type=int,
        default=100,
        help="of each program that starts processes or threads, on each machine (default: 100)",
    )
    steady.add_argument("--on", choices=MACHINES, help="only on this machine (default: on both)")
    steady.add_argument("--report", type=Path, metavar="FILE", help="also write what was found into this file")
    steady.set_defaults(run=run_steady)


def run_steady(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Run the programs, keep the report up to date after each round, and return a problem for each unsteady program."""
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    wanted = {s.name: options.runs_of_starters if starts_others(s) else options.runs for s in live}
    tallies: Tallies = {s.name: {} for s in live}
    text = ""
    for text in rounds(live, wanted, tallies, MACHINES if options.on is None else (options.on,)):
        if options.report:  # a long run that is interrupted has not been for nothing
            write_whole(options.report, text)
    print(text, end="")
    return [_problem(snippet, tallies) for snippet in live if unsteady(snippet, tallies)]


def starts_others(snippet: Snippet) -> bool:
    """True for a program that starts processes or threads, as far as its text says."""
    return bool(_STARTS_OTHERS.search(snippet.source))


def rounds(
    live: list[Snippet], wanted: dict[str, int], tallies: Tallies, machines: Sequence[str] = MACHINES
) -> Iterator[str]:
    """Run in rounds, each program at most once in a round, filling `tallies`; gives the report after each round."""
    started = datetime.datetime.now(datetime.UTC)
    first: dict[str, list[str]] = {}
    varying = {snippet.name for snippet in live if snippet.directives.varies}
    for where in machines:
        for tally in tallies.values():
            tally[where] = Tally()
        lanes = 1 if where == QUIET else None
        with contextlib.nullcontext() if where == QUIET else busy():
            for number in range(max(wanted.values(), default=0)):
                for name, result in runner.run([s for s in live if wanted[s.name] > number], lanes).items():
                    _count(tallies[name][where], result, {} if name in varying else first)
                yield report(live, tallies, started)


@contextlib.contextmanager
def busy() -> Generator[None]:
    """One busy process for each core."""
    command = [sys.executable, "-c", _BUSY, str(os.getpid())]
    processes = [subprocess.Popen(command, stdin=subprocess.DEVNULL) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _count(tally: Tally, result: Result, first: dict[str, list[str]]) -> None:
    tally.runs += 1
    if result.outcome != "passed":
        tally.failed += 1
        tally.causes[result.failures[0].cause] += 1
    elif (printed := shown(result)) != first.setdefault(result.snippet, printed):
        tally.other += 1
        line = next((line for line in difflib.ndiff(first[result.snippet], printed) if line.startswith("+ ")), "less")
        tally.causes[f"printed something else than the first time: {line}"] += 1


def unsteady(snippet: Snippet, tallies: Tallies) -> bool:
    """True if one run of the program failed or printed something else than the first."""
    return any(tally.failed or tally.other for tally in tallies[snippet.name].values())


def report(live: list[Snippet], tallies: Tallies, started: datetime.datetime) -> str:
    """What was run, where and when, and the rate of each program that was not steady, as Markdown."""
    installed = runner.versions()
    lines = [
        f"# Steadiness of the programs, {started.date().isoformat()}",
        "",
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {installed['python']}, "
        f"torch {installed.get('torch', 'missing')}. Written by `make check-steady`: each program alone on a quiet machine, "
        "and next to one busy process a core. A program fails, or prints something else than the first time.",
        "",
        "| machine | programs | runs | that start processes or threads | runs |",
        "|---|---:|---:|---:|---:|",
    ]
    for where in MACHINES:
        if not any(where in tally for tally in tallies.values()):
            continue
        cells = []
        for starters in (False, True):
            runs = [tallies[snippet.name][where].runs for snippet in live if starts_others(snippet) == starters]
            cells += [str(len(runs)), str(sum(runs))]
        lines.append(f"| {where} | {' | '.join(cells)} |")
    found = [
        f"| `{snippet.name}` | {where} | {tally.runs} | {tally.failed} | {tally.other} | {_cell(tally.causes)} |"
        for snippet in live
        for where, tally in tallies[snippet.name].items()
        if tally.failed or tally.other
    ]
    if found:
        head = [
            "| program | machine | runs | failed | other output | how often, and why |",
            "|---|---|---:|---:|---:|---|",
        ]
        lines += ["", *head, *found]
    else:
        lines += ["", "No run failed, and none printed something else."]
    return "\n".join(lines) + "\n"


def _cell(causes: Counter[str]) -> str:
    """The three most frequent causes as code in a table: one line, with nothing that ends the code or the cell."""
    shortened = (
        (" ".join(cause.split())[:160].replace("`", "'").replace("|", "/"), n) for cause, n in causes.most_common(3)
    )
    return "; ".join(f"{n} × `{cause}`" for cause, n in shortened)


def _problem(snippet: Snippet, tallies: Tallies) -> Problem:
    rates = [
        f"{where}: {tally.failed} of {tally.runs} runs failed, {tally.other} printed something else"
        for where, tally in tallies[snippet.name].items()
    ]
    return Problem(
        f"{snippet.where}:1",
        "\n".join(["not steady", *rates]),
        "seed what is random, end what was started before the last line, do not print what depends on timing",
        rerun=f"python -m snippet_runner steady {snippet.where}",
    )
