"""`python -m snippet_runner`: run programs, look at where they stand, record what this machine has and the build machine lacks."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from typing import Any

from snippet_runner.gather import failures
from snippet_runner.maintaining import review
from snippet_runner.problems import Problem, tell
from snippet_runner.reading.pages import embedded_by, read_pages
from snippet_runner.reading.programs import read_snippets
from snippet_runner.reading.versions import check_torch_pair, pinned
from snippet_runner.recording import recordings
from snippet_runner.recording import validation as artifacts
from snippet_runner.result import Result
from snippet_runner.root import ROOT
from snippet_runner.running import cache, runner
from snippet_runner.running.runner import log
from snippet_runner.snippet import REQUIREMENTS, Snippet

PASSED, FAILED, USAGE, ERRORED = 0, 1, 2, 3
AUTOMATION = {  # what the workflows run; see `artifacts` and `review`
    "plan": artifacts.run_plan,
    "validate": artifacts.run_validate,
    "results": review.run_results,
    "compare": review.run_compare,
    "plain": review.run_plain,
}

DESCRIPTION = """\
Runs the programs in snippets/ the way the site does: each alone, isolated, with its doctests.
A program is named by its path (snippets/image-batches/add_the_batch_axis.py) or a part of it (image-batches)."""
EPILOG = """\
exit codes: 0 all well; 1 a program or page is wrong; 2 wrong usage; 3 the machine or the engine is at fault

examples:
  python -m snippet_runner run                       every program that has changed
  python -m snippet_runner run image-batches         the programs of one topic, with their output
  python -m snippet_runner status                    which programs are fresh, stale or not recorded yet
  python -m snippet_runner record --requirement cuda on a machine with a GPU: record what is missing or stale"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(format="%(message)s", stream=sys.stderr)
    log.setLevel(logging.INFO)
    root = getattr(options, "root", None) or ROOT
    snippets, problems = read_snippets(root / "snippets")
    wanted = [
        s
        for s in snippets.values()
        if not options.names or any(f"/{name.removeprefix('./')}" in f"/{s.where}" for name in options.names)
    ]
    if options.names:
        problems = [p for p in problems if any(f"/{name}" in f"/{p.where}" for name in options.names)]
        if not wanted and not problems:
            print(
                f"no program matches {' '.join(options.names)}; `python -m snippet_runner status` lists them all",
                file=sys.stderr,
            )
            return USAGE
    if options.command in AUTOMATION:
        problems += AUTOMATION[options.command](options, wanted, root)
        return _tell(problems) if problems else PASSED
    return {"run": _run, "status": _status, "record": _record}[options.command](options, wanted, problems)


def _parser() -> argparse.ArgumentParser:
    shape: dict[str, Any] = {"formatter_class": argparse.RawDescriptionHelpFormatter}
    parser = argparse.ArgumentParser("python -m snippet_runner", description=DESCRIPTION, epilog=EPILOG, **shape)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser(
        "run",
        help="run programs and their doctests",
        description="Run programs; with names also print their output. What has not changed is taken from the cache.",
        **shape,
    )
    run.add_argument("--fresh", action="store_true", help="run everything, whatever the cache holds")
    run.add_argument(
        "--no-fork",
        action="store_true",
        help="a new Python for each program, as where the system cannot fork (implies --fresh)",
    )
    commands.add_parser(
        "status",
        help="where every program stands",
        description="List every program: passed, or its recording fresh, of another torch, stale, or missing.",
        **shape,
    )
    record = commands.add_parser(
        "record",
        help="record programs that need what the build machine lacks",
        description="Run the programs with `# requires:` whose recording is missing, stale or of another torch, and write the results beside them.\n"
        "Needs only what the programs themselves import. What this machine lacks is skipped and said.",
        **shape,
    )
    record.add_argument("--requirement", choices=REQUIREMENTS, help="only programs that require this")
    record.add_argument("--all", action="store_true", help="fresh recordings too")
    for command in (run, record, commands.choices["status"]):
        command.add_argument("names", nargs="*", metavar="PROGRAM", help="a path, or a part of one")
    artifacts.add_commands(commands, shape)
    review.add_commands(commands, shape)
    return parser


def _run(options: argparse.Namespace, snippets: list[Snippet], problems: list[Problem]) -> int:
    if problems := problems + check_torch_pair():
        return _tell(problems)
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    results = runner.run(live, fork=not options.no_fork) if options.fresh or options.no_fork else cache.run(live, ROOT)
    embedded = embedded_by(read_pages(ROOT / "docs", ROOT)[0])
    for snippet in live:
        if options.names:
            print(_shown(snippet, results[snippet.name]))
        problems += failures(snippet, results[snippet.name], embedded)
    print(
        f"{sum(r.outcome == 'passed' for r in results.values())} of {len(live)} programs passed, {sum(len(r.checks) for r in results.values())} checks"
    )
    if waiting := len(snippets) - len(live):
        print(f"{waiting} need something of their own and are recorded; see `python -m snippet_runner status`")
    return _tell(problems) if problems else PASSED


def _shown(snippet: Snippet, result: Result) -> str:
    lines = [f"== {snippet.where}"]
    for part in result.parts:
        if part.kind == "figure":
            lines.append("[figure]")
        else:
            lines.append(part.text if part.kind == "text" else f"{part.type}: {part.message}")
    return "\n".join(lines) + "\n"


def _status(options: argparse.Namespace, snippets: list[Snippet], problems: list[Problem]) -> int:
    recorded, wrong = recordings.load_all({s.name: s for s in snippets}, ROOT / "snippets", pinned(ROOT, "torch"))
    for snippet in snippets:
        if recording := recorded.get(snippet.name):
            result = recording.result
            facts = (
                f"{result.device}, {', '.join(f'{k} {v}' for k, v in result.versions.items() if k.startswith(('torch', 'tensorflow')))}, {result.recorded}"
                if result
                else ""
            )
            print(f"{recording.state:<12} {snippet.where}  needs {snippet.directives.requires}  {facts}".rstrip())
        else:
            kept = cache.kept(snippet, ROOT)
            print(f"{'passed' if kept else 'not run yet':<12} {snippet.where}")
    return _tell(problems + wrong) if problems + wrong else PASSED


def _record(options: argparse.Namespace, snippets: list[Snippet], problems: list[Problem]) -> int:
    if problems:
        return _tell(problems)
    chosen = [s for s in snippets if s.directives.requires and options.requirement in (None, s.directives.requires)]
    if not options.all:
        chosen = [s for s in chosen if not _fresh(s)]
    if not chosen:
        print("every recording is fresh; nothing to do (--all records them anew)")
        return PASSED
    results = runner.run(chosen, lanes=1)  # one after the other: they may share a GPU
    failed: list[Problem] = []
    for snippet in chosen:
        result = results[snippet.name]
        if result.outcome == "passed":
            print(f"recorded  {recordings.store(snippet, result).relative_to(ROOT)}  ({result.device})")
        elif result.failures[0].cause.startswith("this machine lacks"):
            print(f"skipped   {snippet.where}: {result.failures[0].cause}")
            failed += failures(snippet, result, {}) if options.names else []
        else:
            failed += failures(snippet, result, {})
    return _tell(failed) if failed else PASSED


def _fresh(snippet: Snippet) -> bool:
    try:
        return recordings.load(snippet, pinned(ROOT, "torch")).state == recordings.FRESH
    except ValueError:
        return False


def _tell(problems: list[Problem]) -> int:
    print(tell(problems), file=sys.stderr)
    return FAILED if any(not problem.errored for problem in problems) else ERRORED
