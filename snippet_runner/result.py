"""The result of one program: the one shape that the cache, the recordings and the pages share.

Cache and recordings are read back as strictly as if a stranger had written them: `from_json` raises `SchemaError` with the
place of the first thing that is not as it should be.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Literal

from snippet_runner import svg
from snippet_runner.limits import LARGEST_RESULT

VERSION = 1
OUTCOMES = ("passed", "failed", "errored")  # failed: the program's fault; errored: the machinery's or the machine's


class SchemaError(ValueError):
    """A stored result that cannot be believed."""


@dataclass(frozen=True)
class Text:
    """What the program printed, escapes and other control characters made visible."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class Warned:
    """A Python warning, at its place in the output; `line` is the program's line that led to it."""

    type: str
    message: str
    line: int | None = None
    kind: Literal["warning"] = "warning"


@dataclass(frozen=True)
class Figure:
    """A figure as SVG; black is drawn as black, and `render` gives it the colours of a light and a dark page."""

    svg: str
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True)
class Raised:
    """The exception that ended the program; `lines` are the program's own lines, outermost first."""

    type: str
    message: str
    lines: tuple[int, ...] = ()
    kind: Literal["exception"] = "exception"


Part = Text | Warned | Figure | Raised
_PARTS: dict[str, type] = {cls.kind: cls for cls in (Text, Warned, Figure, Raised)}


@dataclass(frozen=True)
class Check:
    """One doctest: its line in the file, and whether it holds."""

    line: int
    source: str
    ok: bool


@dataclass(frozen=True)
class Failure:
    """Why a run does not count: where in the program, what happened, what to do.

    `lacks` is the requirement that this machine does not have, if that is why.
    """

    cause: str
    remedy: str
    line: int | None = None
    lacks: str | None = None


@dataclass(frozen=True)
class Result:
    """One run of one program. `digest` is the program's; `versions` those of the packages that decide the output."""

    snippet: str
    digest: str
    outcome: str
    parts: tuple[Part, ...] = ()
    checks: tuple[Check, ...] = ()
    failures: tuple[Failure, ...] = ()
    versions: dict[str, str] = field(default_factory=dict)
    device: str = "CPU"
    recorded: str | None = None  # the day of a recording, never of a build
    schema: int = VERSION

    @property
    def raised(self) -> Raised | None:
        return next((part for part in self.parts if isinstance(part, Raised)), None)

    @property
    def warned(self) -> tuple[Warned, ...]:
        return tuple(part for part in self.parts if isinstance(part, Warned))

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(part for part in self.parts if isinstance(part, Figure))

    def lines(self) -> list[str]:
        """What it printed, warned and raised, as lines of text; figures are left out."""
        texts = (text_of(part).rstrip("\n") for part in self.parts if not isinstance(part, Figure))
        return [line for text in texts for line in text.split("\n")]

    def to_json(self) -> str:
        """Readable JSON that ends with a seal over the rest, so that an edit by hand is noticed."""
        data = dataclasses.asdict(self)
        return json.dumps(data | {"seal": seal(data)}, ensure_ascii=False, indent=1) + "\n"


def text_of(part: Part) -> str:
    """One part as text: what was printed, or a warning or exception as `Type: message`; a figure has none."""
    if isinstance(part, Text):
        return part.text
    return "" if isinstance(part, Figure) else f"{part.type}: {part.message}"


def from_json(text: str) -> Result:
    """Read a stored result back. Raises SchemaError unless every field is there, of its type, sealed and harmless."""
    data = parse(text, LARGEST_RESULT, VERSION)
    found = data.pop("seal", None)
    result = read(Result, data, "result")
    if result.outcome not in OUTCOMES:
        raise SchemaError(f"outcome {result.outcome!r} is none of {', '.join(OUTCOMES)}")
    check_seal(found, data)
    try:
        for figure in result.figures:
            svg.check(figure.svg)
    except svg.FigureError as error:
        raise SchemaError(f"figure: {error}") from None
    return result


def parse(text: str, longest: int, schema: int) -> dict[str, Any]:
    """The object in the JSON `text`. Raises SchemaError if it is longer, of another schema, or no such object."""
    if len(text) > longest:
        raise SchemaError(f"longer than {longest} characters")
    try:
        data = json.loads(text, object_pairs_hook=_object)
    except SchemaError:
        raise
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"not JSON: {error}") from None
    if not isinstance(data, dict):
        raise SchemaError("not an object")
    if data.get("schema") != schema:
        raise SchemaError(f"schema {data.get('schema')!r}, and this engine reads {schema}")
    return data


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; a key that comes twice would hide its first value from all who look at the file."""
    data = dict(pairs)
    if len(data) != len(pairs):
        raise SchemaError("a key comes twice in one object")
    return data


def check_seal(found: object, data: dict) -> None:
    """Raise SchemaError unless `found` is the seal over `data`."""
    if found != seal(data):
        raise SchemaError("the seal does not fit: the file was edited by hand or cut short")


def seal(data: dict) -> str:
    """A hash over `data`, so that an edit by hand is noticed; it proves nothing else."""
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def read(cls: Any, data: object, place: str):
    """An instance of the dataclass `cls` from parsed JSON, every field checked."""
    if not isinstance(data, dict):
        raise SchemaError(f"{place}: not an object")
    fields = {f.name: f for f in dataclasses.fields(cls)}
    if unknown := data.keys() ^ fields.keys():
        raise SchemaError(f"{place}: unknown or missing: {', '.join(sorted(map(str, unknown)))}")
    return cls(**{name: _value(str(fields[name].type), value, f"{place}.{name}") for name, value in data.items()})


def _value(annotation: str, value: object, place: str) -> object:
    if annotation.startswith("tuple[") and isinstance(value, list):
        inner = annotation.removeprefix("tuple[").removesuffix(", ...]")
        return tuple(_value(inner, item, f"{place}[{number}]") for number, item in enumerate(value))
    if annotation == "Part":
        kind = value.get("kind") if isinstance(value, dict) else None
        if kind not in _PARTS:
            raise SchemaError(f"{place}: unknown kind {kind!r}")
        return read(_PARTS[kind], value, place)
    if annotation == f"Literal[{value!r}]":
        return value
    if annotation in ("Check", "Failure"):
        return read({"Check": Check, "Failure": Failure}[annotation], value, place)
    if annotation == "dict[str, str]" and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return value
    plain = {"str": str, "int": int, "bool": bool}.get(annotation.removesuffix(" | None"))
    if (value is None and annotation.endswith(" | None")) or (plain and type(value) is plain):
        return value
    raise SchemaError(f"{place}: {type(value).__name__} where {annotation} belongs")
