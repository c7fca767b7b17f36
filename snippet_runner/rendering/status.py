"""The outcome of the site's programs: the line of proof below a topic, and the status page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from snippet_runner.gather import Site
from snippet_runner.reading.pages import Fence
from snippet_runner.recording.recordings import FRESH, MISSING, OTHER_TORCH, STALE
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.problem_box import one_block
from snippet_runner.rendering.program import Renderer
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.snippet import Snippet

STATUS = {
    "zh": {
        "title": "运行状态",
        "description": "本站每一段程序的运行结果、设备、版本，以及证明它的检查。",
        "intro": "本站页面上的每一段程序，都在构建网站时真实运行；每一段都带有检查（doctest），检查不通过，网站就不会发布。需要 GPU 或 TensorFlow 的程序由别的机器运行，这里写明录制时的设备、版本和日期。",
        "checks": "{count} 项检查",
        "passed": "通过",
        "failed": "失败",
        "errored": "没能运行",
        "none": "没有在这台机器上运行",
        FRESH: "录制，与程序一致",
        OTHER_TORCH: "录制，torch 版本与固定的不同",
        STALE: "录制已过时：程序后来改过",
        MISSING: "等待录制，需要{requires}",
    },
    "en": {
        "title": "Status",
        "description": "The outcome, device and versions of every program on this site, and the checks that prove it.",
        "intro": "Every program on these pages really runs when the site is built. Each carries its checks (doctests), and if one of them fails the site is not published. Programs that need a GPU or TensorFlow are run by another machine; device, versions and date of the recording stand beside them.",
        "checks": "checks: {count}",
        "passed": "passed",
        "failed": "failed",
        "errored": "could not run",
        "none": "not executed on this machine",
        FRESH: "recorded, of this very program",
        OTHER_TORCH: "recorded with another torch than the pinned one",
        STALE: "stale: the program has changed since it was recorded",
        MISSING: "waiting for a recording on a machine with {requires}",
    },
}


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


def status_page(site: Site, language: str) -> str:
    """The status page as Markdown: each program's outcome, machine and checks, by topic."""
    words = STATUS[language]
    lines = [
        f"---\ndescription: {words['description']}\nsearch: {{exclude: true}}\n---\n",
        f"# {words['title']}\n",
        f"{words['intro']}\n",
    ]
    slug = None
    for name, snippet in sorted(site.snippets.items()):
        if snippet.slug != slug:
            slug = snippet.slug
            page = next((f.page for f in site.fences if f.language == language and f.embeds == name), None)
            title = f"[{slug}]({page.removeprefix(f'docs/{language}/')})" if page else slug
            lines.append(f"\n## {title} {{ #{slug} }}\n")
        lines.append(_row(site, snippet, words, language))
    return "\n".join(lines) + "\n"


def _row(site: Site, snippet: Snippet, words: dict[str, str], language: str) -> str:
    result = site.result(snippet.name)
    recording = site.recordings.get(snippet.name)
    state = recording.state if recording else result.outcome if result else "none"
    requirement = REQUIREMENTS.get(snippet.directives.requires or "")
    facts = [words[state].format(requires=requirement and requirement.words[language])]
    if result:
        facts += [machine(result), words["checks"].format(count=len(result.checks))]
        facts += [result.recorded] if result.recorded else []
    # An HTML block: its content is never read as Markdown.
    return (
        f'<details class="status" data-state="{escape(state)}"><summary><code>{escape(snippet.stem)}.py</code> {escape(snippet.titles[language])} '
        f'<span class="status-facts">{escape(" · ".join(facts))}</span></summary>'
        f'<pre class="snippet-text" tabindex="0"><samp>{one_block(snippet.checks)}</samp></pre></details>\n'
    )
