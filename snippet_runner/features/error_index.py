"""The error index page, and the box "paste your error": its place on a page, and what errors.js compares with."""

from __future__ import annotations

import ast
import builtins
import json
import re
from html import escape
from typing import Any

from snippet_runner.features.messages import Entry, words_of
from snippet_runner.gather import Site
from snippet_runner.reading.topics import chapters

BOX = "<!-- the error box -->"  # where a page wants the box
DATA = "assets/javascripts/errors-data.js"
_PYTHON = {name for kind in (str, bytes, list, dict, set, tuple, int, float) for name in dir(kind)} | set(dir(builtins))

TEXT: dict[str, dict[str, Any]] = {
    "zh": {
        "title": "报错索引",
        "description": "PyTorch 常见报错和警告，按原文列出：每一条的意思、出自哪段真正运行过的程序、怎么改。",
        "intro": "下面的报错和警告都按原文列出。“真实报出”的，是本站的程序在构建网站时报的；其余是旧版本里，或同一个错误的别的说法。",
        "stop": {"": "。", "。": ""},
        "raised": "真实报出：{machine}",
        "told": "其他说法",
        "since": "从 {since} 起",
        "until": "到 {until} 为止",
        "source": "出处",
        "program": "看程序和改法",
        "cure": "看改法",
        "label": "把整段报错粘贴到这里，多长都行",
        "private": "只在你的浏览器里比对，不上传，不保存。",
        "without": "这里要用 JavaScript。没有它，可以在[报错索引]里用浏览器的查找功能。",
    },
    "en": {
        "title": "Error index",
        "description": "PyTorch errors and warnings word for word: what each one means, the program that really raised it, and the cure.",
        "intro": "Errors and warnings in their own words. “Really raised” means by a program of this site while the site was built; the others are wordings of other versions, or other forms of the same mistake.",
        "stop": {"": ".", ".": ""},
        "raised": "really raised: {machine}",
        "told": "another wording",
        "since": "since {since}",
        "until": "until {until}",
        "source": "source",
        "program": "Program and cure",
        "cure": "The cure",
        "label": "Paste the whole error, however long",
        "private": "Compared in your browser only: nothing is sent, nothing is kept.",
        "without": "This needs JavaScript. Without it, use your browser's search in the [error index].",
    },
}  # fmt: skip


def errors_page(nav: list | None, entries: list[Entry], language: str) -> str:
    """The error index as Markdown: every message with its meaning and a link to its program or its cure."""
    words = TEXT[language]
    head = {"title": words["title"], "description": words["description"]}
    lines = [f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n", f"# {words['title']}\n", f"{words['intro']}\n", BOX]
    topics = {entry.topic.slug: entry.topic for entry in entries}
    in_order = [topic.slug for _, inside in chapters(nav, topics) for topic in inside]
    taken = set(topics)
    for slug in dict.fromkeys([*in_order, *topics]):
        inside = [entry for entry in entries if entry.topic.slug == slug and entry.indexed]
        lines.append(f"\n## [{inside[0].topic.title}]({slug}.md) {{ #{slug} }}\n")
        for whole in dict.fromkeys(entry.whole for entry in inside):
            lines += _section([entry for entry in inside if entry.whole == whole], words, taken)
    return "\n".join(lines) + "\n"


def _section(same: list[Entry], words: dict[str, Any], taken: set[str]) -> list[str]:
    """One message, which several programs of a topic may raise; its first sentence is the heading."""
    whole = same[0].whole
    first = re.split(r"(?<=[a-z)]\.) (?=[A-Z])|\n", whole, maxsplit=1)[0]
    identifier = base = "-".join(words_of(first)[:8]) or "error"
    number = 1
    while identifier in taken:
        number += 1
        identifier = f"{base}-{number}"
    taken.add(identifier)
    lines = [f"### {code(first)} {{ #{identifier} .error }}\n"]
    if rest := whole[len(first) :].strip("\n "):
        shown = "&#10;".join(escape(line) for line in rest.splitlines())  # no empty line ends the HTML block
        lines.append(f'<pre class="error-rest" tabindex="0"><samp>{shown}</samp></pre>\n')
    for entry in same:
        link = f"[{words['program' if entry.machine else 'cure']}]({entry.topic.slug}.md{entry.fragment})"
        lines.append(f"{entry.meaning}{words['stop'].get(entry.meaning[-1:], words['stop'][''])} {link}\n")
    facts = [words["raised"].format(machine=same[0].machine) if same[0].machine else words["told"]]
    facts += [words[key].format(**{key: value}) for key in ("since", "until") if (value := getattr(same[0], key))]
    facts += [f"[{words['source']}]({same[0].source})"] if same[0].source else []
    return [*lines, " · ".join(facts), "{ .error-facts }\n"]


def code(text: str) -> str:
    """Text as Markdown code, whatever backticks it holds; nothing in it includes a file."""
    ticks = "`" * (1 + max(map(len, re.findall(r"`+", text)), default=0))
    return f"{ticks} {text.replace('--8<--', '--8< --')} {ticks}"


def box(language: str, to_root: str) -> str:
    """The box as HTML; `to_root` leads to the root of this language's site. main.html loads its scripts."""
    words = TEXT[language]
    without = re.sub(r"\[(.*)\]", rf'<a href="{to_root}errors/">\1</a>', words["without"])
    return (
        f'<div class="ask"><label for="ask">{words["label"]}</label>'
        '<textarea id="ask" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" placeholder="Traceback (most recent call last):&#10;  …&#10;RuntimeError: …"></textarea>'
        f'<p class="ask-private">{words["private"]}</p><noscript><p>{without}</p></noscript>'
        '<div class="ask-answer" aria-live="polite"></div></div>'
    )


def data(entries: list[Entry], site: Site, language: str) -> str:
    """What errors.js compares with, as a script, so that the box works from a file or without a network as well."""
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
    return f"self.ERRORS = {json.dumps({'topics': topics, 'entries': listed}, ensure_ascii=False)};\n"


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
