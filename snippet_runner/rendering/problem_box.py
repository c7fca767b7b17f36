"""The problems of a page above its text, and the text without what would stop it. Only a server ever shows this."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape

from snippet_runner.problems import Problem
from snippet_runner.reading.pages import read_fences, stray_includes
from snippet_runner.rendering.text import one_line


def problem_box(problems: Iterable[Problem], words: dict[str, str]) -> str:
    """The problems as one HTML block for the page's Markdown."""
    text = "\n\n".join(map(str, problems))
    return f'<div class="snippet-failure"><p>{escape(words["problems"])}</p><pre><samp>{one_line(text)}</samp></pre></div>\n\n'


def without_missing(markdown: str, programs: Collection[str], language: str) -> str:
    """The page's text without its includes of anything but `programs`: a missing file would stop the whole page."""
    fences = read_fences(markdown, "", language)
    gone = set(stray_includes(markdown, fences))
    for fence in fences:
        if fence.embeds and fence.embeds not in programs:
            gone |= set(range(fence.line, fence.last + 1))
    return "\n".join(line for number, line in enumerate(markdown.split("\n"), 1) if number not in gone)
