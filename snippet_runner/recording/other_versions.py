"""What the programs give with older versions of torch: `versions/<torch>.json`, which `python -m snippet_runner versions` writes.

Of each program it keeps whether it passed, its exception and warnings as worded, and which doctests do not hold. It keeps
nothing that was printed: last digits of floats differ between versions, and mean nothing.
`versions/<torch>.txt` names the packages to install, and by being there says that this version is one that we try.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from snippet_runner.limits import LARGEST_VERSION, WORDING
from snippet_runner.problems import Problem
from snippet_runner.recording import printable
from snippet_runner.result import OUTCOMES, Result, SchemaError, check_seal, parse, read, seal, text_of
from snippet_runner.running.verdict import got
from snippet_runner.snippet import Snippet

FOLDER = "versions"
SCHEMA = 1
_NAME = re.compile(r"[a-z0-9-]{1,80}/[a-z0-9_]{1,80}", re.ASCII)
_PATH = re.compile(r"(?<![\w.…:/<-])/(?:[\w.+-]+/)+|\b[A-Za-z]:\\")  # of a machine; a package's begins with `…`
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
_DIGEST = 16  # characters of a program's digest: enough to see that its text has changed


@dataclass(frozen=True)
class Tried:
    """One program with one version. `broken` has what each doctest that does not hold gave instead, by its line in the file."""

    digest: str
    outcome: str
    raised: str | None
    warned: tuple[str, ...]
    broken: dict[str, str]

    def of(self, snippet: Snippet) -> bool:
        """True if the program still has the text that was run."""
        return self.digest == snippet.digest[:_DIGEST]


@dataclass(frozen=True)
class Version:
    """What the programs gave with one version of torch; `packages` are all that may decide it, `day` is that of the last run."""

    torch: str
    day: str
    packages: dict[str, str]
    programs: dict[str, Tried]

    @property
    def short(self) -> str:
        """Major and minor, as people name a version."""
        return short(self.torch)

    def to_json(self) -> str:
        """JSON with a line for each program, so that a difference can be read; ends with a seal over the rest."""
        ordered = dataclasses.replace(self, programs=dict(sorted(self.programs.items())))
        data: dict[str, Any] = json.loads(_line({"schema": SCHEMA, **dataclasses.asdict(ordered)}))
        head = ",\n".join(f"{_line(key)}: {_line(data[key])}" for key in data if key != "programs")
        programs = ",\n".join(f"{_line(name)}: {_line(entry)}" for name, entry in data["programs"].items())
        return f'{{\n{head},\n"programs": {{\n{programs}\n}},\n"seal": {_line(seal(data))}\n}}\n'


def tried(result: Result) -> Tried:
    """What is kept of a result."""
    said = {failure.line: got(failure) or "" for failure in result.failures}
    return Tried(
        result.digest[:_DIGEST],
        result.outcome,
        _cut(text_of(result.raised)) if result.raised else None,
        tuple(dict.fromkeys(_cut(text_of(warned)) for warned in result.warned)),
        {str(check.line): _given(said.get(check.line, "")) for check in result.checks if not check.ok},
    )


def from_json(text: str) -> Version:
    """Read a file back. Raises SchemaError unless every field is there, of its type, sealed, harmless and possible."""
    data = parse(text, LARGEST_VERSION, SCHEMA)
    found = data.pop("seal", None)
    entries = data.get("programs")
    if not isinstance(entries, dict):
        raise SchemaError("programs: not an object")
    programs = {str(name): read(Tried, entry, f"programs[{str(name)[:90]!r}]") for name, entry in entries.items()}
    head = {key: value for key, value in data.items() if key not in ("schema", "programs")}
    version = Version(**dataclasses.asdict(read(_Head, head, "version")), programs=programs)
    for name, one in programs.items():
        try:
            check_program(name, one)
        except SchemaError as error:
            raise SchemaError(f"{name[:90]!r}: {error}") from None
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", version.day, re.ASCII):
        raise SchemaError(f"run on {version.day[:20]!r}, which is no day")
    if datetime.date.fromisoformat(version.day) > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(1):
        raise SchemaError(f"run on {version.day}, which is still to come")
    check_seal(found, data)
    return version


@dataclass(frozen=True)
class _Head:
    torch: str
    day: str
    packages: dict[str, str]


def check_program(name: str, one: Tried) -> None:
    """Raise SchemaError unless a program can have given this, and a page may show it."""
    if not _NAME.fullmatch(name):
        raise SchemaError("not the name of a program")
    if not re.fullmatch(rf"[0-9a-f]{{{_DIGEST}}}", one.digest, re.ASCII):
        raise SchemaError(f"digest {one.digest[:80]!r}")
    if one.outcome not in OUTCOMES[:2]:
        raise SchemaError(f"outcome {one.outcome[:80]!r}, which is no verdict about a program")
    if not all(re.fullmatch(r"[1-9]\d{0,3}", line, re.ASCII) for line in one.broken):
        raise SchemaError("a doctest on a line that cannot be")
    texts = [one.raised or "", *one.warned, *one.broken.values()]
    for text in texts:
        if len(text) > WORDING:
            raise SchemaError(f"a message of {len(text)} characters, more than {WORDING}")
        if path := _PATH.search(text):
            raise SchemaError(f"a path of a machine: {path[0]!r}")
    printable.check(texts)


def wanted(root: Path) -> dict[str, dict[str, str]]:
    """The versions of torch that we try, each with the packages that its environment has, the newest first."""
    found = {}
    for path in sorted((root / FOLDER).glob("*.txt"), key=lambda path: release(path.stem), reverse=True):
        found[path.stem] = dict(re.findall(r"^([\w-]+)==(\S+)$", path.read_text("utf-8"), re.MULTILINE))
    return found


_parsed = lru_cache(maxsize=64)(from_json)  # a server loads all of them at each edit


def load_all(root: Path, pinned_torch: str | None) -> tuple[list[Version], list[Problem]]:
    """The versions whose programs have been run, the newest first, and what is wrong with their files."""
    known = wanted(root)
    versions, problems = [], []
    for path in sorted((root / FOLDER).glob("*.json")):
        try:
            version = _parsed(path.read_text("utf-8"))
            check_version(version, path.stem, known, pinned_torch)
            versions.append(version)
        except ValueError as error:  # SchemaError, UnicodeError
            where, cause = f"{FOLDER}/{path.name}:1", f"not what another version of torch gave: {error}"
            problems.append(Problem(where, cause, "delete the file, and make it anew: make versions"))
    return sorted(versions, key=lambda version: release(version.torch), reverse=True), problems


def check_version(version: Version, name: str, known: Mapping[str, Mapping[str, str]], pinned: str | None) -> None:
    """Raise SchemaError unless the file called `name` is of a version that we try, run with the packages that it asks for."""
    if version.torch != name:
        raise SchemaError(f"its name says torch {name}, and it was run with torch {version.torch[:40]!r}")
    if name not in known:
        raise SchemaError(f"torch {name} is none that we try: there is no {FOLDER}/{name}.txt")
    if pinned and release(name) >= release(pinned):
        raise SchemaError(f"torch {name} is not older than {pinned}, which the site is built with")
    for package in version.packages.keys() | known[name].keys():
        there, asked = version.packages.get(package, "none"), known[name].get(package)
        if (package != "python" and there != asked) or not re.fullmatch(r"\d[\w.]{0,39}", there, re.ASCII):
            raise SchemaError(f"run with {package[:40]} {there[:40]!r}, but {FOLDER}/{name}.txt asks for {asked}")


def believe(data: bytes, name: str, snippets: Mapping[str, Snippet], root: Path, pinned_torch: str | None) -> Version:
    """The file that another machine made, if it is of the programs as they stand here. Raises a ValueError that says what is wrong."""
    text = data.decode()
    version = from_json(text)
    check_version(version, name, wanted(root), pinned_torch)
    live = {snippet.name: snippet for snippet in snippets.values() if not snippet.directives.requires}
    if foreign := sorted(version.programs.keys() ^ live.keys()):
        raise SchemaError(f"{foreign[0]!r} and {len(foreign) - 1} more are not in both this file and snippets/")
    for program, one in version.programs.items():
        if not one.of(live[program]):
            raise SchemaError(f"{program!r}: the program has another text here")
    if version.to_json() != text:
        raise SchemaError("not written as `versions` writes it")
    return version


def waiting(versions: Iterable[Version], snippets: Iterable[Snippet]) -> str:
    """How many programs each version has not run as they stand now, in words; empty if none."""
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    counts = {v.torch: sum(not ((one := v.programs.get(s.name)) and one.of(s)) for s in live) for v in versions}
    listed = ", ".join(f"{count} with torch {torch}" for torch, count in counts.items() if count)
    return listed and f"programs that are new or changed since they ran with older versions: {listed}; make versions"


def short(version: str) -> str:
    return ".".join(version.split(".")[:2])


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, to compare it with others."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _given(text: str) -> str:
    """What a doctest gave, if each run gives the same: an exception, or a line without decimals; they may come from memory
    that nobody has written to. An address in memory is left out."""
    text = _ADDRESS.sub("0x…", text)
    if re.match(r"[A-Za-z_][\w.]*: ", text):
        return _cut(text)
    first, _, more = text.partition("\n")
    return "" if re.search(r"\d\.\d{3}|\b(?:nan|inf)\b", first) else _cut(first + " …" * bool(more))


def _cut(text: str) -> str:
    return text if len(text) <= WORDING else text[: WORDING - 1] + "…"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
