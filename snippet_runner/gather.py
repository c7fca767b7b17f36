"""Everything that the pages need, gathered before a page is built: programs, results, recordings, topics, problems."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING

from snippet_runner.problems import Problem, Problems
from snippet_runner.reading import choices, pages
from snippet_runner.reading.pages import Fence
from snippet_runner.reading.versions import check_torch_pair, pinned
from snippet_runner.recording import other_versions, published, recordings
from snippet_runner.recording.other_versions import Version
from snippet_runner.recording.recordings import Recording
from snippet_runner.result import Result
from snippet_runner.root import ROOT
from snippet_runner.running import cache
from snippet_runner.snippet import LANGUAGES, Snippet
from snippet_runner.unchanged import while_equal

if TYPE_CHECKING:
    from snippet_runner.reading.claims import Claim
    from snippet_runner.reading.entry import Entry
    from snippet_runner.reading.route import Route
    from snippet_runner.reading.topics import Topic
    from snippet_runner.reading.translations import Translation


@dataclass(frozen=True)
class Site:
    """All programs by name, their results, the topics of each language by slug, and all problems.

    `results` holds what ran here or was kept from an earlier run, without torch (`executed` is False) what a published site
    offers; `recordings` what another machine ran. A program in neither could not be read, or nobody has run this text of it.
    """

    root: Path
    snippets: dict[str, Snippet]
    fences: tuple[Fence, ...]
    results: dict[str, Result]
    recordings: dict[str, Recording]
    problems: tuple[Problem, ...]
    executed: bool
    topics: dict[str, dict[str, Topic]] = field(default_factory=lambda: {language: {} for language in LANGUAGES})
    routes: dict[str, Route] = field(default_factory=dict)  # of each language: its chapters, its first hour
    claims: tuple[Claim, ...] = ()
    errors: tuple[Entry, ...] = ()  # the error dictionary
    versions: tuple[Version, ...] = ()  # older ones of torch, the newest first, and what the programs gave with them
    names: dict[str, frozenset[str]] = field(
        default_factory=dict
    )  # of the API that each program uses, where a page lists them
    torch: str | None = None  # the pinned version
    translations: tuple[Translation, ...] = ()  # pages that are not in step with their partner in the other language

    def of_language(self, language: str) -> Site:
        """What one language's pages are made of: of the other's topics only those that this language lacks."""
        own = self.topics[language]
        topics = {
            one: {slug: topic for slug, topic in inside.items() if one == language or slug not in own}
            for one, inside in self.topics.items()
        }
        fences = tuple(fence for fence in self.fences if fence.language == language)
        return replace(self, topics=topics, fences=fences)

    def on_page(self, language: str, slug: str) -> tuple[Fence, ...]:
        """The fences of a page, `docs/<language>/<slug>.md`."""
        return self._fences_by_page.get(f"docs/{language}/{slug}.md", ())

    @cached_property
    def _fences_by_page(self) -> dict[str, tuple[Fence, ...]]:
        pages: dict[str, tuple[Fence, ...]] = {}
        for fence in self.fences:
            pages[fence.page] = (*pages.get(fence.page, ()), fence)
        return pages

    def errors_of(self, slug: str) -> list[Entry]:
        """The entries of the error dictionary that a topic owns."""
        return [entry for entry in self.errors if entry.topic == slug]

    def problems_of(self, page: str) -> list[Problem]:
        """The problems to show on `page`, a path in the repository. A home page shows those that name no page."""
        home = page.endswith("/index.md") and page.count("/") == 2
        return [
            problem
            for problem in self.problems
            if page in (pages := {place.rpartition(":")[0] for place in (problem.where, *problem.pages)})
            or (home and not any(place.endswith(".md") for place in pages))
        ]

    def result(self, name: str) -> Result | None:
        """The result that a page shows: of a run here, or a recording."""
        recording = self.recordings.get(name)
        return recording.result if recording else self.results.get(name)


def gather(root: Path = ROOT, *, watch_files: bool = True) -> Site:
    """Read all pages and programs of the repository at `root`, run what has no current result, and list every problem.

    Without `watch_files` (a server, while files are edited) a program may change the repository's files unnoticed.
    """
    # They need yaml and MkDocs, which a machine that only records may lack.
    from snippet_runner.checking import rules, sources
    from snippet_runner.recording.dated import dated
    from snippet_runner.recording.then_now import contradicted

    read = sources.read(root)
    snippets, fences, embedded = read.snippets, read.fences, read.embedded
    problems = list(rules.refused(read))
    problems += (pair := check_torch_pair())
    torch = pinned(root, "torch")
    recorded, wrong = recordings.load_all(snippets, root / "snippets", torch)
    problems += wrong
    versions, wrong = other_versions.load_all(root, torch)
    problems += wrong
    executed = util.find_spec("torch") is not None and not pair
    live = [snippet for snippet in snippets.values() if not snippet.directives.requires]
    before = _tracked(root) if watch_files else {}
    results = {}
    try:
        results = cache.run(live, root) if executed else published.load(live, root)
    except Problems as error:
        problems += error.problems
    problems += _changed(before, _tracked(root) if watch_files else {})
    for name in sorted(results):
        problems += failures(snippets[name], results[name], embedded)
    shown = results | {name: r.result for name, r in recorded.items() if r.result}
    problems += pages.check_figures(fences, shown)
    problems += choices.check(fences, shown)
    if read.errors and read.sound_errors:
        problems += _check_programs(read.errors, snippets, shown)
    errors, wrong = dated(read.errors, snippets, shown, versions) if read.sound_errors else (read.errors, [])
    problems += wrong
    for pages_of in read.pages.values():
        for page in pages_of.values():
            programs = {fence.embeds: snippets[fence.embeds] for fence in page.fences if fence.embeds in snippets}
            given = {name: shown[name] for name in programs if name in shown}
            problems += contradicted(page.name, page.prose, programs, given, versions)
    names: dict[str, frozenset[str]] = {}
    try:
        if any("api" in pages for pages in read.pages.values()):
            names = _names(snippets, root)
    except Problems as error:
        problems += error.problems
    site = Site(root, snippets, fences, results, recorded, tuple(problems), executed)
    return replace(
        site,
        topics=read.topics,
        routes=read.routes,
        claims=read.claims,
        errors=tuple(errors),
        versions=tuple(versions),
        names=names,
        torch=torch,
        translations=tuple(read.translations()),
    )


@while_equal
def _check_programs(
    errors: tuple[Entry, ...], snippets: dict[str, Snippet], shown: dict[str, Result]
) -> tuple[Problem, ...]:
    from snippet_runner.reading import compiled

    return tuple(compiled.check_programs(list(errors), snippets, shown))


@while_equal
def _names(snippets: dict[str, Snippet], root: Path) -> dict[str, frozenset[str]]:
    from snippet_runner.checking import api_names

    return api_names.used(snippets, root)


def _tracked(root: Path) -> dict[Path, tuple[int, int]]:
    """When each file of the repository was changed, and its size."""
    # Not `rglob`: it raises if somebody removes a folder meanwhile.
    folders = (walked for name in ("docs", "snippets", "snippet_runner", "tests") for walked in os.walk(root / name))
    files = (Path(folder, name) for folder, _, names in folders for name in names)
    stats = {}
    for path in files:
        with suppress(FileNotFoundError):  # an editor's temporary file, or a link that leads nowhere
            if path.is_file() and "__pycache__" not in path.parts:
                stat = path.stat()
                stats[path.relative_to(root)] = (stat.st_mtime_ns, stat.st_size)
    return stats


def _changed(before: dict[Path, tuple[int, int]], after: dict[Path, tuple[int, int]]) -> list[Problem]:
    return [
        Problem(
            f"{path.as_posix()}:1",
            "this file changed while the programs ran: one of them, or an editor, wrote to it",
            "look at `git diff`, and let the program write only into its working directory",
            errored=True,
        )
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]


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
