"""The box "paste your error", pasted into as a reader does: tracebacks from public threads, mutated ones, and what is none."""

import re

import pytest
from playwright.sync_api import expect

from snippet_runner.features import messages as errors
from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT
from tests.pages_plugin import gathered
from tests.queries import mutate, pastes

SLUGS = "[...document.querySelectorAll('.ask-topic a')].map((link) => new URL(link.href).pathname.replace(/^\\/(en\\/)?|\\/$/g, ''))"
WRONG = "the shape is wrong, RuntimeError: Expected 4-dimensional input for 4-dimensional weight [6, 3, 5, 5], but got 3-dimensional input of size [3, 32, 32] instead"
UNKNOWN = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nbilling.errors.NoMoneyError: account 17 is overdrawn'


class ErrorBox:
    """The real box on the error index."""

    def __init__(self, page, language: str) -> None:
        self.page = page
        self.language = language
        self.box = page.locator("#ask")

    def paste(self, text: str) -> list[str]:
        """The topics that it names, best first."""
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.box.press("Control+A")
        self.box.press("Control+V")
        return self.page.evaluate(SLUGS)

    def wrong(self, pasted: list[tuple[str, list[str], str]]) -> list[str]:
        """Those of (where from, right topics, text) that do not have a right topic first."""
        found = [(where, right, self.paste(text)) for where, right, text in pasted]
        return [f"{where}: {topics}, not {right}" for where, right, topics in found if not {*topics[:1]} & {*right}]


@pytest.fixture(scope="module", params=["zh", "en"])
def box(request, browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + ("/en/errors/" if request.param == "en" else "/errors/"))
    yield ErrorBox(page, request.param)
    context.close()


@pytest.mark.parametrize("name", ["tracebacks_1", "tracebacks_2"])
def test_tracebacks_from_public_threads(box, name):
    pasted = pastes(name)
    wrong = box.wrong(pasted)
    assert len(wrong) <= 0.05 * len(pasted), "\n".join(wrong)


def test_every_known_message_mutated(box):
    half, seed = {"zh": (mutate.first_half, 1), "en": (mutate.second_half, 11)}[box.language]
    topics = read_topics(ROOT, box.language)[0]
    entries = errors.read_entries(gathered(), topics, box.language)
    codes = {slug: [s.source for s in gathered().snippets.values() if s.slug == slug] for slug in topics}

    def bare(entry: errors.Entry) -> str:
        return re.sub(r"\d+|^\w+: ", "", entry.whole)

    def right(entry: errors.Entry) -> list[str]:
        """Its topic, and those with the same message or a part of it: nothing could decide between them."""
        return [e.topic.slug for e in entries if bare(e) in bare(entry) or bare(entry) in bare(e)]

    made = half([entry for entry in entries if entry.indexed], codes, seed)
    wrong = box.wrong([(f"{ways}: {entry.whole[:60]}", right(entry), text) for entry, ways, text in made])
    assert len(made) > 80
    assert len(wrong) <= 0.05 * len(made), "\n".join(wrong)


@pytest.mark.parametrize("name", ["unrelated", "unrelated_2"])
def test_unrelated_errors_match_nothing(box, name):
    assert not [(where, found) for where, _, text in pastes(name) if (found := box.paste(text))]
    expect(box.page.locator(".ask-none")).to_have_count(1)


def test_answer_shows_error_reason_and_cure(box):
    assert box.paste(WRONG) == ["image-batches"]
    answer = box.page.locator(".ask-answer")
    expect(answer.locator(".ask-last samp")).to_contain_text("RuntimeError: Expected 4-dimensional input")
    expect(answer.locator(".ask-why mark").first).to_be_visible()
    expect(answer.locator("li")).to_contain_text("unsqueeze(0)")


def test_unknown_error_offers_the_search(box):
    assert box.paste(UNKNOWN) == []
    expect(box.page.locator(".ask-last samp")).to_have_text("NoMoneyError: account 17 is overdrawn")
    box.page.locator(".ask-answer button").click()
    expect(box.page.locator("input.md-search__input")).to_have_value("NoMoneyError: account 17 is overdrawn")
    box.page.keyboard.press("Escape")


def test_a_message_of_python_alone_asks_for_the_rest(box):
    assert box.paste("IndexError: list index out of range") == []
    words = {"zh": "把整段 traceback 粘贴进来", "en": "Paste the whole traceback"}
    expect(box.page.locator(".ask-none")).to_contain_text(words[box.language])


def test_markup_in_an_error_stays_text(box):
    box.paste("ValueError: <img src=x onerror=document.title='broken'> <b>expected 4D input (got 3D input)</b>")
    expect(box.page.locator(".ask-last samp")).to_contain_text("<img src=x")
    expect(box.page.locator(".ask-answer img")).to_have_count(0)


def test_it_works_without_network_sends_nothing_and_keeps_nothing(box):
    before = box.page.evaluate("[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]")
    asked = []
    box.page.on("request", lambda request: asked.append(request.url))
    box.page.context.set_offline(True)
    assert box.paste("") == []
    assert box.paste(WRONG) == ["image-batches"]
    box.page.context.set_offline(False)
    assert not asked
    assert box.page.evaluate("[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]") == before


@pytest.mark.parametrize("start", ["/", "/en/"])
def test_the_home_page_has_the_box(browser, address, start):
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(address + start)
    page.locator("a[href='#ask']").click()
    expect(page.locator("#ask")).to_be_focused()
    page.keyboard.insert_text(WRONG)
    page.locator(".ask-topic a").click()
    expect(page).to_have_url(re.compile(r"/image-batches/#[\w-]+$"))
    page.close()
