"""The same site on every width, on paper, without JavaScript, below any path, from a folder, and light enough for a phone."""

import functools
import gzip
import json
import re
import subprocess
import sys
from contextlib import suppress
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from filelock import FileLock, Timeout
from playwright.sync_api import expect

from snippet_runner.features import offline
from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT
from tests.pages_plugin import built_pages, open_whole

PHONE, DESKTOP = {"width": 360, "height": 800}, {"width": 1440, "height": 900}
FIRST_VIEW = 100_000  # bytes after gzip; the search is loaded when it is used
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
KINDS = ["", "image-batches/", "errors/", "claims/", "status/", "notebooks/train-digits/"]
CUT_OFF = """() => {
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || (one.tagName !== "ARTICLE" && scrolls(one.parentElement)));
  return [...document.querySelectorAll("article :is(pre, pre > code, table)")]
    .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1 && !scrolls(box))
    .map((box) => box.outerHTML.slice(0, 120));
}"""


LAYOUTS = (360, 960, 1220)  # where each of Material's is tightest: no menu beside the article, one, two
PARTS = 8  # of the pages of a language: tests that want them at the same time share the work


@pytest.fixture
def visits(language, built_site, browser, address):
    """Every page of a language, opened once on a phone and made wider: what it asked for, what it said, where it is too wide."""
    paths = built_pages(built_site, language)
    parts = {built_site.with_name(f"visits-{language}-{n}.json"): paths[n::PARTS] for n in range(PARTS)}
    for wait in (0, -1):  # first what no other test is at, then wait for them
        for kept, some in parts.items():
            with suppress(Timeout), FileLock(f"{kept}.lock", timeout=wait):
                if not kept.exists():
                    # One page for all: what they share starts in a third of the time once it has been loaded.
                    page = browser.new_page()
                    pages = {path: visit(page, address, path) for path in some}
                    page.context.close()
                    kept.write_text(json.dumps(pages))
    return {path: seen for kept in parts for path, seen in json.loads(kept.read_text()).items()}


def visit(page, address: str, path: str) -> dict[str, list]:
    asked, said = [], []
    listeners = {
        "request": lambda request: asked.append(request.url),
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    page.set_viewport_size(PHONE)
    open_whole(page, f"{address}/{path}")
    first, too_wide, cut_off = [url.removeprefix(address) for url in asked], [], []
    for width in LAYOUTS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            too_wide.append(width)
        cut_off += page.evaluate(CUT_OFF)
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    return {"asked": first, "said": said, "too wide": too_wide, "cut off": cut_off}


@LANGUAGES
def test_no_page_is_wider_than_the_screen(visits, language):
    assert {path: visit["too wide"] for path, visit in visits.items() if visit["too wide"]} == {}


@LANGUAGES
def test_wide_parts_scroll_inside_themselves(visits, language):
    assert {path: visit["cut off"] for path, visit in visits.items() if visit["cut off"]} == {}


@LANGUAGES
def test_console_stays_silent(visits, language):
    assert {path: visit["said"] for path, visit in visits.items() if visit["said"]} == {}


@LANGUAGES
def test_no_page_asks_another_host(visits, language):
    assert {url for visit in visits.values() for url in visit["asked"] if not url.startswith(("/", "data:"))} == set()


@LANGUAGES
def test_the_first_view_of_a_page_is_light(visits, language, built_site):
    @functools.cache
    def weight(path: str) -> int:
        file = built_site / path.removeprefix("/a/b").lstrip("/")
        return len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes()))

    start = "en/" if language == "en" else ""
    topics = [f"{start}{slug}/" for slug in read_topics(ROOT, language)[0]]
    asked = {
        path: {urlsplit(url).path for url in visits[path]["asked"] if not url.startswith("data:")} for path in topics
    }
    weights = {path: sum(map(weight, files)) for path, files in asked.items()}
    heaviest = max(weights, key=weights.get)
    print(f"\n{language}: {heaviest} {weights[heaviest]} bytes")
    assert topics
    assert weights[heaviest] <= FIRST_VIEW, heaviest


def shown(page) -> str:
    """The text of the page's article, without what is folded."""
    return re.sub(r"\s+", " ", page.locator("article").inner_text())


WITHOUT_WHAT_NEEDS_SCRIPTS = """(head) => {
  const style = document.createElement("style");
  style.textContent = ".ask, .error-filter, .md-code__nav { display: none !important }";
  head.append(style);
}"""


@pytest.mark.parametrize("path", KINDS)
@LANGUAGES
def test_without_javascript_everything_is_there(browser, address, language, path):
    url = f"{address}/{'en/' if language == 'en' else ''}{path}"
    texts = {}
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts, viewport=PHONE)
        page = context.new_page()
        if scripts:
            open_whole(page, url)
        else:
            page.goto(url)
        # The box "paste your error", the filter and what copies need a script, which may add them at any moment: without, the
        # box says so and leads to the index.
        page.locator("head").evaluate(WITHOUT_WHAT_NEEDS_SCRIPTS)
        texts[scripts] = shown(page)
        for figure in page.locator(".snippet-figure").all():
            images = [image for image in figure.locator("img").all() if image.is_visible()]
            assert len(images) == 1
        assert page.locator("[data-md-component=search], label[for=__search]").first.is_visible() == scripts
        context.close()
    assert texts[False] == texts[True]


def test_folds_and_menu_open_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/en/image-batches/")
    answer = page.locator("details.snippet-predict .snippet-output").first
    expect(answer).to_be_hidden()
    page.locator("details.snippet-predict summary").first.click()
    expect(answer).to_be_visible()
    page.locator(".md-header label[for=__drawer]").click()
    page.locator("label.md-nav__link", has_text="Look it up").click()
    page.get_by_role("link", name="Error index").click()
    page.wait_for_url("**/en/errors/")
    page.locator("a.site-language").click()
    page.wait_for_url(f"{address}/errors/")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_only_text_black_on_white(browser, address, scheme):
    page = browser.new_page(viewport={"width": 794, "height": 1123}, color_scheme=scheme, reduced_motion="reduce")
    open_whole(page, f"{address}/image-batches/")
    page.emulate_media(media="print")
    for gone in (
        ".md-header",
        ".md-sidebar",
        ".md-footer",
        ".md-code__nav",
        ".headerlink",
        ".md-top",
        ".snippet-figure img[src$='#only-dark']",
    ):
        assert not [one for one in page.locator(gone).all() if one.is_visible()], gone
    for folded in page.locator("details .snippet-output").all():
        expect(folded).to_be_visible()
    for figure in page.locator(".snippet-figure img[src$='#only-light']").all():
        expect(figure).to_be_visible()
    wider = "all => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)"
    assert page.locator("article :is(pre, pre > code, table)").evaluate_all(wider) == []
    colours = page.evaluate(
        "['body', 'article h1', '.highlight code'].map((one) => getComputedStyle(document.querySelector(one)).color)"
    )
    assert {max(map(int, re.findall(r"\d+", colour)[:3])) < 100 for colour in colours} == {True}, colours
    page.close()


def use(page, root: str) -> None:
    """What a reader does on a page: find something, paste an error, change the language."""
    open_whole(page, f"{root}image-batches/")
    page.keyboard.press("Control+k")
    page.keyboard.type("unsqueeze")
    expect(page.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile(re.escape(root)))
    page.keyboard.press("Escape")
    page.locator("a.site-language").click()
    page.wait_for_url(f"{root}en/image-batches/")
    page.goto(f"{root}en/errors/")
    page.locator("#ask").fill("ValueError: expected 4D input (got 3D input)")
    page.locator(".ask-topic a").first.click()
    page.wait_for_url(f"{root}en/image-batches/#*")


def test_below_a_path(browser, address):
    page = browser.new_page(viewport=DESKTOP)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    use(page, f"{address}/a/b/")
    open_whole(page, f"{address}/a/b/404.html")
    page.get_by_role("link", name="English home page").click()
    page.wait_for_url(f"{address}/a/b/en/")
    page.close()
    assert not said
    assert [url for url in asked if not url.startswith((f"{address}/a/b/", "blob:", "data:"))] == []


def test_offline_the_zip_opens_with_python_alone(browser, built_site, tmp_path):
    for name in ("one.zip", "two.zip"):
        offline.write(built_site, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        archive.extractall(tmp_path)
    command = next(
        line.strip() for line in (tmp_path / "README.txt").read_text("utf-8").splitlines() if "python -m" in line
    )
    server = subprocess.Popen(
        [sys.executable, "-u", *command.split()[1:], "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        port = re.search(r"port (\d+)", server.stdout.readline())[1]
        page = browser.new_page(viewport=DESKTOP)
        use(page, f"http://127.0.0.1:{port}/")
        page.close()
    finally:
        server.kill()
        server.wait()
        server.stdout.close()
