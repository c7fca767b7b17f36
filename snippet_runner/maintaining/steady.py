"""Runs every program many times, to find those that fail or print something else by chance: `make check-steady`.

A program meets two machines: a quiet one, on which it runs alone, and one with a busy process on each core. What starts
processes or threads runs more often, because chance decides more there.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import os
import platform
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.maintaining.tallies import Program, Tallies, Tally, begin, today
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
    steady.add_argument(
        "--resume",
        type=Path,
        metavar="FILE",
        help="keep the runs in this file until all are made, and go on with those in it",
    )
    steady.set_defaults(run=run_steady)


def run_steady(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Run the programs, keep the report up to date after each round, and return a problem for each unsteady program."""
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    wanted = {s.name: options.runs_of_starters if starts_others(s) else options.runs for s in live}
    tallies = begin(live, options.resume)
    for _ in rounds(live, wanted, tallies, MACHINES if options.on is None else (options.on,)):
        if options.resume:
            tallies.save(options.resume)
        if options.report:
            write_whole(options.report, report(live, tallies))
    found = report(live, tallies)
    if options.report:
        write_whole(options.report, found)
    print(found, end="")
    if options.resume:
        options.resume.unlink(missing_ok=True)
    return [
        _problem(snippet, tallies.programs[snippet.name])
        for snippet in live
        if unsteady(tallies.programs[snippet.name])
    ]


def starts_others(snippet: Snippet) -> bool:
    """True for a program that starts processes or threads, as far as its text says."""
    return bool(_STARTS_OTHERS.search(snippet.source))


def rounds(
    live: list[Snippet], wanted: dict[str, int], tallies: Tallies, machines: Sequence[str] = MACHINES
) -> Iterator[None]:
    """Run in rounds, each program at most once in a round, until it has run as often as `wanted`; stops after each round."""
    for where in machines:
        for name in wanted:
            tallies.programs[name].on.setdefault(where, Tally())
        with contextlib.nullcontext() if where == QUIET else busy():
            while left := [s for s in live if tallies.programs[s.name].on[where].runs < wanted[s.name]]:
                results = runner.run(left, lanes=1 if where == QUIET else None)
                for snippet in left:
                    _count(
                        tallies.programs[snippet.name], where, results[snippet.name], bool(snippet.directives.varies)
                    )
                yield


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


def _count(program: Program, where: str, result: Result, varies: bool) -> None:
    tally = program.on[where]
    tally.runs += 1
    if result.outcome != "passed":
        tally.failed += 1
        tally.causes[result.failures[0].cause] += 1
        return
    printed = shown(result)
    program.first = printed if program.first is None or varies else program.first
    if printed != program.first:
        tally.other += 1
        line = next((line for line in difflib.ndiff(program.first, printed) if line.startswith("+ ")), "less")
        tally.causes[f"printed something else than the first time: {line}"] += 1


def unsteady(program: Program) -> bool:
    """True if one run of the program failed or printed something else than the first."""
    return any(tally.failed or tally.other for tally in program.on.values())


def report(live: list[Snippet], tallies: Tallies) -> str:
    """What was run, where and when, and the rate of each program that was not steady, as Markdown."""
    installed, programs = tallies.versions, tallies.programs
    lines = [
        f"# Steadiness of the programs, {' to '.join(dict.fromkeys((tallies.started, today())))}",
        "",
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {installed['python']}, "
        f"torch {installed.get('torch', 'missing')}. Written by `make check-steady`: each program alone on a quiet machine, "
        "and next to one busy process a core. A program fails, or prints something else than the first time.",
        "",
        "| machine | programs | runs | that start processes or threads | runs |",
        "|---|---:|---:|---:|---:|",
    ]
    for where in MACHINES:
        cells = []
        for starters in (False, True):
            those = [
                programs[snippet.name].on.get(where, Tally()) for snippet in live if starts_others(snippet) == starters
            ]
            cells += [str(len(those)), str(sum(tally.runs for tally in those))]
        if any(where in program.on for program in programs.values()):
            lines.append(f"| {where} | {' | '.join(cells)} |")
    found = [
        f"| `{snippet.name}` | {where} | {tally.runs} | {tally.failed} | {tally.other} | {_cell(tally.causes)} |"
        for snippet in live
        for where, tally in programs[snippet.name].on.items()
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


def _problem(snippet: Snippet, program: Program) -> Problem:
    rates = [
        f"{where}: {tally.failed} of {tally.runs} runs failed, {tally.other} printed something else"
        for where, tally in program.on.items()
    ]
    return Problem(
        f"{snippet.where}:1",
        "\n".join(["not steady", *rates]),
        "seed what is random, end what was started before the last line, do not print what depends on timing",
        rerun=f"python -m snippet_runner steady {snippet.where}",
    )
