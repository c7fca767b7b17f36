"""The status of every program: outcome, machine, versions, checks."""

from __future__ import annotations

from html import escape

from snippet_runner.gather import Site
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.text import one_line
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal
from snippet_runner.words import WORDS


@while_equal
def status(site: Site, language: str) -> str:
    """Each program's outcome, machine and checks, by topic, as Markdown."""
    lines = []
    slug = None
    for name, snippet in sorted(site.snippets.items()):
        if snippet.slug != slug:
            slug = snippet.slug
            page = next((f.page for f in site.fences if f.language == language and f.embeds == name), None)
            title = f"[{slug}]({page.removeprefix(f'docs/{language}/')})" if page else slug
            lines.append(f"\n## {title} {{ #{slug} }}\n")
        lines.append(_row(site, snippet, language))
    return "\n".join(lines) + "\n"


def _row(site: Site, snippet: Snippet, language: str) -> str:
    words = WORDS[language]
    result = site.result(snippet.name)
    recording = site.recordings.get(snippet.name)
    state = recording.state if recording else result.outcome if result else "none"
    requirement = REQUIREMENTS.get(snippet.directives.requires or "")
    facts = [words["states"][state].format(requires=requirement and requirement.words[language])]
    if result:
        facts += [machine(result), words["status checks"].format(count=len(result.checks))]
        facts += [result.recorded] if result.recorded else []
    # An HTML block: its text is shown as it is, never read as Markdown.
    return (
        f'<details class="status" data-state="{escape(state)}"><summary><code>{escape(snippet.stem)}.py</code> {escape(snippet.titles[language])} '
        f'<span class="status-facts">{escape(" · ".join(facts))}</span></summary>'
        f'<pre class="snippet-text" tabindex="0"><samp>{one_line(snippet.checks)}</samp></pre></details>\n'
    )
