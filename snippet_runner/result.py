"""The result of one program: the one shape that the cache, the recordings and the pages share.

Cache and recordings are read back as strictly as if a stranger had written them: `from_json` raises `SchemaError` with the
place of the first thing that is not as it should be.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

VERSION = 1
OUTCOMES = ("passed", "failed", "errored")  # failed: the program's fault; errored: the machinery's or the machine's
LARGEST = 2 * 2**20  # characters of one result in JSON


class SchemaError(ValueError):
    """A stored result that cannot be believed."""


@dataclass(frozen=True)
class Text:
    """What the program printed, escapes and other control characters made visible."""

    text: str
    kind: str = "text"


@dataclass(frozen=True)
class Warned:
    """A Python warning, at its place in the output; `line` is the program's line that led to it."""

    type: str
    message: str
    line: int | None = None
    kind: str = "warning"


@dataclass(frozen=True)
class Figure:
    """A figure as SVG; black is drawn as black, and `render` gives it the colours of a light and a dark page."""

    svg: str
    kind: str = "figure"


@dataclass(frozen=True)
class Raised:
    """The exception that ended the program; `lines` are the program's own lines, outermost first."""

    type: str
    message: str
    lines: tuple[int, ...] = ()
    kind: str = "exception"


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
    """Why a run does not count: where in the program, what happened, what to do."""

    cause: str
    remedy: str
    line: int | None = None


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
        """What the run gave, line by line: text as printed, warnings and the exception by type, figures by their hash."""
        lines: list[str] = []
        for part in self.parts:
            if isinstance(part, Text):
                lines += part.text.splitlines()
            elif isinstance(part, Figure):
                lines.append(f"[figure {hashlib.sha256(part.svg.encode()).hexdigest()[:12]}]")
            else:
                lines += f"{part.type}: {part.message}".splitlines()
        return lines

    def to_json(self) -> str:
        """Readable JSON that ends with a seal over the rest, so that an edit by hand is noticed."""
        data = dataclasses.asdict(self)
        return json.dumps(data | {"seal": _seal(data)}, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Result:
    """Read a stored result back. Raises SchemaError unless every field is there, of its type, sealed and harmless."""
    if len(text) > LARGEST:
        raise SchemaError(f"longer than {LARGEST} characters")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"not JSON: {error}") from None
    if not isinstance(data, dict):
        raise SchemaError("not an object")
    if data.get("schema") != VERSION:
        raise SchemaError(f"schema {data.get('schema')!r}, and this engine reads {VERSION}")
    seal = data.pop("seal", None)
    result = _read(Result, data, "result")
    if result.outcome not in OUTCOMES:
        raise SchemaError(f"outcome {result.outcome!r} is none of {', '.join(OUTCOMES)}")
    if seal != _seal(data):
        raise SchemaError("the seal does not fit: the file was edited by hand or cut short")
    for figure in result.figures:
        check_svg(figure.svg)
    return result


def _seal(data: dict) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _read(cls: type, data: object, place: str):
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
        return _read(_PARTS[kind], value, place)
    if annotation in ("Check", "Failure"):
        return _read({"Check": Check, "Failure": Failure}[annotation], value, place)
    if annotation == "dict[str, str]" and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return value
    plain = {"str": str, "int": int, "bool": bool}.get(annotation.removesuffix(" | None"))
    if (value is None and annotation.endswith(" | None")) or (plain and type(value) is plain):
        return value
    raise SchemaError(f"{place}: {type(value).__name__} where {annotation} belongs")


_SVG_TAGS = {
    "svg",
    "g",
    "path",
    "defs",
    "use",
    "clipPath",
    "rect",
    "circle",
    "image",
    "metadata",
    "style",
    "title",
    "RDF",
    "Work",
    "Agent",
    "creator",
    "date",
    "format",
    "type",
    "linearGradient",
    "pattern",
    "stop",
    "polygon",
}


def check_svg(svg: str) -> None:
    """Raises SchemaError if a figure holds anything but drawing: scripts, handlers, or links out of itself."""
    if re.search(r"<!ENTITY|<!\[CDATA|<\?xml-", svg):
        raise SchemaError("figure: entities, CDATA or a style sheet")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise SchemaError(f"figure: not XML: {error}") from None
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag not in _SVG_TAGS:
            raise SchemaError(f"figure: element <{tag}>")
        if tag == "style" and re.search(r"url\(|@|\\", element.text or "", re.IGNORECASE):
            raise SchemaError("figure: a style that loads something")
        for key, value in element.attrib.items():
            key = key.rpartition("}")[2].lower()
            if key.startswith("on") or (key == "href" and not value.startswith(("#", "data:image/png;base64,"))):
                raise SchemaError(f"figure: attribute {key}={value[:60]!r}")
            if re.search(r"url\(\s*['\"]?[^#'\"\s]|\\|image-set\(", value, re.IGNORECASE):
                raise SchemaError(f"figure: attribute {key} loads something")
