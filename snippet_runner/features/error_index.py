"""The error index, and the box "paste your error": its HTML, and the data that errors.js answers with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from snippet_runner.features import feedback
from snippet_runner.gather import Site
from snippet_runner.reading import compiled
from snippet_runner.reading.entry import Advice, Entry, said
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.rendering.facts import machine
from snippet_runner.rendering.text import code, one_line
from snippet_runner.unchanged import while_equal
from snippet_runner.words import WORDS

BOX = "<!-- the error box -->"  # the marker for the box
DATA = "assets/javascripts/errors-data.js"


@while_equal
def errors(nav: list | None, site: Site, language: str) -> str:
    """Every message of the dictionary with its cases as Markdown: a folded group a topic, in the order of the path."""
    topics, words = site.topics[language], WORDS[language]["error index"]
    in_order = [topic.slug for _, inside in chapters(nav, topics) for topic in inside]
    lines = []
    for slug in [*in_order, None]:  # None: topics that have no page yet
        inside = [entry for entry in site.errors if (entry.topic == slug if slug else entry.topic not in in_order)]
        if inside:
            title = f"[{topics[slug].title}]({slug}.md) {{ #{slug} }}" if slug else f"{words['no page']} {{ #no-page }}"
            count = words["message" if len(inside) == 1 else "messages"].format(count=len(inside))
            lines.append(f'\n## {title}\n\n<details class="error-group" markdown="1"><summary>{count}</summary>\n')
            lines += [line for entry in inside for line in _section(entry, site, topics, language, words)]
            lines.append("</details>")
    return "\n".join(lines) + "\n"


def _section(entry: Entry, site: Site, topics: dict[str, Topic], language: str, words: dict[str, Any]) -> Iterator[str]:
    """One message: its first line is the heading; then the cases, and the other wordings."""
    first, _, rest = entry.wordings[0]["text"].partition("\n")
    first = re.sub(r":\w+(?=\})", "", f"{entry.type}: {first}" if entry.type else first)
    yield f"### {code(first)} {{ #{entry.id} .error }}\n"
    if rest:
        yield f'<pre class="error-rest" tabindex="0"><samp>{one_line(_named(rest))}</samp></pre>\n'
    listed = set()  # cases with other conditions may give the same advice
    for case in entry.cases:
        for advice in case.either:
            texts = [_text(part[language]) for part in (advice.tell, advice.why, advice.do) if language in part]
            start = f"*{texts.pop(0)}*{words['colon']}" if len(texts) > 2 else ""
            target = place(entry, advice)
            link = f" [{topics[target[0]].title}]({target[0]}.md#{target[1]})" if target[0] in topics else ""
            line = f"- {start}{texts[0]} **{words['do']}** {texts[1]}{link}"
            if line not in listed:
                listed.add(line)
                yield line
    yield ""
    programs = [a.program for case in entry.cases for a in case.either if a.program]
    raised = next((result for name in programs if (result := site.result(name))), None)
    facts = [words["raised"].format(machine=machine(raised)) if raised else words["told"]]
    for wording in entry.wordings:
        known = [words[key].format(**{key: wording[key]}) for key in ("since", "until") if key in wording]
        known += [f"[{words['source']}]({wording['source']})"] if "source" in wording else []
        if wording is not entry.wordings[0]:
            known.insert(0, code(_named(wording["text"].replace("\n", " "))))
        facts += [" ".join(known)] if known else []
    yield " · ".join(facts)
    yield "{ .error-facts }\n"


def without_messages(toc: Iterable) -> None:
    """Leave the topics only in the contents of the index: with the messages, twice on the page, they were 250 kB of it."""
    for item in toc:
        for topic in item.children:
            topic.children.clear()


def place(entry: Entry, advice: Advice) -> tuple[str, str]:
    """The page and the anchor to which an advice leads."""
    if advice.program:
        slug, _, name = advice.program.partition("/")
        return slug, f"program-{name.replace('_', '-')}"
    slug, _, anchor = str(advice.at).partition("#")
    return slug or entry.topic, anchor


def _text(parts: list) -> str:
    """A diagnosis or cure with its blanks as `{name}`, as the heading has them; nothing in it is Markdown but its code."""
    spans = re.split(r"(`[^`]*`)", said(parts))
    return "".join(span if span.startswith("`") else re.sub(r"([*_\[\]<>{}])", r"\\\1", span) for span in spans)


def _named(template: str) -> str:
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", template)


def box(language: str, to_root: str) -> str:
    """The box as HTML; `to_root` leads to the root of this language's site. main.html loads its script."""
    words = WORDS[language]["error box"]
    without = re.sub(r"\[(.*)\]", rf'<a href="{to_root}errors/">\1</a>', words["without"])
    return (
        f'<div class="ask" data-filter="{words["filter"]}"><label for="ask">{words["label"]}</label>'
        '<textarea id="ask" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" placeholder="Traceback (most recent call last):&#10;  …&#10;RuntimeError: …"></textarea>'
        f'<p class="ask-private">{words["private"]}</p><noscript><p>{without}</p></noscript>'
        f'<div class="ask-answer" aria-live="polite" data-failed="{words["failed"]}"></div></div>'
    )


def data(site: Site, language: str, repo_url: str | None = None) -> str:
    """The script errors-data.js: the dictionary in one language, and what errors.js says around it."""
    programs = {a.program for entry in site.errors for case in entry.cases for a in case.either if a.program}
    topics = {slug: topic.plain_title for slug, topic in site.topics[language].items()}
    raised = {name: machine(result) for name in sorted(programs) if (result := site.result(name))}
    return _script(site.errors, topics, raised, language, repo_url)


@while_equal
def _script(
    entries: tuple[Entry, ...], topics: dict[str, str], raised: dict[str, str], language: str, repo_url: str | None
) -> str:
    everything = {
        "language": language,
        "topics": topics,
        "raised": raised,
        "entries": compiled.data(entries, [language]),
        "words": WORDS[language]["error answers"],
        "report": feedback.form(repo_url, "error-unknown", language, error=""),  # errors.js adds the line that it read
    }
    return f"self.ERRORS = {json.dumps(everything, ensure_ascii=False, separators=(',', ':'))};\n"
