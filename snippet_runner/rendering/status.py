"""The line of proof below a topic: how many of its programs ran, and where."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from snippet_runner.gather import Site
from snippet_runner.reading.pages import Fence
from snippet_runner.recording.other_versions import Version, tried
from snippet_runner.recording.recordings import MISSING, Recording
from snippet_runner.recording.since import entries_of, otherwise
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.program import Renderer
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import each_while_equal
from snippet_runner.words import WORDS

Shown = tuple[Snippet, Result | None, Recording | None]  # a program and what its page shows of it


def line_of_proof(site: Site, fences: Sequence[Fence], renderer: Renderer) -> str:
    """The last line of a topic: how many of its programs ran, on what, and how many checks passed."""
    names = dict.fromkeys(fence.embeds for fence in fences if fence.embeds in site.snippets)
    shown = tuple((site.snippets[n], site.result(n), site.recordings.get(n)) for n in names if n)
    return _line(fences[0].page, shown, site.versions, renderer.language, renderer.to_root) if shown else ""


@each_while_equal
def _line(page: str, shown: Sequence[Shown], versions: Sequence[Version], language: str, to_root: str) -> str:
    results = [result for _, result, _ in shown if result and result.outcome == "passed"]
    if not results:
        return ""
    words = WORDS[language]
    ran = [result for result in results if result.recorded is None]
    packages = ", ".join(sorted({machine(result) for result in ran or results}))
    facts = {"packages": packages, "programs": len(results), "checks": sum(len(result.checks) for result in results)}
    text = escape(words["proof"].format(**facts))
    missing = sum(1 for *_, recording in shown if recording and recording.state == MISSING)
    if recorded := len(results) - len(ran):
        text += " " + escape(words["proof recorded"].format(recorded=recorded))
    if missing:
        text += " " + escape(words["proof missing"].format(missing=missing))
    if older := _older(shown, versions, words):
        text += f' <a href="{to_root}versions/#topics">{escape(older)}</a>'
    slug = shown[0][0].slug
    return f'<p class="snippet-proof">{text} <a href="{to_root}status/#{slug}">{escape(words["proof link"])}</a></p>'


def _older(shown: Sequence[Shown], versions: Sequence[Version], words: dict[str, Any]) -> str:
    """Since which torch all programs give the same, and how many do not with those before; empty if one has not run with each."""
    runs = [(s, result, entries_of(s, versions)) for s, result, _ in shown if not s.directives.requires]
    if not runs or not all(result and entries for _, result, entries in runs):
        return ""
    counts = [0] * len(versions)
    for snippet, result, entries in runs:
        for number, one in enumerate(entries or ()):
            counts[number] += bool(result and otherwise(snippet, tried(result), one))
    same = next((number for number, count in enumerate(counts) if count), len(counts))
    said = [words["proof same"].format(oldest=versions[same - 1].short)] if same else []
    listed = [
        f"{version.short}{words['by version']['colon']}{count}"
        for version, count in zip(versions, counts, strict=True)
        if count
    ]
    if listed:
        said.append(words["proof otherwise"].format(counts=words["by version"]["comma"].join(listed)))
    return " ".join(said)
