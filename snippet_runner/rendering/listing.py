"""A program's text as HTML: highlighted, with lines marked, compared with another program, and long runs folded."""

from __future__ import annotations

import difflib
import re
from html import escape

import pygments
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer

FOLDED = 15  # lines that two programs share, from which on they are folded


def highlight(text: str, marked: set[int], raised: int | None) -> str:
    """The program as highlighted HTML; `marked` lines stand out, and the line that raised has another mark."""
    lines = sorted(marked | ({raised} if raised else set()))
    html = pygments.highlight(text, PythonLexer(stripnl=False), HtmlFormatter(hl_lines=lines, wrapcode=True)).rstrip(
        "\n"
    )
    marks = iter("hll" + " raised" * (line == raised) + " marked" * (line in marked) for line in lines)
    return re.sub(r'(?<=<span class=")hll(?=">)', lambda _: next(marks), html)


def fold(html: str, marked: set[int], label: str) -> str:
    """A highlighted program with the lines folded away that are far from the `marked` ones, in runs of 15 and more."""
    head, _, rest = html.partition("<code>")
    code, _, tail = rest.rpartition("</code>")
    lines = code.split("\n")
    near = {0, len(lines) + 1} | {line + step for line in marked for step in (-2, -1, 0, 1, 2)}
    start, pieces = 1, []
    for end in [line for line in range(1, len(lines) + 2) if line in near]:
        if end - start >= FOLDED:
            same = "".join(line + "\n" for line in lines[start - 1 : end - 1])
            pieces.append(switch(same, label.format(lines=end - start)))
            start = end
        pieces.append("".join(line + "\n" for line in lines[start - 1 : end]))
        start = end + 1
    folded = "".join(pieces).rstrip("\n")
    return f"{head}<code>{folded}\n</code>{tail}"


def switch(html: str, label: str) -> str:
    """Lines of HTML folded under a label. It opens by CSS alone, and what is folded can be copied, found and printed."""
    return f'<input type="checkbox" class="same" aria-label="{escape(label)}"><span class="same">{html}</span>'


def changed_lines(text: str, other: str) -> set[int]:
    """The numbers (from 1) of the lines of `text` that `other` does not have.

    >>> sorted(changed_lines("a\\nb\\nc", "a\\nx\\nc"))
    [2]
    """
    matcher = difflib.SequenceMatcher(None, lines_of(other), lines_of(text), autojunk=False)
    return {line + 1 for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal" for line in range(start, end)}


def lines_of(text: str) -> list[str]:
    """The lines of a text, none of an empty one."""
    return text.split("\n") if text else []  # as Python counts them: splitlines() also splits at a form feed or U+2028
