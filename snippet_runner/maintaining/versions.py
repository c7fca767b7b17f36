"""`versions`: run the programs with the older torch that is installed, and write what they gave. `make versions` calls it for each."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.problems import Problem
from snippet_runner.recording import other_versions
from snippet_runner.recording.other_versions import FOLDER, Tried, Version, tried, wanted
from snippet_runner.result import Result, SchemaError
from snippet_runner.running import runner, steadiness, verdict
from snippet_runner.snippet import Snippet

DESCRIPTION = """\
Run the programs that have changed since they last ran with the torch that is installed, and write what they gave into
versions/<torch>.json. That version is one of versions/*.txt, and so are the packages next to it. Programs that require
something are left out."""


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    versions = commands.add_parser(
        "versions", help="run programs with an older torch, and keep what they gave", description=DESCRIPTION, **shape
    )
    versions.add_argument("--all", action="store_true", help="run what has not changed too")
    versions.set_defaults(run=run_versions)


def run_versions(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Bring the file of the installed torch up to date; a run that says nothing about its program is a problem, and not kept."""
    packages = runner.versions()
    packages["python"] = other_versions.short(packages["python"])  # its third number words no message
    torch = packages.get("torch", "none")
    path = root / FOLDER / f"{torch}.json"
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        other_versions.check_version(Version(torch, day, packages, {}), torch, wanted(root), None)
    except SchemaError as error:
        remedy = "run it where the packages of one of versions/*.txt are, as `make versions` does"
        return [Problem(f"{FOLDER}/{torch}.txt:1", str(error), remedy, errored=True)]
    live = {snippet.name: snippet for snippet in snippets if not snippet.directives.requires}
    before = {} if options.all else _kept(path, packages)
    programs = {name: one for name, one in before.items() if name in live and one.of(live[name])}
    results = runner.run([snippet for name, snippet in live.items() if name not in programs])
    results |= steadiness.look_again([(live[name], one) for name, one in results.items() if one.outcome != "passed"])
    problems = []
    for name, result in results.items():
        if problem := _no_verdict(live[name], result):
            problems.append(problem)
        else:
            programs[name] = tried(result)
    if programs != before:
        write_whole(path, Version(torch, day, packages, programs).to_json())
    passed = sum(one.outcome == "passed" for one in programs.values())
    print(f"torch {torch}: {len(results)} programs run, {passed} of {len(programs)} pass")
    return problems


def _kept(path: Path, packages: dict[str, str]) -> dict[str, Tried]:
    """What the file holds, if it was made with the same packages; nothing if it cannot be read: all is run again."""
    try:
        version = other_versions.from_json(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return version.programs if version.packages == packages else {}


def _no_verdict(snippet: Snippet, result: Result) -> Problem | None:
    """Why nothing is kept of a run: the machine failed, a second run ended otherwise, or it said what no page may show."""
    first = result.failures[0] if result.failures else None
    where = f"{snippet.where}:{(first and first.line) or 1}"
    by_chance = (steadiness.UNSTEADY, verdict.STILL_RUNNING)
    if first and (result.outcome == "errored" or first.cause.startswith(by_chance)):
        return Problem(where, first.cause, first.remedy, errored=result.outcome == "errored")
    try:
        other_versions.check_program(snippet.name, tried(result))
    except SchemaError as error:
        return Problem(where, f"what it said cannot be kept: {error}", "let it say that in other words, or not at all")
    return None
