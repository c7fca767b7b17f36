"""One word for one thing: the terms of docs/terms.yml, and the words that they replace."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.topics import CODE
from snippet_runner.snippet import LANGUAGES

TERMS = "docs/terms.yml"
_LEFT_OUT = re.compile(rf"{CODE.pattern}|\]\([^)]*\)|https?://\S+|\{{ ?#[^}}]*\}}")
_GLOSS = re.compile(r"([\u4e00-\u9fff]{2,})（([A-Za-z][A-Za-z -]*[A-Za-z])[，）]")


def check(sources: Sources) -> Iterator[Problem]:
    path = sources.root / TERMS
    if not path.exists():
        return
    try:
        terms = _terms(path.read_text("utf-8"))
    except (yaml.YAMLError, re.error, KeyError, TypeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or f"{type(error).__name__}: {error}"
        where = f"{TERMS}:{mark.line + 1 if mark else 1}"
        yield Problem(
            where, f"not a list of terms: {reason}", "write each as `{use: …, for: …, not: [patterns]}`, below zh or en"
        )
        return
    for language, pages in sources.pages.items():
        for page in pages.values():
            for number, line in page.said(figures=False):
                yield from _line(f"{page.name}:{number}", _LEFT_OUT.sub(" ", line), terms[language], language)
    yield from _glosses(sources, terms["zh"])


def _terms(text: str) -> dict[str, list[dict]]:
    """The terms of each language; raises what is wrong with their form."""
    read = yaml.safe_load(text)
    return {
        language: [
            {"use": term["use"], "for": term["for"], "not": [re.compile(word).pattern for word in term["not"]]}
            for term in read[language]
        ]
        for language in LANGUAGES
    }


def _line(where: str, text: str, terms: list[dict], language: str) -> Iterator[Problem]:
    pattern = r"(?<![A-Za-z-]){}(?![A-Za-z-])" if language == "en" else "{}"
    for term in terms:
        for word in term["not"]:
            if found := re.search(pattern.format(word), text, re.IGNORECASE):
                around = text[max(0, found.start() - 20) : found.end() + 20].strip()
                use = "leave it out" if term["use"] == "nothing" else f"write {term['use']}"
                yield Problem(where, f"the word {found[0]!r}: …{around}…", f"{use} ({TERMS}: {term['for']})")


def _glosses(sources: Sources, terms: list[dict]) -> Iterator[Problem]:
    """English terms in brackets behind a Chinese word that is not the one of the list, or of another page."""
    known = {term["for"].lower(): (term["use"], TERMS) for term in terms}
    for page in sources.pages["zh"].values():
        for number, line in page.said(figures=False):
            for word, english in _GLOSS.findall(CODE.sub(" ", line)):
                use, where = known.setdefault(english.lower(), (word, f"{page.name}:{number}"))
                if not word.endswith(use[-2:]):
                    yield Problem(
                        f"{page.name}:{number}",
                        f"{english!r} is called …{word[-6:]} here, but …{use[-6:]} in {where}",
                        f"write one word for one thing; if it is new, add it to {TERMS}",
                    )
