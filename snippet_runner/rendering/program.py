"""Put a program and its result on a page, in the page's language.

`Renderer.format` takes the place of markdown-exec's Python formatter. It runs nothing. It returns HTML that is built and
escaped here and goes into Python-Markdown's stash: neither source nor output is ever read as Markdown.

A page names a program; pymdownx.snippets puts its text in place of the name; markdown-exec hands over that text; and here the
text is turned into its program again. The detour keeps pages in the stock syntax of both tools. Its price: two programs with
the same text are an error.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from markupsafe import Markup

from snippet_runner.gather import Site
from snippet_runner.reading.pages import ALT_SEPARATOR, Fence
from snippet_runner.recording.recordings import FRESH, MISSING, STALE
from snippet_runner.rendering.facts import folded_facts, packages
from snippet_runner.rendering.figure import files
from snippet_runner.rendering.listing import changed_lines, fold, highlight, lines_of, switch
from snippet_runner.rendering.question import question
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.result import Figure, Part, Raised, Result, Warned
from snippet_runner.snippet import Snippet, View
from snippet_runner.words import WORDS

LONG, SHOWN = 25, 12  # printed lines, above which a text is folded, and how many of it are shown then


class Renderer:
    """Renders the programs of one language's pages. `figures` gathers the files that the pages refer to, by name;
    `repository` is the address of the sources, if they have one."""

    def __init__(self, site: Site, language: str, repository: str | None = None) -> None:
        self.site = site
        self.repository = repository
        self.language = language
        self.words = WORDS[language]
        self.figures: dict[str, str | bytes] = {}
        self._by_text = {_normal(snippet.source): snippet for snippet in site.snippets.values()}
        self.start_page("")

    def start_page(self, to_root: str) -> None:
        """Begin a page; `to_root` is the relative address of the site's root, as `../`."""
        self.to_root = to_root
        self.rendered: list[str] = []
        self.fault: Exception | None = None
        self._ids: Counter[str] = Counter()

    def format(self, *, code: str, extra: dict[str, str], **_: object) -> Markup:
        """The HTML of one fence: markdown-exec calls this with the fence's text, its includes expanded, and its options."""
        try:
            return self._format(code, extra)
        except Exception as fault:  # SuperFences would swallow it; the hooks raise it when the page is rendered
            self.fault = self.fault or fault
            raise

    def _format(self, code: str, extra: dict[str, str]) -> Markup:
        snippet = self._by_text.get(_normal(code))
        if snippet is None:  # reported before the build with page and line; under `serve` the page shows it
            return Markup(f'<p class="snippet-missing">{escape(self.words["unknown"])}</p>')
        view = snippet.views[self.language]
        result = self.site.result(snippet.name)
        identifier = snippet.anchor.removeprefix("program-")
        self._ids[identifier] += 1
        identifier += f"-{self._ids[identifier]}" if self._ids[identifier] > 1 else ""
        output = self._output(snippet, result, view, extra.get("alt", ""), identifier)
        if extra.get("predict"):
            output = question(extra, result, output, identifier, self.words)
        source = self._source(view, result, extra)
        if label := extra.get("fold"):
            source = f'<details class="snippet-fold"><summary>{escape(label)}</summary>{source}</details>'
        html = f'<div class="snippet" id="program-{identifier}">{source}{output}</div>'
        self.rendered.append(snippet.name)
        # Markdown's own marks for what it has put aside; a recording might hold them, output that ran here does not.
        return Markup(html.translate({2: "␂", 3: "␃"}))

    def _source(self, view: View, result: Result | None, options: dict[str, str]) -> str:
        marked = _numbers(options.get("hl_lines", ""))
        if against := self.site.snippets.get(options.get("against", "").removesuffix(".py")):
            marked |= changed_lines(view.text, against.views[self.language].text)
        raised = result.raised if result else None
        at = view.displayed(raised.lines[0]) if raised and raised.lines else None
        html = highlight(view.text, marked, at)
        return fold(html, marked, self.words["same lines"]) if against and marked else html

    def _output(self, snippet: Snippet, result: Result | None, view: View, alt: str, identifier: str) -> str:
        leads_to = ["program", *(["output"] if result else []), *(["error"] if result and result.raised else [])]
        anchors = {to: f"{to}-{identifier}" for to in leads_to}
        facts = folded_facts(snippet, result, anchors, self.repository, self.words, self.site.versions)
        recording = self.site.recordings.get(snippet.name)
        note = ""
        if recording and recording.state == MISSING:
            command = f"<code>python -m snippet_runner record {escape(snippet.where)}</code>"
            needs = REQUIREMENTS[snippet.directives.requires or ""].words[self.language]
            text = self.words["not recorded"].format(requires=needs, command=command)
            return f'<p class="snippet-missing">{text}</p>{facts}'
        if recording and recording.result:
            note = self._recorded(recording.result, recording.state)
        if result is None:
            return f'<p class="snippet-missing">{escape(self.words["not executed"])}</p>{facts}'
        if result.failures:
            shown = "".join(f"<li>{escape(failure.cause)}</li>" for failure in result.failures)
            note += f'<div class="snippet-failure"><p>{escape(self.words["failed"])}</p><ul>{shown}</ul></div>'
        texts = iter(alt.split(ALT_SEPARATOR))
        parts = "".join(self._part(part, view, texts, anchors) for part in result.parts)
        if not parts:
            parts = f'<p class="snippet-silent">{escape(self.words["prints nothing"])}</p>'
        label = escape(self.words["output"])
        return f'<div class="snippet-output" id="{anchors["output"]}" role="group" aria-label="{label}">{facts}{note}{parts}</div>'

    def add_figures(self, fences: Iterable[Fence]) -> None:
        """Gather the files of a page that is not rendered anew."""
        for result in (self.site.result(fence.embeds) for fence in fences if fence.embeds):
            for figure in result.figures if result else ():
                self.figures |= dict(files(figure.svg).values())

    def _recorded(self, result: Result, state: str) -> str:
        facts = {
            "device": escape(result.device),
            "packages": escape(", ".join(packages(result))),
            "date": escape(result.recorded or ""),
        }
        text = self.words["recorded"].format(**facts) + (
            "" if state == FRESH else self.words["stale" if state == STALE else "other torch"]
        )
        return f'<p class="snippet-recorded" data-state="{state}">{text}</p>'

    def _part(self, part: Part, view: View, texts: Iterator[str], anchors: dict[str, str]) -> str:
        if isinstance(part, Figure):
            return self._figure(part, next(texts, ""))
        if isinstance(part, Warned):
            return f'<div class="snippet-warning"><span class="snippet-kind">{escape(part.type)}</span> <samp>{escape(part.message)}</samp></div>'
        if isinstance(part, Raised):
            where = self._where(part, view)
            message = f'<span class="snippet-kind">{escape(part.type)}</span>: {self._shortened(part.message)}'
            return f'<div class="snippet-exception" id="{anchors["error"]}">{where}<pre tabindex="0"><samp>{message}</samp></pre></div>'
        return f'<pre class="snippet-text" tabindex="0"><samp>{self._shortened(part.text)}</samp></pre>'

    def _shortened(self, text: str) -> str:
        """Text as HTML, what comes after its first lines folded if there are many."""
        lines = text.split("\n")
        if len(lines) <= LONG:
            return escape(text)
        label = self.words["more lines"].format(lines=len(lines) - SHOWN)
        return escape("\n".join(lines[:SHOWN]) + "\n") + switch(escape("\n".join(lines[SHOWN:])), label)

    def _where(self, raised: Raised, view: View) -> str:
        """The program's own lines on the way to the exception, numbered as the page shows them."""
        lines = [line for line, _ in itertools.groupby(raised.lines)]
        lines = lines if len(lines) <= 6 else lines[:3] + lines[-3:]  # deep recursion
        steps = [(view.displayed(line), line) for line in lines]
        code = lines_of(view.text)
        shown = [
            f"{escape(self.words['line'].format(line=number))} <code>{escape(code[number - 1].strip())}</code>"
            for number, _ in steps
            if number
        ]
        return f'<p class="snippet-where">{" → ".join(shown)}</p>' if shown else ""

    def _figure(self, figure: Figure, alt: str) -> str:
        size = "".join(
            f' {key}="{round(float(number) * 4 / 3)}"'
            for key, number in re.findall(r'\b(width|height)="([\d.]+)pt"', figure.svg[:2000])[:2]
        )
        images = []
        for scheme, (name, svg) in files(figure.svg).items():
            self.figures[name] = svg
            images.append(f'<img src="{self.to_root}{name}#only-{scheme}" alt="{escape(alt)}" loading="lazy"{size}>')
        return f'<p class="snippet-figure">{"".join(images)}</p>'


def _numbers(text: str) -> set[int]:
    numbers: set[int] = set()
    for piece in text.split():
        first, _, last = piece.partition("-")
        numbers |= set(range(int(first), int(last or first) + 1))
    return numbers


def _normal(code: str) -> str:
    """A program's text as Python-Markdown leaves it."""
    return "\n".join(line.rstrip() for line in code.strip("\n").splitlines())
