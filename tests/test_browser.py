"""The built site in a real browser, as a reader uses it."""

import re

import pytest
from playwright.sync_api import expect

from snippet_runner.processes import ROOT
from snippet_runner.reader import read_snippet

PHONE, DESKTOP = {"width": 360, "height": 800}, {"width": 1440, "height": 900}


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request, browser, address):
    """A page whose console must stay silent and which asks no other host for anything."""
    context = browser.new_context(viewport=request.param, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: asked.append(r.url) if not r.url.startswith((address, "data:", "blob:")) else None)
    yield page
    context.close()
    assert not asked
    assert not said


def search(page, words: str):
    if page.viewport_size == PHONE:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator("input.md-search__input").click()
    page.keyboard.type(words)
    return page.locator(".md-search-result__item a").first


@pytest.mark.parametrize(
    ("start", "words", "topic"),
    [
        ("/", "批次维度", "/image-batches/"),
        ("/en/", "unsqueeze", "/en/image-batches/"),
    ],
)
def test_search_finds_the_topic(page, address, start, words, topic):
    page.goto(address + start)
    expect(search(page, words)).to_have_attribute("href", re.compile(re.escape(topic)))


def test_language_switch_stays_on_the_topic(page, address):
    page.goto(address + "/image-batches/")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    page.locator("a.site-language").click()
    page.wait_for_url("**/en/image-batches/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("a.site-language").click()
    page.wait_for_url(address + "/image-batches/")


@pytest.mark.parametrize(("start", "language"), [("/", "zh"), ("/en/", "en")])
@pytest.mark.parametrize("name", ["image-batches/permute_not_reshape", "preflight/pixels_not_scaled"])
def test_a_copied_program_is_exactly_the_program(page, address, start, language, name):
    path = ROOT / f"snippets/{name}.py"
    page.goto(f"{address}{start}{path.parent.name}/")
    block = page.locator(f"#program-{path.stem.replace('_', '-')}")  # most of the second is folded away
    block.scroll_into_view_if_needed()
    block.hover()
    block.locator("button.md-code__button, button.md-clipboard").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.rstrip("\n") == read_snippet(path, ROOT / "snippets").views[language].text


def test_predict_first_hides_the_output_until_asked(page, address):
    page.goto(address + "/image-batches/")
    answer = page.locator("details.snippet-predict .snippet-output").first
    expect(answer).to_be_hidden()
    page.locator("details.snippet-predict summary").first.click()
    expect(answer).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/image-batches/", "/en/image-batches/", "/status/", "/notebooks/train-digits/"]
)
def test_the_page_never_scrolls_sideways(page, address, path):
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
