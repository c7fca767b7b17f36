"""The two figures of the page: the other tools as multiples of ours, and the growth with the number of topics. Light and dark."""

from __future__ import annotations

import io
import statistics

import matplotlib.pyplot as plt

from snippet_runner.rendering.program import on_dark
from snippet_runner.root import ROOT
from snippet_runner.running.figures import STYLE

FOLDER = ROOT / "overrides/assets/images"
KINDS = {"cold": "#1f77b4", "warm": "#ff7f0e", "edit": "#2ca02c"}


def draw(measured) -> dict[str, str]:
    """Both figures in both schemes, as SVG by file name; `measured` is a report.Measured."""
    drawn = {}
    with plt.rc_context(STYLE):
        for name, put in (("peers", peers), ("growth", growth)):
            figure, axes = plt.subplots(figsize=(6, 3.4), layout="constrained")
            put(axes, measured)
            axes.spines[["top", "right"]].set_visible(False)
            buffer = io.StringIO()
            figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
            plt.close(figure)
            drawn[f"build-{name}-light.svg"] = buffer.getvalue()
            drawn[f"build-{name}-dark.svg"] = on_dark(buffer.getvalue())
    return drawn


def write(measured) -> None:
    """Put them where both sites find them."""
    for name, svg in draw(measured).items():
        (FOLDER / name).write_text(svg, "utf-8")


def peers(axes, measured) -> None:
    from benchmarks.report import PEERS

    for number, (kind, color) in enumerate(KINDS.items()):
        places = [place + (1 - number) * -0.26 for place in range(len(PEERS))]
        values = [measured.peer(tool, kind) for tool in PEERS]
        bars = axes.barh(places, values, 0.24, color=color, label=kind)
        axes.bar_label(bars, [f"{value:.1f}" for value in values], padding=2, fontsize=8)
    axes.axvline(1, color="#808080", linewidth=1)
    axes.set(xscale="log", xlabel="times as long as this site's engine (log scale)")
    axes.set_yticks(range(len(PEERS)), ["markdown-exec" if tool == "plain" else tool for tool in PEERS])
    axes.invert_yaxis()
    axes.legend(frameon=False, loc="upper right")
    axes.margins(x=0.15)


def growth(axes, measured) -> None:
    grown = sorted((int(count), found) for count, found in measured.found("growth").items())
    lines = (("ours cold", "cold", "o-"), ("ours warm", "warm", "s-"), ("no code cold", "pages without code", "^--"))
    for name, label, style in lines:
        points = [statistics.median(found[name]) for _, found in grown]
        axes.plot([count for count, _ in grown], points, style, label=label)
    axes.set(xlabel="topics", ylabel="seconds", xlim=(0, None), ylim=(0, None))
    axes.legend(frameon=False)
