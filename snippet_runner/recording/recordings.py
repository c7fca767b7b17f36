"""Recorded results: the output of programs that the machine which builds the site cannot run.

`snippets/<slug>/<name>.<requirement>.json` is made by `python -m snippet_runner record` on a machine that has what the program
requires, and committed. A program with `# requires:` is always shown from its recording, so that a page looks the
same wherever it is built.
"""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.problems import Problem
from snippet_runner.result import Result, SchemaError, from_json
from snippet_runner.snippet import Snippet

FRESH, OTHER_TORCH, STALE, MISSING = "fresh", "other torch", "stale", "missing"


@dataclass(frozen=True)
class Recording:
    """A program's recording and how far it can be believed; `result` is None when it is missing."""

    state: str
    result: Result | None = None


def path_of(snippet: Snippet) -> Path:
    return snippet.path.with_suffix(f".{snippet.directives.requires}.json")


def load(snippet: Snippet, pinned_torch: str | None) -> Recording:
    """The recording of a program that requires something.

    Fresh: of these very bytes. Other torch: of these bytes, but of another torch than the pinned one. Stale: of other bytes.
    Raises SchemaError for a file that no `record` wrote so.
    """
    path = path_of(snippet)
    if not path.exists():
        return Recording(MISSING)
    result = from_json(path.read_text("utf-8"))
    if result.snippet != snippet.name:
        raise SchemaError(f"a recording of {result.snippet}")
    if result.outcome != "passed" or result.recorded is None:
        raise SchemaError("not a recording of a run that passed")
    if result.digest != snippet.digest:
        return Recording(STALE, result)
    torch = result.versions.get("torch")
    return Recording(OTHER_TORCH if torch and pinned_torch and torch != pinned_torch else FRESH, result)


def load_all(
    snippets: dict[str, Snippet], root: Path, pinned_torch: str | None
) -> tuple[dict[str, Recording], list[Problem]]:
    """The recordings of all programs that require something, and what is wrong with the files that hold them."""
    recordings, problems = {}, []
    known = {}
    for snippet in snippets.values():
        if snippet.directives.requires:
            known[path_of(snippet)] = snippet
            try:
                recordings[snippet.name] = load(snippet, pinned_torch)
            except (SchemaError, UnicodeDecodeError) as error:
                problems.append(
                    Problem(
                        _where(path_of(snippet), root),
                        f"not a recording that can be believed: {error}",
                        f"record it again: python -m snippet_runner record {snippet.where}",
                    )
                )
    for path in sorted(root.glob("*/*.json")):
        name = f"{path.parent.name}/{path.name.partition('.')[0]}"
        if path not in known and (name in snippets or not (root / f"{name}.py").exists()):
            problems.append(
                Problem(
                    _where(path, root),
                    "a recording that belongs to no program",
                    "delete it, or give it the name of its program and requirement",
                )
            )
    return recordings, problems


def store(snippet: Snippet, result: Result) -> Path:
    """Write the recording of a run that passed, with today's date."""
    path = path_of(snippet)
    recorded = dataclasses.replace(result, recorded=datetime.datetime.now(datetime.UTC).date().isoformat())
    write_whole(path, recorded.to_json())
    return path


def _where(path: Path, root: Path) -> str:
    return f"{root.name}/{path.relative_to(root).as_posix()}:1"
