"""The line of proof below a topic: how many of its programs ran, and where."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from snippet_runner.gather import Site
from snippet_runner.reading.pages import Fence
from snippet_runner.recording.other_versions import tried
from snippet_runner.recording.recordings import MISSING
from snippet_runner.recording.since import entries_of, otherwise
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.program import Renderer


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
    if older := _older(site, names, renderer):
        text += " " + older
    slug = names[0].split("/")[0]
    return f'<p class="snippet-proof">{text} <a href="{renderer.to_root}status/#{slug}">{escape(words["proof link"])}</a></p>'


def _older(site: Site, names: Sequence[str], renderer: Renderer) -> str:
    """Since which torch all programs give the same, and how many do not with those before; empty if one has not run with each."""
    live = [site.snippets[name] for name in names if not site.snippets[name].directives.requires]
    runs = [(snippet, site.result(snippet.name), entries_of(snippet, site.versions)) for snippet in live]
    if not runs or not all(result and entries for _, result, entries in runs):
        return ""
    counts = [0] * len(site.versions)
    for snippet, result, entries in runs:
        for number, one in enumerate(entries or ()):
            counts[number] += bool(result and otherwise(snippet, tried(result), one))
    words = renderer.words
    same = next((number for number, count in enumerate(counts) if count), len(counts))
    said = [words["proof same"].format(oldest=site.versions[same - 1].short)] if same else []
    listed = [
        f"{version.short}{words['by version']['colon']}{count}"
        for version, count in zip(site.versions, counts, strict=True)
        if count
    ]
    if listed:
        said.append(words["proof otherwise"].format(counts=words["by version"]["comma"].join(listed)))
    return f'<a href="{renderer.to_root}versions/#topics">{escape(" ".join(said))}</a>'
