"""`check`: what a contributor can get wrong, found without running a program and without torch, all at once."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from importlib import util
from pathlib import Path

from snippet_runner.problems import Problem
from snippet_runner.reading.versions import pinned
from snippet_runner.recording import other_versions, recordings
from snippet_runner.result import Result
from snippet_runner.running import cache
from snippet_runner.snippet import Snippet

DESCRIPTION = """\
Check pages, programs, navigation, error dictionary and the two languages against each other. Nothing is run; what programs printed
is looked at where an earlier run has kept it. With slugs, only what concerns these topics is reported."""


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    check = commands.add_parser(
        "check", help="find what is wrong with pages and programs, in seconds", description=DESCRIPTION, **shape
    )
    check.add_argument("slugs", nargs="*", metavar="SLUG", help="a topic, or one of its files (default: everything)")
    check.set_defaults(run=run_check, reads_itself=True)


def run_check(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Print how the translations stand, and return every problem."""
    # They need yaml and MkDocs, which a machine that only records may lack.
    from snippet_runner.checking import rules, sources

    read = sources.read(root)
    problems = [*rules.everything(read), *rules.of_results(read, _known(read.snippets, root))]
    behind = read.translations()
    if slugs := [slug_of(name) for name in options.slugs]:
        problems = [problem for problem in problems if _concerns(problem, slugs)]
        behind = [one for one in behind if one.slug in slugs]
        known = {slug for pages in read.pages.values() for slug in pages} | {s.slug for s in read.snippets.values()}
        problems += [_unknown(slug) for slug in slugs if slug not in known]
    for one in behind:
        print(line(one))
    older, wrong = other_versions.load_all(root, pinned(root, "torch"))
    problems += wrong
    if not slugs and (waiting := other_versions.waiting(older, read.snippets.values())):
        print(waiting)
    if util.find_spec("torch") is None:
        print("torch is not installed, so names of its API were not looked up")
    if not problems:
        pages = sum(len(pages) for pages in read.pages.values())
        what = ", ".join(slugs) or f"{pages} pages and {len(read.snippets)} programs"
        print(f"nothing is wrong with {what}, as far as can be seen without running programs")
    return in_order(problems)


def line(one) -> str:
    """One translation that is not in step, in words."""
    from snippet_runner.reading import translations

    words = {
        translations.MISSING: f"wanted: {one.page}, a translation of {one.partner}",
        translations.NEVER: f"never compared: {one.page} with {one.partner}",
        translations.BEHIND: f"behind: {one.page}; {one.partner} has changed since the two were compared",
    }
    how = {
        translations.MISSING: "",
        translations.NEVER: f". Read the two side by side, then: python -m snippet_runner reviewed {one.slug}",
        translations.BEHIND: f". Look: python -m snippet_runner reviewed --diff {one.slug}",
    }
    return words[one.state] + how[one.state]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file and line."""

    def place(problem: Problem) -> tuple[str, int]:
        path, _, line = problem.where.rpartition(":")
        return path, int(line) if line.isdecimal() else 0

    return sorted(dict.fromkeys(problems), key=place)


def _known(snippets: dict[str, Snippet], root: Path) -> dict[str, Result]:
    """The results that earlier runs and recordings have left, of programs that have not changed since."""
    recorded, _ = recordings.load_all(snippets, root / "snippets", None)
    live = [snippet for snippet in snippets.values() if not snippet.directives.requires]
    return cache.load(live, root) | {name: one.result for name, one in recorded.items() if one.result}


def slug_of(name: str) -> str:
    """A topic's slug, of which a file may be named."""
    parts = name.replace("\\", "/").removeprefix("./").rstrip("/").split("/")
    return parts[1] if parts[0] == "snippets" and len(parts) > 1 else parts[-1].removesuffix(".md")


def _unknown(slug: str) -> Problem:
    return Problem(f"docs/zh/{slug}.md:1", f"there is no page and no program of {slug!r}", "name a topic by its slug")


def _concerns(problem: Problem, slugs: Iterable[str]) -> bool:
    places = [problem.where.rpartition(":")[0], *(page.rpartition(":")[0] for page in problem.pages)]
    return any(
        f"/{slug}/" in place or f"/{slug}." in place or f"{slug}.md" in problem.cause
        for slug in slugs
        for place in places
    )
