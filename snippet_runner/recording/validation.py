"""Files that come from another machine, recordings above all: which of them can be kept.

A machine with a GPU runs the programs of the default branch and hands back a folder of recordings. `validate` believes nothing
in it: not a name, not a size, not a seal (anybody can compute one). What is kept is written anew from what was read, so
that no byte reaches the repository that was not understood here.
"""

from __future__ import annotations

import datetime
import doctest
import os
import re
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from snippet_runner import limits
from snippet_runner.problems import Problem
from snippet_runner.recording import printable
from snippet_runner.requirements import REQUIREMENTS, Requirement
from snippet_runner.result import Check, Figure, Result, SchemaError, Text, from_json
from snippet_runner.running.runner import VERSIONED
from snippet_runner.snippet import Snippet

Believed = TypeVar("Believed")
_RECORDED_NAME = re.compile(r"[a-z0-9-]+/[a-z0-9_]+\.[a-z0-9-]+\.json")
FIRST_DAY = datetime.date(2026, 11, 23)  # of this project: nothing can have been recorded before
MINORS = 4  # minor versions of torch before the pinned one that a recording may still be of: GPU machines lag behind, and the page names the version


def validate(
    folder: Path, known: Mapping[str, Callable[[bytes], Believed]]
) -> tuple[dict[str, Believed], list[Problem]]:
    """What `folder` holds by its path in it, and everything that is wrong.

    `known` names the paths that may be there, each with what reads its bytes, or raises a ValueError that says why not.
    """
    believed: dict[str, Believed] = {}
    problems: list[Problem] = []
    total = 0

    def refuse(name: str, cause: str) -> None:
        remedy = "do not merge it; look at what the machine that made it ran, and record again"
        problems.append(Problem(ascii(name)[1:-1], cause, remedy))

    if folder.is_symlink() or not folder.is_dir():
        refuse(folder.name, "not a folder")
        return {}, problems
    for path, status in _entries(folder):
        name = path.relative_to(folder).as_posix()
        if stat.S_ISLNK(status.st_mode):
            refuse(name, "a symbolic link")
        elif stat.S_ISDIR(status.st_mode):
            continue
        elif not stat.S_ISREG(status.st_mode):
            refuse(name, "not a plain file")
        elif status.st_nlink > 1:
            refuse(name, "a hard link: another name of a file that lies elsewhere")
        elif name not in known:
            known_form = _RECORDED_NAME.fullmatch(name)
            refuse(
                name,
                "a recording of no program here that requires this" if known_form else "not a name that may be here",
            )
        elif status.st_size > limits.LARGEST_RESULT:
            refuse(name, f"{status.st_size} bytes, more than {limits.LARGEST_RESULT}")
        elif (total := total + status.st_size) > limits.LARGEST_FOLDER:
            refuse(name, f"the folder holds more than {limits.LARGEST_FOLDER} bytes")
        else:
            try:
                believed[name] = known[name](path.read_bytes())
            except ValueError as error:  # SchemaError, UnicodeError
                refuse(name, str(error))
    if not believed and not problems:
        refuse(folder.name, "nothing in it")
    return believed, problems


def believe(data: bytes, snippet: Snippet, pinned_torch: str | None) -> Result:
    """The recording of `snippet` that `data` holds. Raises SchemaError, or another ValueError, with the first thing that is wrong."""
    text = data.decode()
    result = from_json(text)
    if result.snippet != snippet.name:
        raise SchemaError(f"a recording of {result.snippet!r}")
    if result.digest != snippet.digest:
        raise SchemaError(
            "the hash is not that of the program as it stands here: the program or the recording has changed"
        )
    if result.outcome != "passed" or result.failures:
        raise SchemaError("not a recording of a run that passed")
    _check_machine(result, REQUIREMENTS[snippet.directives.requires or ""], pinned_torch)
    _check_verdict(result, snippet)
    if result.to_json() != text:
        raise SchemaError("not written as `record` writes it")
    return result


def _entries(folder: Path):
    """Everything below the folder, with its status; links are named and not followed."""
    for parent, folders, files in os.walk(folder, followlinks=False):
        for name in sorted((*folders, *files)):
            path = Path(parent, name)
            yield path, path.lstat()


def _check_machine(result: Result, requirement: Requirement, pinned_torch: str | None) -> None:
    """Device, versions and day are short words of the expected form: they stand on the page next to the output."""
    if not re.fullmatch(requirement.device, result.device, re.ASCII):
        raise SchemaError(
            f"recorded on the device {result.device[:80]!r}, which is none that has what the program requires"
        )
    for name, version in result.versions.items():
        if name not in ("python", *VERSIONED) or not re.fullmatch(r"\d[\w.+-]{0,39}", version, re.ASCII):
            raise SchemaError(f"version {name[:40]!r}: {version[:40]!r}")
    if requirement.package not in result.versions:
        raise SchemaError(f"no version of {requirement.package}")
    if (torch := result.versions.get("torch")) and pinned_torch:
        (major, minor), (pinned_major, pinned_minor) = (_release(version) for version in (torch, pinned_torch))
        if major != pinned_major or not pinned_minor - MINORS <= minor <= pinned_minor:
            raise SchemaError(f"torch {torch}, which is neither {pinned_torch} nor up to {MINORS} minor versions older")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", result.recorded or "", re.ASCII):
        raise SchemaError(f"recorded on {result.recorded!r}, which is no day")
    day = datetime.date.fromisoformat(result.recorded or "")
    if day > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):  # a clock may be ahead
        raise SchemaError(f"recorded on {day}, which is still to come")
    if day < FIRST_DAY:
        raise SchemaError(f"recorded on {day}, before this project began")


def _release(version: str) -> tuple[int, int]:
    found = re.match(r"(\d{1,4})\.(\d{1,4})\.\d", version, re.ASCII)
    if not found:
        raise SchemaError(f"torch {version!r}, which is no release")
    return int(found[1]), int(found[2])


def _check_verdict(result: Result, snippet: Snippet) -> None:
    """The recording claims what the program declares and nothing else, in text that does nothing."""
    examples = doctest.DocTestParser().get_examples(snippet.docstring)
    if result.checks != tuple(Check(example.lineno + 1, example.source.strip(), True) for example in examples):
        raise SchemaError("the checks are not the program's own doctests, all passed")
    declared, raised = snippet.directives.raises, result.raised
    if (raised is None) != (declared is None) or (
        raised and declared and not declared.matches(raised.type, raised.message)
    ):
        raise SchemaError("the exception is not the expected one")
    if sum(part.kind == "exception" for part in result.parts) > 1:
        raise SchemaError("more than one exception")
    for warned in result.warned:
        if not any(expected.matches(warned.type, warned.message) for expected in snippet.directives.warns):
            raise SchemaError(f"a warning that is not declared: {warned.type[:40]!r}")
    for expected in snippet.directives.warns:
        if not any(expected.matches(warned.type, warned.message) for warned in result.warned):
            raise SchemaError(f"the expected warning never came: {expected}")
    last = len(snippet.source.splitlines())
    for part in result.parts:
        if part.kind == "figure":
            continue
        if part.kind != "text" and not re.fullmatch(r"[A-Za-z_][\w.]{0,99}", part.type):
            raise SchemaError(f"{part.type[:40]!r} is not the name of a type")
        lines = part.lines if part.kind == "exception" else (part.line,) if part.kind == "warning" else ()
        if not all(line is None or 1 <= line <= last for line in lines):
            raise SchemaError(f"a {part.kind} on a line that the program does not have")
    shown = [part for part in result.parts if not isinstance(part, Figure)]
    printable.check([part.text if isinstance(part, Text) else part.message for part in shown])
