"""What the site says about its own programs: the line of proof below a topic, and problems under `serve`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from snippet_runner.gather import Site
from snippet_runner.problems import Problem
from snippet_runner.reading.pages import Fence, read_fences, stray_includes
from snippet_runner.recording.recordings import MISSING
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.program import Renderer
from snippet_runner.rendering.text import one_line


def line_of_proof(site: Site, fences: Sequence[Fence], renderer: Renderer) -> str:
    """The last line of a topic: how many of its programs ran, on what, and how many checks passed."""
    names = list(dict.fromkeys(fence.embeds for fence in fences if fence.embeds in site.snippets))
    results = [result for name in names if (result := site.result(name)) and result.outcome == "passed"]
    if not results:
        return ""
    words = renderer.words
    ran = [result for result in results if result.recorded is None]
    packages = ", ".join(sorted({machine(result) for result in ran or results}))
    facts = {"packages": packages, "programs": len(results), "checks": sum(len(result.checks) for result in results)}
    text = escape(words["proof"].format(**facts))
    missing = sum(1 for name in names if name in site.recordings and site.recordings[name].state == MISSING)
    if recorded := len(results) - len(ran):
        text += " " + escape(words["proof recorded"].format(recorded=recorded))
    if missing:
        text += " " + escape(words["proof missing"].format(missing=missing))
    slug = names[0].split("/")[0]
    return f'<p class="snippet-proof">{text} <a href="{renderer.to_root}status/#{slug}">{escape(words["proof link"])}</a></p>'


def problems_box(problems: Iterable[Problem], words: dict[str, str]) -> str:
    """The problems of one page, above its text; only a server ever shows it."""
    text = "\n\n".join(map(str, problems))
    return f'<div class="snippet-failure"><p>{escape(words["problems"])}</p><pre><samp>{one_line(text)}</samp></pre></div>\n\n'


def without_missing(markdown: str, site: Site, language: str) -> str:
    """The page's text without what it includes beside programs that can be read: a missing file would stop the whole page."""
    fences = read_fences(markdown, "", language)
    gone = set(stray_includes(markdown, fences))
    for fence in fences:
        if fence.embeds and fence.embeds not in site.snippets:
            gone |= set(range(fence.line, fence.last + 1))
    return "\n".join(line for number, line in enumerate(markdown.split("\n"), 1) if number not in gone)
