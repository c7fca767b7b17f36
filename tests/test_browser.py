"""The built site in a real browser, as a reader uses it."""

import re

import pytest
from playwright.sync_api import expect

from snippet_runner.reading.programs import read_snippet
from snippet_runner.rendering.listing import switch
from snippet_runner.root import ROOT

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
        ("/", "单张图片", "/image-batches/"),
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
@pytest.mark.parametrize(
    ("slug", "names"),
    [
        (
            "image-batches",
            ("permute_not_reshape", "one_image_without_batch", "three_gray_pictures", "four_axes", "which_axis"),
        ),
        ("preflight", ("pixels_not_scaled",)),  # most of it is folded away
    ],
)
def test_a_copied_program_is_exactly_the_program(page, address, start, language, slug, names):
    page.goto(f"{address}{start}{slug}/")
    for name in names:
        block = page.locator(f"#program-{name.replace('_', '-')}")
        for folded in (block.locator("xpath=ancestor::details"), block.locator("details.snippet-fold")):
            if folded.count():
                folded.locator("> summary").click()
        block.locator(".highlight").hover()
        block.locator("button.md-code__button, button.md-clipboard").first.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        path = ROOT / f"snippets/{slug}/{name}.py"
        assert copied.rstrip("\n") == read_snippet(path, ROOT / "snippets").views[language].text


def test_facts_of_a_program_lead_to_its_exception(page, address):
    page.goto(address + "/en/image-batches/")
    facts = page.locator("#program-one-image-without-batch .snippet-facts")
    expect(facts.locator("pre")).to_be_hidden()
    facts.locator("summary").click()
    expect(facts.locator("pre")).to_contain_text("BatchNorm2d")
    facts.get_by_role("link", name="Exception").click()
    expect(page.locator(":target")).to_contain_text("expected 4D input")
    page.emulate_media(media="print")
    expect(facts).to_be_hidden()


def test_folded_output_can_be_copied_found_opened_and_printed(page, address):
    page.goto(address + "/en/image-batches/")
    html = f'<pre id="long"><samp>1\n{switch("needle", "1 more line")}</samp></pre>'
    page.locator("#program-add-the-batch-axis .snippet-output").evaluate("(box, html) => box.innerHTML = html", html)
    long, rest = page.locator("#long"), page.locator("#long span.same")
    assert rest.bounding_box()["height"] < 1
    selected = long.evaluate("box => { getSelection().selectAllChildren(box); return String(getSelection()) }")
    assert selected.split() == ["1", "needle"]
    assert page.evaluate("getSelection().removeAllRanges(), find('needle')")
    page.get_by_label("1 more line").click()
    assert rest.bounding_box()["height"] > 10
    page.get_by_label("1 more line").click()
    page.emulate_media(media="print")
    assert rest.bounding_box()["height"] > 10


def test_paper_is_light_however_dark_the_page(page, address):
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + "/image-batches/")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("html")).to_have_css("color-scheme", "light")  # the margins
    expect(page.locator("article h1")).to_have_css("color", "rgb(28, 36, 48)")
    shown = page.locator("#program-four-axes img:visible")
    expect(shown).to_have_attribute("src", re.compile("#only-light$"))


def test_footer_leads_to_pages_outside_the_menu(page, address):
    page.goto(address + "/en/image-batches/")
    page.get_by_role("contentinfo").get_by_role("link", name="About this site").click()
    page.wait_for_url("**/en/about/")
    for name, path in (("Status", "status"), ("For maintainers", "maintainers")):
        expect(page.locator(f".md-nav--primary a[href*='{path}']")).to_have_count(0)
        page.locator("article").get_by_role("link", name=name).click()
        page.wait_for_url(f"**/en/{path}/")
        page.go_back()


def test_predict_first_hides_the_output_until_asked(page, address):
    page.goto(address + "/image-batches/")
    answer = page.locator("details.snippet-predict .snippet-output").first
    expect(answer).to_be_hidden()
    page.locator("details.snippet-predict summary").first.click()
    expect(answer).to_be_visible()


ASK_AS_LIVE_RELOAD = """() => new Promise((done) => {
  const request = new XMLHttpRequest();
  request.onloadend = () => done(request.responseText);
  request.open("GET", "/livereload/1/2");
  request.send();
  setTimeout(() => done("never asked"), 600_000);
})"""


def test_an_open_page_asks_the_server_whether_it_was_edited(page, address):
    """As MkDocs lets it under `serve`: requests of the search wait until somebody turns to it, and this one does not."""
    page.route("**/livereload/1/2", lambda route: route.fulfill(body="1"))
    page.goto(f"{address}/autograd/")
    assert page.evaluate(ASK_AS_LIVE_RELOAD) == "1"
