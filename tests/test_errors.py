"""The error index: every message that a program really raised or warned, and every wording of the front matter, has its place."""

import re
from html import unescape

import pytest

from snippet_runner.features import error_index
from snippet_runner.features import messages as errors
from snippet_runner.reading.topics import FrontMatter, Topic, read_topics
from snippet_runner.rendering.text import code
from snippet_runner.result import Raised, Warned
from snippet_runner.root import ROOT
from tests.pages_plugin import gathered

LANGUAGES = {"zh": "", "en": "en/"}


def entries(language: str) -> list[errors.Entry]:
    return errors.read_entries(gathered(), read_topics(ROOT, language)[0], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_exception_and_warning_has_its_meaning(language):
    site, topics = gathered(), read_topics(ROOT, language)[0]
    real = {
        (snippet.slug, part.message.strip())
        for name, snippet in site.snippets.items()
        if snippet.slug in topics and (result := site.result(name))
        for part in result.parts
        if isinstance(part, Raised | Warned)
    }
    listed = {(e.topic.slug, e.message): e.meaning for e in entries(language) if e.machine}
    assert real == listed.keys()
    assert all(listed.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_of_the_front_matter_is_listed(language):
    known = {(e.topic.slug, line.strip()) for e in entries(language) for line in (e.message, *e.message.splitlines())}
    for topic in read_topics(ROOT, language)[0].values():
        for error in topic.matter.errors:
            assert (topic.slug, error.message) in known
            assert error.meaning


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_every_entry_leads_to_a_place_on_its_topic(built_site, language, folder):
    pages = {
        slug: (built_site / folder / slug / "index.html").read_text("utf-8") for slug in read_topics(ROOT, language)[0]
    }
    places = [(entry.topic.slug, entry.anchor) for entry in entries(language)]
    assert not [(slug, anchor) for slug, anchor in places if anchor and f'id="{anchor}"' not in pages[slug]]


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_the_page_shows_every_message(built_site, language, folder):
    def bare(text: str) -> str:
        return re.sub(r"[\s¶]+", "", text)

    html = (built_site / folder / "errors/index.html").read_text("utf-8")
    shown = bare(unescape(re.sub(r"<[^>]+>", "", html)))
    assert not [e.whole for e in entries(language) if e.indexed and bare(e.whole) not in shown]


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_no_heading_shows_its_own_markup(built_site, folder):
    html = (built_site / folder / "errors/index.html").read_text("utf-8")
    headings = re.findall(r'<h3 [^>]*id="([^"]*)"[^>]*>(.*?)</h3>', html, re.DOTALL)
    assert any("__init__" in text for _, text in headings), "no message here could show the mistake"
    assert not [text for _, text in headings if "{ #" in text or "<strong>" in text]
    assert not [identifier for identifier, _ in headings if "__" in identifier]


def test_both_languages_list_the_same():
    zh, en = ([(e.topic.slug, e.whole) for e in entries(language) if e.indexed] for language in LANGUAGES)
    assert zh == en


TABLE = """
## Loud { #loud }

It once said `expected four dimensions in the input`.

## In your code { #your-code }

| You see | Do |
|---|---|
| `no dimension left to squeeze` or `[N, C, H, W]` | write **less** [here](there.md) |
"""


def test_a_wording_gets_its_section_and_cure():
    assert errors._place(TABLE, "expected four dimensions in the input, got 3") == ("loud", "")
    assert errors._place(TABLE, "no dimension left to squeeze in 4") == ("your-code", "write less here")
    assert errors._place(TABLE, "another thing entirely happened") == ("your-code", "")


def test_messages_that_only_the_table_has():
    topic = Topic("a-topic", "A question?", FrontMatter("d", 1, 1))
    (entry,) = errors._from_table(topic, TABLE, [])
    assert (entry.message, entry.meaning) == ("no dimension left to squeeze", "write less here")
    assert not entry.indexed
    known = errors.Entry(topic, None, "there is no dimension left to squeeze", "", "")
    assert not list(errors._from_table(topic, TABLE, [known]))


def test_code_in_markdown_holds_whatever_a_message_holds():
    assert code("use `x` or ``y``") == "``` use `x` or ``y`` ```"
    assert "--8<--" not in code('--8<-- "secret.py"')


def test_the_names_of_a_program_are_those_of_its_libraries():
    source = "from torch.nn import Linear\nrows = []\nrows.append(Linear(2, 3, bias=False).in_features)\n"
    assert error_index.identifiers(source) == {"Linear", "bias", "in_features"}
