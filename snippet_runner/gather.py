"""Everything that the pages need, gathered before a page is built: programs, results, recordings, and all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import util
from pathlib import Path

from snippet_runner.problems import Problem, Problems
from snippet_runner.reading import pages
from snippet_runner.reading.pages import Fence
from snippet_runner.reading.programs import read_snippets
from snippet_runner.reading.versions import check_torch_pair, pinned
from snippet_runner.recording import recordings
from snippet_runner.recording.recordings import Recording
from snippet_runner.result import Result
from snippet_runner.root import ROOT
from snippet_runner.running import cache
from snippet_runner.snippet import Snippet


@dataclass(frozen=True)
class Site:
    """All programs by name, what they gave, and what is wrong.

    `results` holds what ran here or was kept from an earlier run; `recordings` what another machine ran. A program in
    neither could not be read, or there is no torch here (`executed` is False).
    """

    root: Path
    snippets: dict[str, Snippet]
    fences: tuple[Fence, ...]
    results: dict[str, Result]
    recordings: dict[str, Recording]
    problems: tuple[Problem, ...]
    executed: bool

    def result(self, name: str) -> Result | None:
        """What a page shows of the program: its result here, or its recording."""
        recording = self.recordings.get(name)
        return recording.result if recording else self.results.get(name)


def gather(root: Path = ROOT, *, watch_files: bool = True) -> Site:
    """Read all pages and programs of the repository at `root`, run what has no current result, and list every problem.

    Without `watch_files` (a server, beside which somebody edits) nobody looks whether a program changed the repository's files.
    """
    snippets, problems = read_snippets(root / "snippets")
    unreadable = {p.where.removeprefix("snippets/").partition(".py")[0] for p in problems}
    fences, strays = pages.read_pages(root / "docs", root)
    embedded = pages.embedded_by(fences)
    problems = [with_pages(problem, embedded) for problem in problems]
    problems += strays + pages.check_fences(fences, snippets, unreadable)
    problems += same_text(snippets.values())
    problems += (pair := check_torch_pair())
    recorded, wrong = recordings.load_all(snippets, root / "snippets", pinned(root, "torch"))
    problems += wrong
    executed = util.find_spec("torch") is not None and not pair
    live = [snippet for snippet in snippets.values() if not snippet.directives.requires]
    before = _tracked(root) if watch_files else {}
    results = {}
    try:
        results = cache.run(live, root) if executed else {}
    except Problems as error:
        problems += error.problems
    problems += _changed(before, _tracked(root) if watch_files else {})
    for name in sorted(results):
        problems += failures(snippets[name], results[name], embedded)
    shown = results | {name: r.result for name, r in recorded.items() if r.result}
    problems += pages.check_figures(fences, shown)
    return Site(root, snippets, tuple(fences), results, recorded, tuple(problems), executed)


def _tracked(root: Path) -> dict[Path, tuple[int, int]]:
    """When each file of the repository was changed, and its size."""
    files = (path for folder in ("docs", "snippets", "snippet_runner", "tests") for path in (root / folder).rglob("*"))
    stats = {path: path.stat() for path in files if path.is_file() and "__pycache__" not in path.parts}
    return {path.relative_to(root): (stat.st_mtime_ns, stat.st_size) for path, stat in stats.items()}


def _changed(before: dict[Path, tuple[int, int]], after: dict[Path, tuple[int, int]]) -> list[Problem]:
    return [
        Problem(
            f"{path.as_posix()}:1",
            "this file changed while the programs ran, and a program that ran must have done it, or an editor",
            "look at `git diff`, and let the program write only into its working directory",
            errored=True,
        )
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]


def with_pages(problem: Problem, embedded: dict[str, tuple[str, ...]]) -> Problem:
    """The problem of a program's file, with the pages that embed the program."""
    name = problem.where.removeprefix("snippets/").partition(".py")[0]
    return Problem(problem.where, problem.cause, problem.remedy, embedded.get(name, ()), problem.rerun, problem.errored)


def failures(snippet: Snippet, result: Result, embedded: dict[str, tuple[str, ...]]) -> list[Problem]:
    """Why a run does not count, each with its place, the pages, and the command that runs it alone."""
    rerun = f"python -m snippet_runner run {snippet.where}"
    return [
        Problem(
            f"{snippet.where}:{failure.line or 1}",
            failure.cause,
            failure.remedy,
            embedded.get(snippet.name, ()),
            rerun,
            result.outcome == "errored",
        )
        for failure in result.failures
    ]


def same_text(snippets: Iterable[Snippet]) -> list[Problem]:
    """Programs with the same text: a page that embeds one could not be told from a page that embeds the other."""
    first: dict[str, Snippet] = {}
    return [
        Problem(
            f"{snippet.where}:1",
            f"the same text as {first[snippet.digest].where}",
            "delete one, and embed the other twice",
        )
        for snippet in snippets
        if first.setdefault(snippet.digest, snippet) is not snippet
    ]
