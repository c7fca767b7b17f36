"""Text that is shown as it is, whatever it holds: as Markdown, as a block of code, as one line of HTML."""

from __future__ import annotations

import re
from html import escape


def literal(text: str) -> str:
    """Plain text as Markdown that shows it as it is, `__len__` for one."""
    return re.sub(r"([\\`*_{}\[\]#])", r"\\\1", escape(text, quote=False))


def code(text: str) -> str:
    """Text as inline code in Markdown; nothing in it includes a file."""
    ticks = "`" * (1 + _longest_run_of_ticks(text))
    return f"{ticks} {text.replace('--8<--', '--8< --')} {ticks}"


def fence(language: str, text: str) -> str:
    """A block of code in Markdown that nothing in it can end."""
    ticks = "`" * max(3, 1 + _longest_run_of_ticks(text))
    return f"{ticks}{language}\n{text}\n{ticks}"


def one_line(text: str) -> str:
    """Escaped text on one line of HTML: no empty line ends the HTML block around it, and Markdown reads nothing in it."""
    return "&#10;".join(escape(line) for line in text.splitlines())


def _longest_run_of_ticks(text: str) -> int:
    return max(map(len, re.findall(r"`+", text)), default=0)
