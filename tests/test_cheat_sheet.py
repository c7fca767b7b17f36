"""The cheat sheet: every topic with its answer, and code that is the code of a program that ran."""

import ast

import pytest
from bs4 import BeautifulSoup

from snippet_runner.features.cheat_sheet import smallest_program
from snippet_runner.features.indexes import literal
from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT
from tests.pages_plugin import gathered

LANGUAGES = {"zh": "", "en": "en/"}


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def sections(built_site, language):
    """The sections of the built page, by the topic that their heading links to."""
    html = (built_site / LANGUAGES[language] / "cheat-sheet/index.html").read_text("utf-8")
    return {s.h2.a["href"].strip("./"): s for s in BeautifulSoup(html, "html.parser").select("section.cheat")}


def test_every_topic_has_its_question_and_its_answer(language, sections):
    topics = read_topics(ROOT, language)[0]
    assert sections.keys() == topics.keys()
    for slug, section in sections.items():
        assert section.p.get_text() == topics[slug].answer


def test_its_code_is_that_of_the_topics_program_without_comments(language, sections):
    topics = read_topics(ROOT, language)[0]
    for slug, section in sections.items():
        snippet = smallest_program(gathered(), topics[slug], language)
        shown = [code.get_text() for code in section.select(".highlight code")]
        assert len(shown) == (snippet is not None)
        if snippet:
            lines = shown[0].rstrip("\n").split("\n")
            assert set(lines) <= set(snippet.source.split("\n"))
            assert ast.dump(ast.parse(shown[0])) == ast.dump(ast.parse(snippet.views[language].text))


def test_its_output_is_what_the_program_printed(language, sections):
    outputs = 0
    for slug, section in sections.items():
        snippet = smallest_program(gathered(), read_topics(ROOT, language)[0][slug], language)
        for shown in section.select("samp"):
            outputs += 1
            parts = gathered().result(snippet.name).parts
            assert shown.get_text() == "".join(part.text for part in parts if part.kind == "text").rstrip("\n")
    assert outputs > len(sections) / 2


def test_the_program_that_a_topic_chooses_stands_on_its_page(language):
    for topic in read_topics(ROOT, language)[0].values():
        if topic.matter.cheat:
            assert smallest_program(gathered(), topic, language), "it has not passed, raises, or is too long"


def test_a_plain_text_is_shown_as_it_is():
    assert literal("write __len__ & [C, H] <b>") == r"write \_\_len\_\_ &amp; \[C, H\] &lt;b&gt;"
