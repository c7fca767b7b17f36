"""The error index: every entry of the dictionary has its place, and leads to one."""

import re
from html import unescape

import pytest

from snippet_runner.features import error_index
from snippet_runner.rendering.text import code
from tests.pages_plugin import gathered

LANGUAGES = {"zh": "", "en": "en/"}


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_the_index_has_every_entry_at_its_address(built_site, language, folder):
    html = (built_site / folder / "errors/index.html").read_text("utf-8")
    assert gathered().errors
    assert not [entry.id for entry in gathered().errors if f'id="{entry.id}"' not in html]


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_every_case_leads_to_a_place_that_exists(built_site, language, folder):
    pages = {path.parent.name: path.read_text("utf-8") for path in (built_site / folder).glob("*/index.html")}
    advice = [(entry, one) for entry in gathered().errors for case in entry.cases for one in case.either]
    places = {error_index.place(entry, one) for entry, one in advice}
    assert not [(slug, anchor) for slug, anchor in places if slug in pages and f'id="{anchor}"' not in pages[slug]]
    assert any(slug in pages for slug, _ in places)


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_the_index_shows_every_message_and_cure(built_site, language, folder):
    def bare(text: str) -> str:
        return re.sub(r"[\s¶`]+|\{[^{}]*\}", "", text)

    html = (built_site / folder / "errors/index.html").read_text("utf-8")
    shown = bare(unescape(re.sub(r"<[^>]+>", "", html)))
    messages = [wording["text"] for entry in gathered().errors for wording in entry.wordings]
    cures = [
        "".join(part if isinstance(part, str) else "{}" for part in one.do[language])
        for entry in gathered().errors
        for case in entry.cases
        for one in case.either
    ]
    assert not [text for text in [*messages, *cures] if bare(text) not in shown]


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_no_heading_shows_its_own_markup(built_site, folder):
    html = (built_site / folder / "errors/index.html").read_text("utf-8")
    headings = re.findall(r'<h3 [^>]*id="([^"]*)"[^>]*>(.*?)</h3>', html, re.DOTALL)
    assert any("__init__" in text for _, text in headings), "no message here could show the mistake"
    assert not [text for _, text in headings if "{ #" in text or "<strong>" in text]


def test_code_in_markdown_holds_whatever_a_message_holds():
    assert code("use `x` or ``y``") == "``` use `x` or ``y`` ```"
    assert "--8<--" not in code('--8<-- "secret.py"')
