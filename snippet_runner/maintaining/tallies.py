"""What many runs of programs gave, kept in a file: they take hours, and go on where they were interrupted."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.running import runner
from snippet_runner.snippet import Snippet


@dataclass
class Tally:
    """What the runs of one program gave on one machine."""

    runs: int = 0
    failed: int = 0
    other: int = 0  # passed, and printed something else than the first run that passed
    causes: Counter[str] = field(default_factory=Counter)


@dataclass
class Program:
    """All runs of one program."""

    digest: str
    first: list[str] | None = None  # what the first run that passed printed
    on: dict[str, Tally] = field(default_factory=dict)  # by machine


@dataclass
class Tallies:
    """All runs of all programs."""

    programs: dict[str, Program]
    started: str
    versions: dict[str, str]

    def save(self, path: Path) -> None:
        """Keep them in a file."""
        write_whole(path, json.dumps(self, default=vars))


def begin(snippets: Iterable[Snippet], path: Path | None = None) -> Tallies:
    """No runs of `snippets`; or those that the file holds, of programs that are as they were, with the versions of today."""
    tallies = Tallies({s.name: Program(s.digest) for s in snippets}, today(), runner.versions())
    kept = json.loads(path.read_text("utf-8")) if path and path.exists() else {}
    if kept.get("versions") == tallies.versions:
        tallies.started = kept["started"]
        for name, program in kept["programs"].items():
            if name in tallies.programs and program["digest"] == tallies.programs[name].digest:
                on = {
                    where: Tally(**tally | {"causes": Counter(tally["causes"])})
                    for where, tally in program["on"].items()
                }
                tallies.programs[name] = Program(**program | {"on": on})
    return tallies


def today() -> str:
    """The date in UTC, as in a report."""
    return datetime.datetime.now(datetime.UTC).date().isoformat()
