"""The box "paste your error", pasted into as a reader does: tracebacks from public threads, mutated ones, and what is none."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

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
        self.page.wait_for_function(
            "text => !text.trim() || document.querySelector('.ask-answer').dataset.of === text", arg=text
        )
        return self.page.evaluate(SLUGS)


@contextmanager
def open_box(browser, address: str, language: str) -> Iterator[ErrorBox]:
    """The box of the error index in one language, in a browser of its own."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + ("/en/errors/" if language == "en" else "/errors/"))
    yield ErrorBox(page, language)
    context.close()


@pytest.fixture(scope="module", params=["zh", "en"])
def box(request, browser, address):
    with open_box(browser, address, request.param) as box:
        yield box


def test_answer_shows_error_reason_and_cure(box):
    assert box.paste(WRONG) == ["image-batches"]
    answer = box.page.locator(".ask-answer")
    expect(answer.locator(".ask-last samp")).to_contain_text("RuntimeError: Expected 4-dimensional input")
    expect(answer.locator("li")).to_contain_text("unsqueeze(0)")


def test_unknown_error_offers_the_search(box):
    assert box.paste(UNKNOWN) == []
    expect(box.page.locator(".ask-last samp")).to_have_text("NoMoneyError: account 17 is overdrawn")
    box.page.locator(".ask-answer button").click()
    expect(box.page.locator("input.md-search__input")).to_have_value("NoMoneyError: account 17 is overdrawn")
    box.page.keyboard.press("Escape")


def test_markup_in_an_error_stays_text(box):
    box.paste("ValueError: <img src=x onerror=document.title='broken'> <b>expected 4D input (got 3D input)</b>")
    expect(box.page.locator(".ask-last samp")).to_contain_text("<img src=x")
    expect(box.page.locator(".ask-answer img")).to_have_count(0)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_works_without_network_sends_nothing_and_keeps_nothing(browser, address, language):
    with open_box(
        browser, address, language
    ) as box:  # its own: the search that another test began may still be loading
        sends_nothing_and_keeps_nothing(box)


def sends_nothing_and_keeps_nothing(box):
    box.paste(WRONG)  # loads the dictionary
    before = box.page.evaluate("[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]")
    asked = []
    box.page.on("request", lambda request: asked.append(request.url))
    box.page.context.set_offline(True)
    assert box.paste("") == []
    assert box.paste(WRONG) == ["image-batches"]
    box.page.context.set_offline(False)
    assert not asked
    assert box.page.evaluate("[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]") == before


@pytest.mark.parametrize("language", ["zh", "en"])
def test_after_a_failed_download_it_says_so_and_the_next_paste_is_answered(browser, address, language):
    with open_box(browser, address, language) as box:
        box.page.context.set_offline(True)
        box.box.fill(WRONG)
        failed = box.page.locator(".ask-answer").get_attribute("data-failed")
        expect(box.page.locator(".ask-answer")).to_have_text(failed)
        box.page.context.set_offline(False)
        assert box.paste(WRONG) == ["image-batches"]


def test_the_index_is_filtered_by_what_is_typed(box):
    field = box.page.locator(".error-filter input")
    shown = box.page.locator("h3.error:visible")
    everything = box.page.locator("h3.error").count()
    expect(shown).to_have_count(0)  # each topic's messages are folded
    field.fill("mat1 mat2 multiplied")
    expect(shown.first).to_contain_text("mat1 and mat2")
    expect(box.page.locator("h3.error:visible").filter(has_not_text="mat1")).to_have_count(0)
    assert 0 < shown.count() < everything
    field.fill("")
    expect(shown).to_have_count(0)


def test_a_link_to_a_message_unfolds_it(box):
    message = box.page.locator("#mat1-and-mat2-shapes")
    expect(message).not_to_be_visible()
    box.page.evaluate("location.hash = '#mat1-and-mat2-shapes'")
    expect(message).to_be_in_viewport()


def test_several_causes_come_with_how_to_tell_them_apart(box):
    box.paste(
        "RuntimeError: Input type (torch.cuda.FloatTensor) and weight type (torch.FloatTensor) should be the same"
    )
    expect(box.page.locator(".ask-found > li").nth(1)).to_be_visible()
    expect(box.page.locator(".ask-tell").first).to_be_visible()


def test_a_similar_message_is_called_similar(box):
    box.paste("RuntimeError: mat1 and mat2 shapes cannot possibly be multiplied here")
    expect(box.page.locator(".ask-found")).to_have_count(0)
    expect(box.page.locator(".ask-similar a").first).to_have_attribute("href", re.compile("errors/#"))


def test_an_answer_leads_to_what_shows_the_readers_own_tensors(box):
    box.paste(WRONG)
    box.page.locator(".ask-answer > .ask-more a").first.click()
    expect(box.page.locator("#why")).to_be_in_viewport()
    expect(box.page.locator("#why a[download]")).to_have_attribute("href", re.compile(r"why\.py$"))


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
