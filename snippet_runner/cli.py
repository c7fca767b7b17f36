"""`python -m snippet_runner`: every command. Each is a function of the options, the chosen programs and the repository's root
that returns what is wrong; here is what they share, and `run` and `status`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from snippet_runner.checking import output
from snippet_runner.features import offline
from snippet_runner.gather import failures
from snippet_runner.maintaining import check, compare, errors, new, plain, record, reviewed, steady, take_over, versions
from snippet_runner.problems import Problem, Problems, tell
from snippet_runner.reading.pages import embedded_by, read_pages
from snippet_runner.reading.programs import read_snippets
from snippet_runner.reading.versions import check_torch_pair, pinned
from snippet_runner.recording import other_versions, recordings
from snippet_runner.result import Figure, Result, text_of
from snippet_runner.root import ROOT
from snippet_runner.running import cache, runner
from snippet_runner.running.runner import log
from snippet_runner.snippet import Snippet

PASSED, FAILED, USAGE, ERRORED = 0, 1, 2, 3
BY_NAME = ("run", "status", "record", "plan", "results", "plain", "steady")  # commands that take programs' names
ALL_READABLE = ("run", "record")  # commands that do nothing while one of the chosen programs cannot be read

DESCRIPTION = """\
Runs the programs in snippets/ the way the site does: each alone, isolated, with its doctests.
A program is named by its path (snippets/image-batches/add_the_batch_axis.py) or a part of it (image-batches)."""
EPILOG = """\
exit codes: 0 all well; 1 a program or page is wrong; 2 wrong usage; 3 the machine or the engine is at fault

examples:
  python -m snippet_runner check                     what is wrong with pages and programs, without running them
  python -m snippet_runner run                       every program that has changed
  python -m snippet_runner run image-batches         the programs of one topic, with their output
  python -m snippet_runner status                    which programs are fresh, stale or not recorded yet
  python -m snippet_runner new save-and-load         begin a topic: pages, programs, navigation
  python -m snippet_runner errors --paste FILE       what the error box answers to a pasted text
  python -m snippet_runner record --requirement cuda on a machine with a GPU: record what is missing or stale"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(format="%(message)s", stream=sys.stderr)
    log.setLevel(logging.INFO)
    if getattr(options, "reads_itself", False):  # it needs no program, or pages too
        return _ended(_problems_of(options, []))
    snippets, problems = read_snippets(options.root / "snippets")
    names = [name.replace("\\", "/").removeprefix("./") for name in getattr(options, "names", ())]
    chosen = [snippet for snippet in snippets.values() if _named(snippet.where, names)]
    problems = [problem for problem in problems if _named(problem.where, names)]
    if not chosen and not problems and names:
        print(
            f"no program matches {' '.join(names)}; `python -m snippet_runner status` lists them all", file=sys.stderr
        )
        return USAGE
    if not problems or options.command not in ALL_READABLE:
        problems += _problems_of(options, chosen)
    return _ended(problems)


def _problems_of(options: argparse.Namespace, chosen: list[Snippet]) -> list[Problem]:
    """Run the command on the chosen programs."""
    try:
        return options.run(options, chosen, options.root)
    except Problems as error:
        return list(error.problems)


def _ended(problems: list[Problem]) -> int:
    """Report the problems, and return the exit code."""
    if not problems:
        return PASSED
    print(tell(problems), file=sys.stderr)
    return FAILED if any(not problem.errored for problem in problems) else ERRORED


def _named(where: str, names: list[str]) -> bool:
    """True if there are no names, or one is a part of the path `where` that begins where a file or folder does."""
    return not names or any(f"/{name}" in f"/{where}" for name in names)


def _parser() -> argparse.ArgumentParser:
    shape: dict[str, Any] = {"formatter_class": argparse.RawDescriptionHelpFormatter}
    parser = argparse.ArgumentParser("python -m snippet_runner", description=DESCRIPTION, epilog=EPILOG, **shape)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser(
        "run",
        help="run programs and their doctests",
        description="Run programs. What has not changed is taken from the cache. With names also print their output, and run what is\n"
        "new or changed twice, to find output that differs from run to run.",
        **shape,
    )
    run.add_argument("--fresh", action="store_true", help="run everything, whatever the cache holds")
    run.add_argument(
        "--no-fork",
        action="store_true",
        help="a new Python for each program, as where the system cannot fork (implies --fresh)",
    )
    run.set_defaults(run=_run)
    status = commands.add_parser(
        "status",
        help="where every program stands",
        description="List every program: passed, or its recording fresh, of another torch, stale, or missing.",
        **shape,
    )
    status.set_defaults(run=_status)
    for module in (new, check, reviewed, record, compare, plain, steady, errors, take_over, versions):
        module.add_commands(commands, shape)
    take_along = commands.add_parser(
        "offline",
        help="the built site as one file to take along",
        description="Put the built site into a zip archive that needs no network to be read.",
        **shape,
    )
    take_along.add_argument("site", type=Path, metavar="SITE")
    take_along.add_argument("archive", type=Path, metavar="ZIP")
    take_along.set_defaults(run=_offline)
    for name, command in commands.choices.items():
        if name in BY_NAME:
            command.add_argument("names", nargs="*", metavar="PROGRAM", help="a path, or a part of one")
        command.add_argument(
            "--root", type=Path, default=ROOT, help="the folder that holds snippets/ (default: this repository)"
        )
    return parser


def _run(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    if problems := check_torch_pair():
        return problems
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    if options.fresh or options.no_fork:
        results = runner.run(live, fork=not options.no_fork)
    else:
        results = cache.run(live, root, twice=bool(options.names))
    embedded = embedded_by(read_pages(root / "docs", root)[0])
    for snippet in live:
        result = results[snippet.name]
        if options.names:
            shown = ("[figure]" if isinstance(part, Figure) else text_of(part) for part in result.parts)
            print("\n".join([f"== {snippet.where}", *shown]) + "\n")
        problems += failures(snippet, result, embedded)
        problems += output.check(snippet, result, embedded.get(snippet.name, ()))
    passed = sum(result.outcome == "passed" for result in results.values())
    checks = sum(len(result.checks) for result in results.values())
    print(f"{passed} of {len(live)} programs passed, {checks} checks")
    if waiting := len(snippets) - len(live):
        print(f"{waiting} need something that the build lacks and are recorded; see `python -m snippet_runner status`")
    return problems


def _status(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    recorded, problems = recordings.load_all({s.name: s for s in snippets}, root / "snippets", pinned(root, "torch"))
    for snippet in snippets:
        if recording := recorded.get(snippet.name):
            facts = _facts(recording.result) if recording.result else ""
            print(f"{recording.state:<12} {snippet.where}  needs {snippet.directives.requires}  {facts}".rstrip())
        else:
            print(f"{'passed' if cache.kept(snippet, root) else 'not run yet':<12} {snippet.where}")
    older, wrong = other_versions.load_all(root, pinned(root, "torch"))
    if waiting := other_versions.waiting(older, snippets):
        print(waiting)
    return problems + wrong


def _facts(result: Result) -> str:
    versions = result.versions.items()
    packages = ", ".join(f"{name} {version}" for name, version in versions if name.startswith(("torch", "tensorflow")))
    return f"{result.device}, {packages}, {result.recorded}"


def _offline(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    offline.write(options.site, options.archive)
    return []
