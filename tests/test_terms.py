"""One word for one thing: the terms of docs/terms.yml, and none of the words that they replace."""

import re

import pytest
import yaml

from snippet_runner.reading.topics import prose
from snippet_runner.root import ROOT

TERMS = yaml.safe_load((ROOT / "docs/terms.yml").read_text("utf-8"))
PAGES = sorted(path for language in TERMS for path in (ROOT / "docs" / language).glob("*.md"))


def said(text: str) -> str:
    """A page's prose without code, links' addresses and quoted messages."""
    text = re.sub(r"^asked:\n(?:  .*\n)*", "", text, flags=re.MULTILINE)  # what readers type, in their own words
    return re.sub(
        r"(`+)(?!`).+?(?<!`)\1(?!`)|\]\([^)]*\)|https?://\S+|\{ ?#[^}]*\}|^ *- https.*$",
        " ",
        prose(text),
        flags=re.MULTILINE,
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_page_keeps_to_the_terms(page):
    language = page.parent.name
    text = said(page.read_text("utf-8"))
    pattern = r"(?<![A-Za-z-]){}(?![A-Za-z-])" if language == "en" else "{}"
    wrong = [
        f"{term['use']} instead of {word}: …{text[max(0, found.start() - 20) : found.end() + 20]}…"
        for term in TERMS[language]
        for word in term["not"]
        for found in re.finditer(pattern.format(word), text, re.IGNORECASE)
    ]
    assert not wrong, "\n".join(wrong)
