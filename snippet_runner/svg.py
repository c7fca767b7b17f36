"""What a figure may hold: the elements, attributes and values that matplotlib writes, within a budget. All else is refused.

The one check for figures of programs that run here, of the cache, of recordings, and of what another machine hands over.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import struct
from xml.etree import ElementTree

from snippet_runner import limits

PROLOGUE = (
    '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
)

_NUMBER = r"-?\d{1,7}(?:\.\d{1,17})?"
_NUMBERS = rf"{_NUMBER}(?:[ ,]{_NUMBER})*"
_ID = r"[A-Za-z][\w.-]{0,99}"
_COLOR = r"#[0-9a-f]{6}"
_PAINT = rf"(?:none|{_COLOR}|url\(#{_ID}\))"
_PROPERTIES = {
    "fill": _PAINT,
    "stroke": _COLOR,
    "stroke-width": _NUMBER,
    "stroke-linejoin": "miter|round|bevel",
    "stroke-linecap": "butt|round|square",
    "stroke-dasharray": _NUMBERS,
    "stroke-dashoffset": _NUMBER,
    "stroke-opacity": _NUMBER,
    "fill-opacity": _NUMBER,
    "opacity": _NUMBER,
}
_DECLARATION = "|".join(rf"{name}: (?:{value})" for name, value in _PROPERTIES.items())
_STYLE = {"style": rf"(?:{_DECLARATION})(?:; (?:{_DECLARATION}))*"}
_TRANSFORM = {
    "transform": rf"(?:translate|scale|rotate|matrix)\({_NUMBERS}\)(?: (?:translate|scale|rotate)\({_NUMBERS}\))*"
}
_CLIP = {"clip-path": rf"url\(#{_ID}\)"}
_NAMED = {"id": _ID}
_BOX = {"x": _NUMBER, "y": _NUMBER, "width": _NUMBER, "height": _NUMBER}

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ELEMENTS: dict[str, dict[str, str]] = {  # by element: its attributes, and a pattern of each one's value
    f"{_SVG}svg": {
        "width": rf"{_NUMBER}pt",
        "height": rf"{_NUMBER}pt",
        "viewBox": rf"0 0 {_NUMBERS}",
        "version": "1.1",
    },
    f"{_SVG}metadata": {},
    f"{_RDF}RDF": {},
    "{http://creativecommons.org/ns#}Work": {},
    f"{_DC}type": {f"{_RDF}resource": re.escape("http://purl.org/dc/dcmitype/StillImage")},
    f"{_DC}format": {},
    f"{_SVG}defs": {},
    f"{_SVG}style": {"type": "text/css"},
    f"{_SVG}g": _NAMED | _STYLE | _TRANSFORM | _CLIP | {"opacity": _NUMBER},
    f"{_SVG}path": {"d": r"(?:[MLQCz .-]|\d{1,17}+(?!\d))*"} | _NAMED | _STYLE | _TRANSFORM | _CLIP,
    f"{_SVG}use": {f"{_XLINK}href": rf"#{_ID}"} | _BOX | _STYLE | _TRANSFORM | _CLIP,
    f"{_SVG}clipPath": _NAMED,
    f"{_SVG}rect": _BOX | {"fill": _PAINT},
    f"{_SVG}pattern": _NAMED | {"patternUnits": "userSpaceOnUse", "x": "0", "y": "0", "width": "72", "height": "72"},
    f"{_SVG}image": _NAMED
    | _BOX
    | _TRANSFORM
    | {
        f"{_XLINK}href": r"data:image/png;base64,[A-Za-z\d+/=\s]+",
        "opacity": _NUMBER,
        "style": "image-rendering:crisp-edges;image-rendering:pixelated",
    },
}
_PATTERNS = {tag: {name: re.compile(p, re.ASCII) for name, p in ps.items()} for tag, ps in _ELEMENTS.items()}
_TEXTS = {
    f"{_SVG}style": re.compile(r"\*\{stroke-linejoin: round; stroke-linecap: butt\}"),
    f"{_DC}format": re.compile(r"image/svg\+xml"),
}
_REPEATED = (f"{_SVG}clipPath", f"{_SVG}pattern")  # in a chain of them, each would draw the next many times


class FigureError(ValueError):
    """A figure that holds more than a drawing of matplotlib's, or too much of one."""


def check(svg: str) -> None:
    """Raise FigureError with the first thing that a figure must not hold."""
    if len(svg) > limits.LARGEST_FIGURE:
        raise FigureError(f"{len(svg) // 1000} kB, more than {limits.LARGEST_FIGURE // 1000}")
    if declaration := re.search(r"<!(?!--)[^>]{0,40}|<\?[^>]{0,40}", svg.removeprefix(PROLOGUE)):
        raise FigureError(f"a declaration that matplotlib does not write: {declaration[0]!r}")
    paths: dict[str, int] = {}  # how long the data of each named path is
    names: dict[str, ElementTree.Element] = {}
    uses: list[str] = []
    drawn = 0
    for element in _elements(svg):
        attributes = _checked(element)
        if element.tag == f"{_SVG}svg":
            _check_size(attributes)
        elif element.tag == f"{_SVG}image":
            _check_image(attributes.get(f"{_XLINK}href", ""))
        elif element.tag == f"{_SVG}use":
            uses.append(attributes.get(f"{_XLINK}href", "")[1:])
        length = len(attributes.get("d", ""))
        drawn += length
        if name := attributes.get("id"):
            if names.setdefault(name, element) is not element and element.tag != f"{_SVG}image":  # drawn twice
                raise FigureError(f"two elements with the id {name!r}")
            if element.tag == f"{_SVG}path":
                paths[name] = length
    if unknown := set(uses) - paths.keys():
        raise FigureError(f"a use of {min(unknown)!r}, which is no path of the figure")
    if drawn + sum(paths[name] for name in uses) > limits.FIGURE_DRAWN:
        raise FigureError(f"more than {limits.FIGURE_DRAWN} characters of path data are drawn")


def _elements(svg: str):
    """Each element once it is whole, without building more than the budget allows."""
    depth = count = 0
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(svg.encode()), ("start", "end")):
            if event == "end":
                depth -= 1
                yield element
                continue
            if count == 0 and element.tag != f"{_SVG}svg":
                raise FigureError(f"<{element.tag[:60]}> where <svg> in its namespace belongs")
            if count and element.tag == f"{_SVG}svg":
                raise FigureError("a figure within the figure")
            depth, count = depth + 1, count + 1
            if depth > limits.FIGURE_DEPTH or count > limits.FIGURE_ELEMENTS:
                raise FigureError(
                    f"more than {limits.FIGURE_ELEMENTS} elements, or {limits.FIGURE_DEPTH} within one another"
                )
    except (ElementTree.ParseError, UnicodeEncodeError) as error:
        raise FigureError(f"not XML: {error}") from None


def _checked(element: ElementTree.Element) -> dict[str, str]:
    """The attributes of an element, each allowed there and with a value that matplotlib could have written."""
    patterns, tag = _PATTERNS.get(element.tag), element.tag.rpartition("}")[2]
    if patterns is None:
        raise FigureError(f"element <{tag[:60]}> that matplotlib does not write")
    for name, value in element.attrib.items():
        if name not in patterns or not patterns[name].fullmatch(value):
            raise FigureError(f"attribute {name.rpartition('}')[2][:40]}={value[:60]!r} of <{tag}>")
    text = (element.text or "").strip()
    if text and not (element.tag in _TEXTS and _TEXTS[element.tag].fullmatch(text)):
        raise FigureError(f"text in <{tag}>: {text[:60]!r}")
    for child in element:
        if tail := (child.tail or "").strip():
            raise FigureError(f"text in <{tag}>: {tail[:60]!r}")
        if element.tag in _REPEATED and any("url(" in value for value in child.attrib.values()):
            raise FigureError(f"a <{tag}> that refers to another")
    return element.attrib


def _check_size(attributes: dict[str, str]) -> None:
    width, height = (attributes.get(side, "").removesuffix("pt") for side in ("width", "height"))
    if attributes.get("viewBox") != f"0 0 {width} {height}":
        raise FigureError("a view that is not the whole figure")
    for side in (width, height):
        if not 1 <= float(side) <= limits.FIGURE_SIDE:
            raise FigureError(f"a side of {side} points")


def _check_image(address: str) -> None:
    """An image is a PNG whose pixels fit into memory; a few bytes can announce billions of them."""
    try:
        data = base64.b64decode("".join(address.partition(",")[2].split()), validate=True)
        width, height = struct.unpack(">II", data[16:24])
    except (binascii.Error, struct.error):
        data, width, height = b"", 0, 0
    if data[:8] != b"\x89PNG\r\n\x1a\n" or not 0 < width * height <= limits.IMAGE_PIXELS:
        raise FigureError(f"an image that is no PNG of at most {limits.IMAGE_PIXELS} pixels")
