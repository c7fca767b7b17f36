"""The programs in a page's finished HTML: whether all of them arrived, and the anchors that they bring."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snippet_runner.reading.pages import Fence


def lost(html: str, fences: Sequence[Fence]) -> str | None:
    """The cause and remedy if not every fence became a block, else None.

    Blocks are counted in the HTML, not as they are rendered: SuperFences renders an over-indented fence and then discards
    the result.
    """
    reached = re.findall(r'<div class="snippet" id="program-([\w-]+)"', _visible(html))
    if len(reached) == len(fences):
        return None
    return (
        f"{len(fences)} programs are embedded, but {len(reached)} reached the page ({', '.join(reached)}). Remedy: look for "
        "a fence that Markdown does not see as one, by its indentation, or for a file that changed during the build."
    )


def anchors(html: str) -> set[str]:
    """The ids of the programs, their outputs and exceptions: MkDocs, which checks links, has not seen them."""
    return set(re.findall(r'<div [^>]*?id="((?:program|output|error)-[\w-]+)"', _visible(html)))


def _visible(html: str) -> str:
    """Finished HTML without comments: everywhere else in it `<` is escaped."""
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
