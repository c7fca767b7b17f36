"""The error index, and the box "paste your error": its HTML, and the data that errors.js compares with."""

from __future__ import annotations

import ast
import builtins
import json
import re
from typing import Any

from snippet_runner.features.messages import Entry, words_of
from snippet_runner.gather import Site
from snippet_runner.reading.topics import chapters
from snippet_runner.rendering.text import code, one_line
from snippet_runner.words import PASTED, WORDS

BOX = "<!-- the error box -->"  # the marker for the box
DATA = "assets/javascripts/errors-data.js"
_PYTHON = {name for kind in (str, bytes, list, dict, set, tuple, int, float) for name in dir(kind)} | set(dir(builtins))


def errors(nav: list | None, entries: list[Entry], language: str) -> str:
    """Every message with its meaning and a link to its program or its cure, as Markdown."""
    topics = {entry.topic.slug: entry.topic for entry in entries}
    in_order = [topic.slug for _, inside in chapters(nav, topics) for topic in inside]
    taken = set(topics)
    lines = []
    for slug in dict.fromkeys([*in_order, *topics]):
        inside = [entry for entry in entries if entry.topic.slug == slug and entry.indexed]
        lines.append(f"\n## [{topics[slug].title}]({slug}.md) {{ #{slug} }}\n")
        for whole in dict.fromkeys(entry.whole for entry in inside):
            lines += _section(
                [entry for entry in inside if entry.whole == whole], WORDS[language]["error index"], taken
            )
    return "\n".join(lines) + "\n"


def _section(same: list[Entry], words: dict[str, Any], taken: set[str]) -> list[str]:
    """One message, which several programs of a topic may raise; its first sentence is the heading."""
    whole = same[0].whole
    first = re.split(r"(?<=[a-z)]\.) (?=[A-Z])|\n", whole, maxsplit=1)[0]
    # `__init__` in an identifier would be bold text to Markdown.
    identifier = base = "-".join(words_of(first)[:8]).replace("__", "") or "error"
    number = 1
    while identifier in taken:
        number += 1
        identifier = f"{base}-{number}"
    taken.add(identifier)
    lines = [f"### {code(first)} {{ #{identifier} .error }}\n"]
    if rest := whole[len(first) :].strip("\n "):
        lines.append(f'<pre class="error-rest" tabindex="0"><samp>{one_line(rest)}</samp></pre>\n')
    for entry in same:
        link = f"[{words['program' if entry.machine else 'cure']}]({entry.topic.slug}.md{entry.fragment})"
        lines.append(f"{entry.meaning.removesuffix(words['stop'])}{words['stop']} {link}\n")
    facts = [words["raised"].format(machine=same[0].machine) if same[0].machine else words["told"]]
    facts += [words[key].format(**{key: value}) for key in ("since", "until") if (value := getattr(same[0], key))]
    facts += [f"[{words['source']}]({same[0].source})"] if same[0].source else []
    return [*lines, " · ".join(facts), "{ .error-facts }\n"]


def box(language: str, to_root: str) -> str:
    """The box as HTML; `to_root` leads to the root of this language's site. main.html loads its scripts."""
    words = WORDS[language]["error box"]
    without = re.sub(r"\[(.*)\]", rf'<a href="{to_root}errors/">\1</a>', words["without"])
    return (
        f'<div class="ask"><label for="ask">{words["label"]}</label>'
        '<textarea id="ask" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" placeholder="Traceback (most recent call last):&#10;  …&#10;RuntimeError: …"></textarea>'
        f'<p class="ask-private">{words["private"]}</p><noscript><p>{without}</p></noscript>'
        '<div class="ask-answer" aria-live="polite"></div></div>'
    )


def data(entries: list[Entry], site: Site, language: str) -> str:
    """The script errors-data.js: all that errors.js needs, so that the box works from a file and without a network."""
    topics = {
        topic.slug: {"title": topic.title, "answer": topic.answer, "names": _names(site, topic.slug)}
        for topic in {entry.topic.slug: entry.topic for entry in entries}.values()
    }
    listed = [
        {
            "topic": entry.topic.slug,
            "message": entry.whole,
            "meaning": entry.meaning,
            "fragment": entry.fragment,
            "machine": entry.machine,
            "cure": entry.cure,
            "difference": entry.difference,
            "names": sorted(identifiers(entry.code)) if entry.code else [],
        }
        for entry in entries
    ]
    everything = {"topics": topics, "entries": listed, "pasted": PASTED, "words": WORDS[language]["error answers"]}
    return f"self.ERRORS = {json.dumps(everything, ensure_ascii=False)};\n"


def _names(site: Site, slug: str) -> list[str]:
    return sorted(
        {name for snippet in site.snippets.values() if snippet.slug == slug for name in identifiers(snippet.source)}
    )


def identifiers(source: str) -> set[str]:
    """The names that a program gets from its libraries: attributes, and what it imports."""
    nodes = list(ast.walk(ast.parse(source)))
    found = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    found |= {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    found |= {node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg}
    return {name for name in found if len(name) > 3 and not name.startswith("_") and name not in _PYTHON}
