"""A figure's files: the drawing, and for readers in the dark the same in colors that stand out there."""

from __future__ import annotations

import hashlib
import re

ON_DARK = {  # colours that a figure is drawn in -> the same on a dark page: black, greys, and matplotlib's ten
    "#000000": "#e2e4e9",
    "#262626": "#d5d8de",
    "#cccccc": "#565b66",
    "#b0b0b0": "#565b66",
    "#808080": "#9aa0ab",
    "#1f77b4": "#5aa9e6",
    "#ff7f0e": "#ff9f45",
    "#2ca02c": "#5fcf5f",
    "#d62728": "#ff6b6b",
    "#9467bd": "#b794e0",
    "#8c564b": "#c49488",
    "#e377c2": "#f29bd6",
    "#7f7f7f": "#a9a9a9",
    "#bcbd22": "#dcdd5c",
    "#17becf": "#4fdcea",
}


def files(svg: str) -> dict[str, tuple[str, str]]:
    """The name and the text of a figure's file, by color scheme."""
    texts = {"light": svg, "dark": on_dark(svg)}
    return {
        scheme: (f"figures/{hashlib.sha256(text.encode()).hexdigest()[:16]}.svg", text)
        for scheme, text in texts.items()
    }


def on_dark(svg: str) -> str:
    """The same figure in colours that can be read on a dark page."""
    svg = re.sub(r"#[0-9a-f]{6}\b", lambda match: ON_DARK.get(match[0], match[0]), svg)
    return svg.replace("<svg ", f'<svg style="fill:{ON_DARK["#000000"]}" ', 1)  # what names no colour is black
