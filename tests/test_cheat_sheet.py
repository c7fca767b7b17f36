"""The cheat sheet: every topic with its answer and code of a program that ran; readable on paper however many there are."""

import ast
import re

import pytest
from bs4 import BeautifulSoup

from snippet_runner.features.cheat_sheet import smallest_program
from snippet_runner.reading.topics import read_topics
from snippet_runner.rendering.text import literal
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
    return {s.h3.a["href"].strip("./"): s for s in BeautifulSoup(html, "html.parser").select("section.cheat")}


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
    outputs, topics = 0, read_topics(ROOT, language)[0]
    for slug, section in sections.items():
        snippet = smallest_program(gathered(), topics[slug], language)
        for shown in section.select("samp"):
            outputs += 1
            parts = gathered().result(snippet.name).parts
            assert shown.get_text() == "".join(part.text for part in parts if part.kind == "text").rstrip("\n")
    assert outputs


def test_chosen_program_is_on_the_topics_page(language):
    for topic in read_topics(ROOT, language)[0].values():
        if topic.matter.cheat:
            assert topic.matter.cheat in [fence.embeds for fence in gathered().on_page(language, topic.slug)]
            assert smallest_program(gathered(), topic, language), "it has not passed, raises, or is too long"


def test_a_plain_text_is_shown_as_it_is():
    assert literal("write __len__ & [C, H] <b>") == r"write \_\_len\_\_ &amp; \[C, H\] &lt;b&gt;"


SIDE = {"width": 726, "height": 1055}  # A4 without the margins of cheat-sheet.css, in CSS pixels
SMALLEST = 6.5  # points
# What a reader of the paper could not read: text that is cut off, lies on other text, or is too small.
UNREADABLE = """(smallest) => {
  const wrong = [];
  const sections = [...document.querySelectorAll("section.cheat, article h1, article h2")];
  const boxes = sections.map((one) => [one, [...one.getClientRects()]]);
  for (const [one, rects] of boxes) for (const [other, others] of boxes)
    if (one !== other && rects.some((a) => others.some((b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)))
      wrong.push(`overlaps: ${one.textContent.slice(0, 40)} / ${other.textContent.slice(0, 40)}`);
  const text = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (text.nextNode()) {
    const box = text.currentNode.parentElement;
    if (!text.currentNode.data.trim() || !box.checkVisibility()) continue;
    const points = parseFloat(getComputedStyle(box).fontSize) * 0.75;
    if (points < smallest) wrong.push(`${points} pt: ${box.textContent.slice(0, 60)}`);
  }
  for (const box of document.querySelectorAll("article, article *"))
    if (box.checkVisibility() && getComputedStyle(box).overflowX !== "visible" && box.scrollWidth > box.clientWidth + 1)
      wrong.push(`cut off: ${box.textContent.slice(0, 60)}`);
  return wrong;
}"""
MULTIPLY = """(times) => {
  const sections = [...document.querySelectorAll("section.cheat, article h2")];
  for (let time = 1; time < times; time++) sections.at(-1).parentElement.append(...sections.map((one) => one.cloneNode(true)));
}"""


@pytest.fixture
def sheet(browser, address, language):
    page = browser.new_page(viewport=SIDE)
    page.goto(f"{address}/{LANGUAGES[language]}cheat-sheet/")
    page.emulate_media(media="print")
    yield page
    page.close()


def sides(page) -> int:
    """How many sides of A4 the page prints on."""
    found = re.findall(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)", page.pdf(prefer_css_page_size=True))
    assert {(b"594", b"841"), (b"595", b"842")} >= set(found)
    return len(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_on_paper(sheet, scheme):
    sheet.emulate_media(media="print", color_scheme=scheme)
    assert sheet.evaluate(UNREADABLE, SMALLEST) == []
    for gone in (".md-header", ".md-footer", ".md-sidebar"):
        assert not sheet.locator(gone).first.is_visible()


def test_no_topic_is_longer_than_a_side(sheet):
    heights = sheet.locator("section.cheat").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert max(heights) < SIDE["height"]


def test_more_topics_take_more_sides_and_can_still_be_read(sheet):
    before = sides(sheet)
    sheet.evaluate(MULTIPLY, 3)
    assert sheet.evaluate(UNREADABLE, SMALLEST) == []
    assert 2 * before <= sides(sheet) <= 3 * before + 1
