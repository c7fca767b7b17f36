"""The matplotlib backend inside a program's process: `plt.show()` keeps each open figure as an SVG.

Selected by the environment (`worker.BACKEND`), so that the program itself stays what readers copy. Imported when the program
draws, never before the fork: until then, and with another backend, matplotlib's settings are what plain Python has.
"""

from __future__ import annotations

import io
from typing import Any

from matplotlib import rcParams, rcParamsDefault
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

from snippet_runner.running import worker

STYLE: dict[Any, Any] = {
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
        if worker.current is not None:  # None in a process that the program started
            worker.current.figure(buffer.getvalue())
        Gcf.destroy(self)


class FigureCanvas(FigureCanvasAgg):
    manager_class = FigureManager


# What the program has set by now is its own choice.
rcParams.update({name: value for name, value in STYLE.items() if rcParams[name] == rcParamsDefault[name]})
