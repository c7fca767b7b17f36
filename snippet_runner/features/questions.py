"""The questions that come back on the home page, and the places that predict.js and returning.js fill."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from snippet_runner.gather import Site
from snippet_runner.rendering.question import known
from snippet_runner.words import WORDS

DATA = "assets/javascripts/questions-data.js"


def data(site: Site, language: str) -> str:
    """The script questions-data.js: each topic's question with its program, by slug. Loaded only when a question is due."""
    asked: dict[str, dict[str, Any]] = {}
    for fence in site.fences:
        slug = fence.page.removeprefix(f"docs/{language}/").removesuffix(".md")
        if fence.language != language or "predict" not in fence.options or slug not in site.topics[language]:
            continue
        snippet = site.snippets.get(fence.embeds or "")
        offered, right = known(fence.options, site.result(fence.embeds or ""))
        if snippet and right is not None:
            asked[slug] = {
                "title": site.topics[language][slug].plain_title,
                "program": snippet.views[language].text,
                "at": snippet.anchor,
                "question": fence.options["predict"],
                "choices": [[choice.shown, choice.is_output] for choice in offered],
                "right": right,
                "because": fence.options["because"],
            }
    everything = {"words": WORDS[language]["predict"], "asked": asked}
    return f"self.QUESTIONS = {json.dumps(everything, ensure_ascii=False, separators=(',', ':'))};\n"


def returning(language: str) -> str:
    """The place on the home page for a reader who comes back; empty and hidden until returning.js fills it."""
    return _place("returning", "returning", language)


def remembered(language: str) -> str:
    """The place on the path for what this browser remembers: to keep as a file, to take in, to delete."""
    return _place("remembered", "remembered", language)


def _place(name: str, key: str, language: str) -> str:
    words = "".join(f' data-{word}="{escape(text)}"' for word, text in WORDS[language][key].items())
    return f'<div class="{name}"{words} hidden></div>'
