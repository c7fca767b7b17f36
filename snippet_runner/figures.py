"""The matplotlib backend inside a program's process: `plt.show()` keeps each open figure as an SVG.

Selected by `MPLBACKEND=module://snippet_runner.figures`, so that the program itself stays what readers copy.
"""

from __future__ import annotations

import io
from collections.abc import Callable

from matplotlib import rcParams
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

keep: Callable[[str], None] | None = None  # set by the worker before the program starts

STYLE = {
    "svg.hashsalt": "snippet",  # the same figure gives the same bytes
    "figure.facecolor": "none",  # the page's own ground shows through, light or dark
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "legend.framealpha": 0,
}


class FigureManager(FigureManagerBase):
    """Shows a figure by keeping its SVG and closing it, as closing the window would."""

    @classmethod
    def pyplot_show(cls, *, block: bool | None = None) -> None:
        for manager in Gcf.get_all_fig_managers():
            manager.show()

    def show(self) -> None:
        buffer = io.StringIO()
        self.canvas.figure.savefig(buffer, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
        if keep is not None:
            keep(buffer.getvalue())
        Gcf.destroy(self)


class FigureCanvas(FigureCanvasAgg):
    manager_class = FigureManager


def forgotten() -> int:
    """How many figures the program drew and never showed."""
    return len(Gcf.get_all_fig_managers())


def start(on_figure: Callable[[str], None]) -> None:
    """Begin to keep figures, with the style that works on a light and on a dark page."""
    global keep
    keep = on_figure
    rcParams.update(STYLE)
