"""The commands that make recordings, list those that are wanted, and take in those that another machine made."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.gather import failures
from snippet_runner.problems import Problem
from snippet_runner.reading.pages import check_figures, read_pages
from snippet_runner.reading.versions import pinned
from snippet_runner.recording import other_versions, recordings
from snippet_runner.recording.validation import believe, validate
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.running import runner
from snippet_runner.snippet import Snippet


def add_commands(commands, shape: dict) -> None:
    """The three subcommands of this module, for the command line."""
    record = commands.add_parser(
        "record",
        help="record programs that need what the build machine lacks",
        description="Run the programs with `# requires:` whose recording is missing, stale or of another torch, and write the\n"
        "results next to them. Needs only what the programs themselves import. What this machine lacks is skipped and said.",
        **shape,
    )
    record.add_argument("--all", action="store_true", help="fresh recordings too")
    record.set_defaults(run=run_record)
    plan = commands.add_parser(
        "plan",
        help="which recordings are wanted",
        description="List the programs whose recording is missing, stale or of another torch.\n"
        "Where GITHUB_OUTPUT names a file, `waiting=<how many>` is added to it.",
        **shape,
    )
    plan.set_defaults(run=run_plan)
    check = commands.add_parser(
        "validate",
        help="check a folder of recordings that another machine made",
        description="Refuse the folder unless everything in it is a recording of a program as it stands here, and harmless.",
        **shape,
    )
    check.add_argument("folder", type=Path, metavar="FOLDER", help="holds <slug>/<program>.<requirement>.json")
    check.add_argument("--accept", action="store_true", help="if all is well, write the recordings into snippets/")
    check.add_argument(
        "--versions", action="store_true", help="the folder holds files of `versions`, <torch>.json, instead"
    )
    check.set_defaults(run=run_validate)
    for command, default in ((record, None), (plan, "cuda"), (check, "cuda")):
        command.add_argument(
            "--requirement",
            choices=REQUIREMENTS,
            default=default,
            help=f"only programs that require this (default: {default or 'all'})",
        )


def run_record(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Record what is missing, stale or of another torch; what this machine lacks is a problem only if asked for by name."""
    wanted = [s for s in snippets if s.directives.requires and options.requirement in (None, s.directives.requires)]
    if not options.all:
        torch = pinned(root, "torch")
        wanted = [snippet for snippet in wanted if _state(snippet, torch) != recordings.FRESH]
    if not wanted:
        print("every recording is fresh; nothing to do (--all records them anew)")
        return []
    results = runner.run(wanted, lanes=1)  # one after the other: they may share a GPU
    problems: list[Problem] = []
    for snippet in wanted:
        result = results[snippet.name]
        if result.outcome == "passed":
            print(f"recorded  {recordings.store(snippet, result).relative_to(root)}  ({result.device})")
            continue
        if lacks := all(failure.lacks for failure in result.failures):
            print(f"skipped   {snippet.where}: {result.failures[0].cause}")
        if options.names or not lacks:
            problems += failures(snippet, result, {})
    return problems


def run_plan(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Print what is to be recorded, and how much that is for GitHub's workflow."""
    torch = pinned(root, "torch")
    wanted = [snippet for snippet in snippets if snippet.directives.requires == options.requirement]
    states = {snippet.where: _state(snippet, torch) for snippet in wanted}
    waiting = {where: state for where, state in states.items() if state != recordings.FRESH}
    for where, state in waiting.items():
        print(f"{state:<12} {where}")
    print(f"{len(waiting)} of {len(wanted)} programs that require {options.requirement} wait for a recording")
    if path := os.environ.get("GITHUB_OUTPUT"):
        with open(path, "a", encoding="utf-8") as file:
            file.write(f"waiting={len(waiting)}\n")
    return []


def run_validate(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Check the folder, and with `--accept` keep what is in it; all of it, or nothing."""
    torch = pinned(root, "torch")
    if options.versions:
        return _validate_versions(options, snippets, root, torch)
    folder = root / "snippets"
    known = {
        recordings.path_of(snippet).relative_to(folder).as_posix(): partial(
            believe, snippet=snippet, pinned_torch=torch
        )
        for snippet in snippets
        if snippet.directives.requires == options.requirement
    }
    believed, problems = validate(options.folder, known)
    fences, _ = read_pages(root / "docs", root)
    problems += check_figures(fences, {result.snippet: result for result in believed.values()})
    found = {f"snippets/{name}": (one.to_json(), f"  ({one.device})") for name, one in believed.items()}
    return problems or _take_in(found, options, root)


def _validate_versions(
    options: argparse.Namespace, snippets: list[Snippet], root: Path, torch: str | None
) -> list[Problem]:
    by_name = {snippet.name: snippet for snippet in snippets}
    known = {
        f"{name}.json": partial(other_versions.believe, name=name, snippets=by_name, root=root, pinned_torch=torch)
        for name in other_versions.wanted(root)
    }
    believed, problems = validate(options.folder, known)
    found = {f"{other_versions.FOLDER}/{name}": (version.to_json(), "") for name, version in believed.items()}
    return problems or _take_in(found, options, root)


def _take_in(found: dict[str, tuple[str, str]], options: argparse.Namespace, root: Path) -> list[Problem]:
    """Print which files are valid, each with what else there is to know of it, and with `--accept` write them."""
    for name, (text, fact) in found.items():
        if options.accept:
            write_whole(root / name, text)
        print(f"{'accepted' if options.accept else 'valid'}  {name}{fact}")
    return []


def _state(snippet: Snippet, torch: str | None) -> str:
    try:
        return recordings.load(snippet, torch).state
    except ValueError:
        return "unreadable"
