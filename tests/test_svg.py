"""A figure is accepted if it holds what matplotlib writes, and nothing else, and not too much of it."""

import base64
import io
import struct

import numpy
import pytest

from snippet_runner import limits, svg

PATH = '<path id="a" d="M 0 0 L 9 9 z" style="fill: none; stroke: #000000; stroke-width: 0.8"/>'
FIGURE = (
    f'{svg.PROLOGUE}<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9pt" height="9pt" viewBox="0 0 9 9" '
    'xmlns="http://www.w3.org/2000/svg" version="1.1"><metadata>'
    '<rdf:RDF xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work>'
    '<dc:type xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>'
    "</cc:Work></rdf:RDF></metadata>"
    '<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>'
    f'<g id="g"><defs>{PATH}</defs><use xlink:href="#a" x="1" y="2"/></g></svg>'
)


def png(width: int, height: int) -> str:
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"
    return "data:image/png;base64," + base64.b64encode(header).decode()


def put(drawing: str) -> str:
    """The figure with something more drawn at its end."""
    return FIGURE.replace("</svg>", f"{drawing}</svg>")


def instead(old: str, new: str) -> str:
    assert FIGURE.count(old) == 1
    return FIGURE.replace(old, new)


def style(text: str) -> str:
    return instead("*{stroke-linejoin: round; stroke-linecap: butt}", text)


def test_the_figure_that_is_spoiled_below_is_accepted():
    svg.check(FIGURE)
    svg.check(put('<image xlink:href="' + png(80, 80) + '" id="i" width="9" height="9" transform="scale(1 -1)"/>'))


DRAWINGS = {
    "bars with a pattern": lambda axes: axes.bar([1, 2], [3, 4], hatch="//", alpha=0.4),
    "a transparent pattern": lambda axes: axes.bar([1], [3], hatch="x", facecolor="none", edgecolor=(1, 0, 0, 0.3)),
    "an image": lambda axes: axes.imshow(numpy.eye(5), alpha=0.5),
    "an image of squares": lambda axes: axes.imshow(numpy.eye(5), interpolation="none", alpha=0.5, origin="lower"),
    "a pie": lambda axes: axes.pie([1, 2, 3], labels=list("abc")),
    "points": lambda axes: axes.scatter(range(50), range(50), c=range(50), s=range(50), alpha=0.5),
    "regions": lambda axes: axes.contourf(numpy.arange(81).reshape(9, 9) % 7),
    "error bars": lambda axes: axes.errorbar([1, 2, 3], [1, 2, 3], yerr=0.4, fmt="o--"),
    "cells": lambda axes: axes.pcolormesh(numpy.eye(9)),
    "text": lambda axes: axes.text(0.5, 0.5, r"$\frac{a}{b}$ & <b> --8<-- x", alpha=0.3, rotation=33),
    "boxes": lambda axes: axes.boxplot([range(9)]),
    "arrows": lambda axes: axes.quiver([1, 2], [1, 2], [1, 2], [1, 2]),
    "thin dashes": lambda axes: axes.plot([1, 2], "k:", lw=0.1),
    "a logarithmic scale": lambda axes: axes.loglog([1, 10], [1, 10]),
    "pixels": lambda axes: axes.plot([1, 2], rasterized=True),
}


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_what_matplotlib_draws_is_accepted(draw):
    from matplotlib.figure import Figure  # here: the other tests do without its half a second

    figure = Figure(figsize=(4.5, 3))
    draw(figure.subplots())
    drawn = io.StringIO()
    figure.savefig(drawn, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    svg.check(drawn.getvalue())


HOSTILE = {
    # runs something
    "script": put("<script>alert(1)</script>"),
    "script from elsewhere": put("<g><script href='https://other.test/x.js'/></g>"),
    "handler": put('<g onload="alert(1)"/>'),
    "handler in capitals": put('<g ONLOAD="alert(1)"/>'),
    "animation": put('<animate attributeName="href"/>'),
    "HTML": put('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>'),
    "HTML alone": put('<b xmlns="http://www.w3.org/1999/xhtml">x</b>'),
    "CDATA": put("<![CDATA[<script>alert(1)</script>]]>"),
    "after its end": FIGURE + "<script/>",
    # names another place
    "link": put('<a href="https://other.test"/>'),
    "image from elsewhere": put('<image href="https://other.test/x.png"/>'),
    "image from elsewhere, xlink": put('<image xlink:href="//other.test/x.png"/>'),
    "SVG as an image": put('<image xlink:href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    "use from elsewhere": instead("#a", "https://other.test/a.svg#a"),
    "use of a script": instead("#a", "javascript:alert(1)"),
    "url": instead("fill: none", "fill: url(https://other.test/a)"),
    "url, quoted": instead("fill: none", "fill: url( 'https://other.test/a#b')"),
    "url, white space before the scheme": instead("fill: none", "fill: url('&#9; https://other.test/a')"),
    "url, capitals": instead("fill: none", "fill: URL(https://other.test/a)"),
    "url, escaped": instead("fill: none", "fill: u\\72l(https://other.test/a)"),
    "url in an attribute": put('<g fill="url(https://other.test/a)"/>'),
    "url in a comment": instead("fill: none", "fill: /**/url(//other.test/a)"),
    "clip path from elsewhere": put('<g clip-path="url(https://other.test/a#b)"/>'),
    "image-set": instead("fill: none", "background: image-set('//other.test/a' 1x)"),
    "image-set, white space": instead("fill: none", "fill: image-set&#12;('//other.test/a' 1x)"),
    "src": instead("<metadata>", "<metadata src='https://other.test/'>"),
    "another license": instead("http://purl.org/dc/dcmitype/StillImage", "http://other.test/"),
    "import": style("@import 'https://other.test/a.css';"),
    "import, capitals": style("@IMPORT 'https://other.test/a.css';"),
    "import, white space": style("&#12;@import&#8233;'https://other.test/a.css';"),
    "import, escaped": style("@\\69mport 'https://other.test/a.css';"),
    "image-set in a style": style("*{background: image-set('https://other.test/a' 1x)}"),
    "url in a style": style("*{fill: url(https://other.test/a)}"),
    "font": style("@font-face{font-family: x; src: url(//other.test/a)}"),
    "another style": style("*{display: none}"),
    "a second style": put('<style type="text/css">*{stroke: red}</style>'),
    "a style in a comment": style("/* */ *{stroke-linejoin: round; stroke-linecap: butt}"),
    # says that it is something else
    "style sheet": instead("<svg ", '<?xml-stylesheet href="https://other.test/a.css"?><svg '),
    "another language": instead("<svg ", "<?php system('id') ?><svg "),
    "entity": instead('svg11.dtd">', 'svg11.dtd" [<!ENTITY x "y">]>'),
    "attribute list": instead('svg11.dtd">', 'svg11.dtd" [<!ATTLIST path onclick CDATA "alert(1)">]>'),
    "another document type": instead("http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd", "https://other.test/x.dtd"),
    "Shift_JIS": instead('encoding="utf-8"', 'encoding="Shift_JIS"'),
    "replacement": instead('encoding="utf-8"', 'encoding="replacement"'),
    "UTF-16": instead('encoding="utf-8"', 'encoding="utf-16"'),
    "a lone surrogate": put("<!-- \ud800 -->"),
    "no namespace": instead(' xmlns="http://www.w3.org/2000/svg"', ""),
    "another namespace": instead('xmlns="http://www.w3.org/2000/svg"', 'xmlns="http://other.test/"'),
    "an element of another namespace": put('<path xmlns="http://other.test/" d="M 0 0"/>'),
    "a figure within the figure": put('<svg width="9pt" height="9pt" viewBox="0 0 9 9" version="1.1"/>'),
    "text": put("<g>text</g>"),
    "text after an element": put("<g/>text"),
    "a title": put("<title>x</title>"),
    "not closed": put("<g>"),
    "empty": "",
    # is too much
    "a width of 400 digits": instead('width="9pt"', f'width="{"9" * 400}pt"'),
    "a width of three parts": instead('width="9pt"', 'width="1.2.3pt"'),
    "a width in percent": instead('width="9pt"', 'width="100%"'),
    "no width": instead(' width="9pt"', ""),
    "no size at all": instead(' width="9pt"', "").replace(' height="9pt"', "").replace(' viewBox="0 0 9 9"', ""),
    "as high as a house": instead('height="9pt"', 'height="9000pt"').replace("0 0 9 9", "0 0 9 9000"),
    "a view of another part": instead("0 0 9 9", "5 5 9 9"),
    "a number of 400 digits in a path": instead("M 0 0", f"M 0 {'9' * 400}"),
    "a number of 400 digits in a style": instead("stroke-width: 0.8", f"stroke-width: {'9' * 400}"),
    "uses of uses": put('<g id="b"><use xlink:href="#g"/><use xlink:href="#g"/></g><use xlink:href="#b"/>'),
    "uses of a group under a path's name": put('<g id="a"><use xlink:href="#a"/></g>'),
    "a use of nothing": instead("#a", "#b"),
    "a use of itself": put('<use id="u" xlink:href="#u"/>'),
    "a path drawn too often": put(
        f'<path id="long" d="M 0 0{" L 1 1" * 10_000}"/>' + '<use xlink:href="#long"/>' * 100
    ),
    "patterns of patterns": put(
        "".join(
            f'<pattern id="p{n}" patternUnits="userSpaceOnUse" x="0" y="0" width="72" height="72">'
            f'<path d="M 0 0 L 9 9" style="fill: url(#p{n + 1})"/></pattern>'
            for n in range(9)
        )
    ),
    "clip paths of clip paths": put('<clipPath id="c"><path d="M 0 0" clip-path="url(#c)"/></clipPath>'),
    "a pattern of tiny tiles": put(
        '<pattern id="p" patternUnits="userSpaceOnUse" x="0" y="0" width="0.0001" height="0.0001"/>'
    ),
    "50,000 elements within one another": put("<g>" * 50_000 + "</g>" * 50_000),
    "50,000 elements": put("<g/>" * 50_000),
    "1.9 MB of path": instead("M 0 0", "M 0 0" + " L 1 1" * 320_000),
    "an image of four billion pixels": put(f'<image xlink:href="{png(65_536, 65_536)}"/>'),
    "an image of no pixels": put(f'<image xlink:href="{png(0, 80)}"/>'),
    "an image that is none": put('<image xlink:href="data:image/png;base64,PHN2Zy8+"/>'),
    "an image cut short": put('<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>'),
    "an image of broken base64": put('<image xlink:href="data:image/png;base64,iVB=ORw0KGgo"/>'),
}


@pytest.mark.parametrize("figure", HOSTILE.values(), ids=HOSTILE)
def test_what_does_more_than_draw_is_refused(figure):
    with pytest.raises(svg.FigureError):
        svg.check(figure)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("FIGURE_ELEMENTS", "<g/>" * 20),
        ("FIGURE_DEPTH", "<g>" * 20 + "</g>" * 20),
        ("LARGEST_FIGURE", "<!-- x -->" * 20),
        ("FIGURE_SIDE", ""),
        ("IMAGE_PIXELS", f'<image xlink:href="{png(80, 80)}"/>'),
        ("FIGURE_DRAWN", '<use xlink:href="#a"/>' * 20),
    ],
)
def test_each_budget_is_what_refuses(monkeypatch, name, part):
    """The figure is accepted under the real limit, and refused under a lower one."""
    svg.check(put(part))
    monkeypatch.setattr(limits, name, {"LARGEST_FIGURE": 1000, "FIGURE_DRAWN": 200, "FIGURE_SIDE": 8}.get(name, 15))
    with pytest.raises(svg.FigureError):
        svg.check(put(part))


def test_a_program_that_draws_something_else_fails_and_says_what(program):
    result = program(
        "import matplotlib.pyplot as plt\nplt.pcolormesh([[1, 2], [3, 4]], shading='gouraud')\nplt.show()",
    )
    (failure,) = result.failures
    assert (result.outcome, failure.cause.partition(":")[0]) == ("failed", "a figure that no page can show")
    assert "feComposite" in failure.cause or "filter" in failure.cause
