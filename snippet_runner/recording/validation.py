"""Recordings that come from another machine: which are wanted, and which of those that came can be kept.

A machine with a GPU runs the programs of the default branch and hands back a folder of recordings. `validate` believes nothing
in it: not a name, not a size, not a seal (anybody can compute one). What is kept is written anew from what was read, so
that no byte reaches the repository that was not understood here.
"""

from __future__ import annotations

import argparse
import datetime
import doctest
import os
import re
import stat
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

from snippet_runner.problems import Problem
from snippet_runner.reading.versions import pinned
from snippet_runner.recording import recordings
from snippet_runner.result import LARGEST, Check, Result, SchemaError, from_json
from snippet_runner.running.runner import VERSIONED
from snippet_runner.snippet import REQUIREMENTS, Snippet

LARGEST_TOTAL = 32 * 2**20  # bytes of one artifact

_RECORDED_NAME = re.compile(r"[a-z0-9-]+/[a-z0-9_]+\.[a-z0-9-]+\.json")
_ACTIVE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|embed|form|link|meta|base|img|svg)\b|javascript\s*:|--8<--", re.IGNORECASE
)
_DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
_STILL_IMAGE = "http://purl.org/dc/dcmitype/StillImage"  # in the metadata of every figure that matplotlib writes


def add_commands(commands, shape: dict) -> None:
    """The two subcommands of this module, for the command line."""
    plan = commands.add_parser(
        "plan",
        help="which recordings are wanted",
        description="List the programs whose recording is missing, stale or of another torch.\n"
        "Where GITHUB_OUTPUT names a file, `waiting=<how many>` is added to it.",
        **shape,
    )
    plan.add_argument("names", nargs="*", metavar="PROGRAM", help="a path, or a part of one")
    validate = commands.add_parser(
        "validate",
        help="check a folder of recordings that another machine made",
        description="Refuse the folder unless everything in it is a recording of a program as it stands here, and harmless.",
        **shape,
    )
    validate.add_argument("folder", type=Path, metavar="FOLDER", help="holds <slug>/<program>.<requirement>.json")
    validate.add_argument("--accept", action="store_true", help="if all is well, write the recordings into snippets/")
    validate.set_defaults(names=[])
    for command in (plan, validate):
        command.add_argument("--requirement", choices=REQUIREMENTS, default="cuda", help="default: cuda")


def run_plan(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Print what is to be recorded, and tell GitHub's workflow how much that is."""
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
    known = {
        recordings.path_of(s).relative_to(root / "snippets").as_posix(): s
        for s in snippets
        if s.directives.requires == options.requirement
    }
    believed, problems = validate(options.folder, known)
    if problems:
        return problems
    for name, result in believed.items():
        if options.accept:
            path = root / "snippets" / name
            path.write_text(result.to_json(), "utf-8", newline="\n")
        print(f"{'accepted' if options.accept else 'valid'}  snippets/{name}  ({result.device})")
    return []


def validate(folder: Path, known: dict[str, Snippet]) -> tuple[dict[str, Result], list[Problem]]:
    """The recordings in `folder` by their path in it, and everything that is wrong; `known` names the paths that may be there."""
    believed: dict[str, Result] = {}
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
        elif name not in known:
            of_no_program = "a recording of no program here that requires this"
            refuse(name, of_no_program if _RECORDED_NAME.fullmatch(name) else "not the name of a recording")
        elif status.st_size > LARGEST:
            refuse(name, f"{status.st_size} bytes, more than {LARGEST}")
        elif (total := total + status.st_size) > LARGEST_TOTAL:
            refuse(name, f"the folder holds more than {LARGEST_TOTAL} bytes")
        else:
            try:
                believed[name] = believe(path.read_bytes(), known[name])
            except ValueError as error:  # SchemaError, UnicodeError
                refuse(name, str(error))
    if not believed and not problems:
        refuse(folder.name, "no recording in it")
    return believed, problems


def believe(data: bytes, snippet: Snippet) -> Result:
    """The recording of `snippet` that `data` holds. Raises SchemaError, or another ValueError, with the first thing that is wrong."""
    result = from_json(data.decode())
    if result.snippet != snippet.name:
        raise SchemaError(f"a recording of {result.snippet!r}")
    if result.digest != snippet.digest:
        raise SchemaError(
            "the hash is not that of the program as it stands here: the program or the recording has changed"
        )
    if result.outcome != "passed" or result.failures:
        raise SchemaError("not a recording of a run that passed")
    _check_machine(result, snippet.directives.requires or "")
    _check_verdict(result, snippet)
    for figure in result.figures:
        _check_figure(figure.svg)
    return result


def _state(snippet: Snippet, torch: str | None) -> str:
    try:
        return recordings.load(snippet, torch).state
    except ValueError:
        return "unreadable"


def _entries(folder: Path):
    """Everything below the folder, with its status; links are named and not followed."""
    for parent, folders, files in os.walk(folder, followlinks=False):
        for name in sorted((*folders, *files)):
            path = Path(parent, name)
            yield path, path.lstat()


def _check_machine(result: Result, requirement: str) -> None:
    """Device, versions and day are short words of the expected form: they stand on the page beside the output."""
    if not re.fullmatch(r"\w[\w .,()/+-]{0,79}", result.device, re.ASCII):
        raise SchemaError(f"device {result.device[:80]!r} does not read like a device's name")
    if requirement.startswith("cuda") and (result.device == "CPU" or "torch" not in result.versions):
        raise SchemaError("not recorded on a GPU")
    for name, version in result.versions.items():
        if name not in ("python", *VERSIONED) or not re.fullmatch(r"\d[\w.+-]{0,39}", version, re.ASCII):
            raise SchemaError(f"version {name[:40]!r}: {version[:40]!r}")
    latest = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)  # a clock may be ahead
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", result.recorded or "", re.ASCII):
        raise SchemaError(f"recorded on {result.recorded!r}, which is no day")
    if datetime.date.fromisoformat(result.recorded or "") > latest:
        raise SchemaError(f"recorded on {result.recorded}, which is still to come")


def _check_verdict(result: Result, snippet: Snippet) -> None:
    """The recording claims what the program announces and nothing else, in text that does nothing."""
    examples = doctest.DocTestParser().get_examples(snippet.docstring)
    if result.checks != tuple(Check(example.lineno + 1, example.source.strip(), True) for example in examples):
        raise SchemaError("the checks are not the program's own doctests, all passed")
    expected, raised = snippet.directives.raises, result.raised
    if (raised is None) != (expected is None) or (
        raised and expected and not expected.matches(raised.type, raised.message)
    ):
        raise SchemaError("the exception is not the announced one")
    if sum(part.kind == "exception" for part in result.parts) > 1:
        raise SchemaError("more than one exception")
    for warned in result.warned:
        if not any(announced.matches(warned.type, warned.message) for announced in snippet.directives.warns):
            raise SchemaError(f"a warning that was not announced: {warned.type[:40]!r}")
    last = len(snippet.source.splitlines())
    for part in result.parts:
        if part.kind == "figure":
            continue
        if part.kind != "text" and not re.fullmatch(r"[A-Za-z_][\w.]{0,99}", part.type):
            raise SchemaError(f"{part.type[:40]!r} is not the name of a type")
        lines = part.lines if part.kind == "exception" else (part.line,) if part.kind == "warning" else ()
        if not all(line is None or 1 <= line <= last for line in lines):
            raise SchemaError(f"a {part.kind} on a line that the program does not have")
        _check_text(part.text if part.kind == "text" else part.message)


def _check_text(text: str) -> None:
    if active := _ACTIVE.search(text):
        raise SchemaError(f"text that would act on a page: {active[0]!r}")
    for character in text:
        if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
            raise SchemaError(f"text with the invisible character U+{ord(character):04X}")


def _check_figure(svg: str) -> None:
    """More than `schema.check_svg`, which `from_json` has called: nothing that names another place, no declarations."""
    if re.search(r"<!(?!--)|<\?(?!xml )", svg.replace(_DOCTYPE, "", 1)):
        raise SchemaError("figure: a declaration that matplotlib does not write")
    for element in ElementTree.fromstring(svg).iter():
        style = (element.text or "") if element.tag.endswith("}style") else ""
        for value in (style, *element.attrib.values()):
            if "//" in value and value != _STILL_IMAGE and not value.startswith("data:image/png;base64,"):
                raise SchemaError(f"figure: a link to another place: {value[:60]!r}")
