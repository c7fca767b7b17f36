"""Accessibility: axe, the keyboard alone, screen readers, colours, reduced motion."""

import json
import re

import pytest
from playwright.sync_api import expect

from snippet_runner.root import ROOT
from tests.pages_plugin import FRAMES, built_pages

PHONE, DESKTOP = {"width": 360, "height": 800}, {"width": 1440, "height": 900}
DEVICES = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
AXE = ROOT / ".cache/npm/node_modules/axe-core/axe.min.js"
# The element with the focus: what it is, whether it can be seen, and whether a ring shows it. Of a radio button that
# Material hides, its label is looked at.
FOCUSED = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const active = document.activeElement;
  if (active === document.body) return null;
  const shown = active.matches(".md-option") ? active.form.querySelector("label:not([hidden])") : active;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const [x0, x1, y0, y1] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
  const on = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
  const ring = getComputedStyle(shown);
  active.dataset.reached = "";
  return {
    what: active.outerHTML.slice(0, 120),
    seen: x1 > x0 && y1 > y0 && !!on && (shown.contains(on) || on.contains(shown)),
    ring: ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) > 0,
  };
}"""
MARK_REACHABLE = """() => {
  const able = ":is(a[href], button, summary, textarea, input:not([type=radio]:not(:checked)), [tabindex='0']):not([tabindex='-1'], [hidden])";
  const all = [...document.querySelectorAll(able)].filter((one) => one.checkVisibility({ checkVisibilityCSS: true }));
  for (const one of all) one.dataset.wanted = "";
  return all.length;
}"""

# Axe takes time for each element: of each kind of word in a program, on a line that is marked or not, one stays.
ONE_WORD_OF_EACH_KIND = """() => {
  const seen = new Set();
  for (const word of document.querySelectorAll(".highlight code span[class]:not(.hll)")) {
    const kind = word.className + !!word.closest(".hll");
    if (seen.has(kind)) word.replaceWith(...word.childNodes);
    seen.add(kind);
  }
  return seen.size;
}"""
# Most of it goes into colours. Elements with the same tags, classes and other attributes up to the body have the same
# colours: of each such kind it looks at the first and the last, and at none that it has `looked` at on another page of this width.
COLOURS_OF_EACH_KIND = """(looked) => {
  const own = new Set(["id", "href", "title", "for", "name", "aria-label", "aria-labelledby"]);
  const kinds = new Map([[document.body, ""]]);
  const kind = (one) => {
    if (!kinds.has(one)) {
      const said = [...one.attributes].filter((a) => !own.has(a.name)).map((a) => `${a.name}=${a.value}`).sort();
      kinds.set(one, `${kind(one.parentElement)}>${one.tagName} ${said.join(" ")}`);
    }
    return kinds.get(one);
  };
  const first = new Map(), last = new Map();
  for (const one of document.body.querySelectorAll("*")) {
    const says = [...one.childNodes].some((inside) => inside.nodeType === Node.TEXT_NODE && inside.data.trim());
    if (!says && !one.matches("a[href], input, textarea")) continue;
    if (!first.has(kind(one))) first.set(kind(one), one);
    last.set(kind(one), one);
  }
  const hash = (text) => { let sum = 7; for (const sign of text) sum = (Math.imul(31, sum) + sign.codePointAt(0)) | 0; return sum; };
  const known = new Set(looked);
  const fresh = [...first.keys()].filter((name) => !known.has(hash(name)));
  for (const name of fresh) first.get(name).dataset.looked = last.get(name).dataset.looked = "";
  axe.configure({ rules: [
    { id: "color-contrast", selector: "[data-looked]" },
    { id: "link-in-text-block", selector: "a[href][data-looked]" },
  ] });
  return fresh.map(hash);
}"""


@pytest.fixture
def open_page(browser, address):
    """Open a page in a context of its own, without motion so that nothing has to be waited for."""
    contexts = []

    def open_at(path: str, viewport: dict, **options):
        contexts.append(browser.new_context(viewport=viewport, **{"reduced_motion": "reduce"} | options))
        page = contexts[-1].new_page()
        page.goto(f"{address}/{path}")
        page.evaluate(FRAMES)
        return page

    yield open_at
    for context in contexts:
        context.close()


def in_scheme(page, scheme: str) -> None:
    """Change the system's colours; the page follows, because nobody has chosen."""
    page.emulate_media(color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute(
        "data-md-color-scheme", {"light": "default", "dark": "slate"}[scheme]
    )


def violations(page, looked: set[int] | None = None) -> list[str]:
    """What axe finds in the page as it stands, in both schemes; in the dark only colours are tried again.

    `looked` holds the kinds of elements whose colours were tried on other pages of this width, and is added to.
    """
    assert AXE.is_file(), "run: make npm"
    page.evaluate(FRAMES)  # what scrolls can be reached by keyboard from the next one on
    page.evaluate(AXE.read_text("utf-8"))
    looked = set() if looked is None else looked
    kinds = page.evaluate(COLOURS_OF_EACH_KIND, list(looked))
    looked.update(kinds)
    found = []
    for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast", "link-in-text-block"]})):
        if scheme == "dark" and not kinds:
            break
        in_scheme(page, scheme)
        result = page.evaluate("options => axe.run({ resultTypes: ['violations'], ...options })", options)
        assert scheme == "dark" or result["passes"], "no rule applied"
        found += [
            f"{page.url} {scheme}: {rule['id']}: {node['html'][:200]}: {node['failureSummary']}"
            for rule in result["violations"]
            for node in rule["nodes"]
        ]
    return found


# Each page in one language and at one width: the two say the same with the same programs.
@pytest.mark.npm
@pytest.mark.parametrize(("language", "viewport", "first"), [("zh", PHONE, 0), ("en", DESKTOP, 1)], ids=["zh", "en"])
def test_axe_on_every_page(open_page, address, built_site, language, viewport, first):
    paths = built_pages(built_site, language)[first::2]
    page = open_page(paths[0], viewport)
    found, looked = [], set()
    for path in paths:
        page.goto(f"{address}/{path}")
        page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
        page.evaluate(ONE_WORD_OF_EACH_KIND)
        found += violations(page, looked)
    assert looked and not found, "\n".join(found)


@pytest.mark.npm
@DEVICES
def test_axe_on_the_open_search(open_page, viewport):
    page = open_page("image-batches/", viewport)
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("unsqueeze")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.npm
def test_axe_on_the_open_menu(open_page):
    page = open_page("en/image-batches/", PHONE)
    menu = page.get_by_role("button", name="Navigation")
    menu.click()
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="Onto the GPU")).to_be_hidden()
    page.locator("label.md-nav__link", has_text="Faster, larger").press("Enter")
    expect(page.get_by_role("link", name="Onto the GPU")).to_be_visible()
    assert violations(page) == []


@pytest.mark.npm
@pytest.mark.parametrize(("start", "viewport"), [("errors/", PHONE), ("en/", DESKTOP)], ids=["zh", "en"])
def test_axe_on_an_answer_to_a_pasted_error(open_page, start, viewport):
    page = open_page(start, viewport)
    page.locator("#ask").fill("RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x5400 and 400x120)")
    expect(page.locator(".ask-topic a").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.npm
@pytest.mark.parametrize(("start", "viewport"), [("", PHONE), ("en/", DESKTOP)], ids=["zh", "en"])
def test_axe_on_questions_answered_and_due(open_page, address, start, viewport):
    page = open_page(f"{start}autograd/", viewport)
    page.locator(".predict").scroll_into_view_if_needed()
    page.locator(".predict-choices button").first.click()
    expect(page.locator(".predict-said strong")).to_be_visible()
    assert violations(page) == []
    answers = {slug: {"step": 0, "due": 0} for slug in ("autograd", "which-dim", "sequential")}
    memory = json.dumps({"version": 1, "last": "autograd", "answers": answers})
    page.evaluate("memory => localStorage.setItem('runnable-pytorch', memory)", memory)
    page.goto(f"{address}/{start}")
    page.locator(".returning button").first.click()
    expect(page.locator(".returning section")).to_have_count(3)
    assert violations(page) == []
    page.goto(f"{address}/{start}path/")
    expect(page.locator("article li .tick")).to_have_count(3)
    assert violations(page) == []


@pytest.mark.parametrize("path", ["en/dynamic-graph/", "", "en/notebooks/train-digits/"])
@DEVICES
def test_tab_key_reaches_everything(open_page, path, viewport):
    page = open_page(path, viewport)
    # Not the links within the closed menu of a phone: a test of its own opens that.
    wanted = page.evaluate(MARK_REACHABLE)
    assert wanted > 20
    lost = []
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate(FOCUSED)["what"], "first comes the way past the menu"
    for _ in range(2 * wanted):
        page.keyboard.press("Tab")
        if not (focused := page.evaluate(FOCUSED)):
            break
        if not (focused["seen"] and focused["ring"]):
            lost.append(focused)
    else:
        pytest.fail(f"the keyboard is caught: {focused}")
    assert not lost
    assert (
        page.locator("[data-wanted]:not([data-reached])").evaluate_all("all => all.map((one) => one.outerHTML)") == []
    )


def test_the_menu_of_a_phone_by_keyboard_alone(open_page):
    page = open_page("en/gpu-memory/", PHONE)
    menu = page.get_by_role("button", name="Navigation")
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    here = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="GPU memory")
    expect(here).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(here).to_be_hidden()
    menu.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#"))  # the first section of this page


def test_colours_follow_the_system_until_the_keyboard_chooses(open_page):
    page = open_page("en/", DESKTOP, color_scheme="dark")
    colours = page.locator("body")
    expect(colours).to_have_attribute("data-md-color-scheme", "slate")
    in_scheme(page, "light")
    page.reload()
    in_scheme(page, "dark")
    page.get_by_role("radio", name="Switch to light").press("ArrowRight")
    expect(colours).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(colours).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screen_readers_get_one_figure_and_named_outputs(open_page, scheme):
    page = open_page("image-batches/", DESKTOP, color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate" if scheme == "dark" else "default")
    figures = page.locator(".snippet-figure")
    assert figures.count()
    for figure in figures.all():
        assert re.fullmatch(r"- paragraph:\s+- img \".{20,}\"", figure.aria_snapshot()), figure.aria_snapshot()
    for output in page.locator(".snippet-output:visible").all():
        assert re.match(r'- group "输出[^"]*":\s+\S', output.aria_snapshot()), output.aria_snapshot()


# Counted as they begin: on a busy machine a transition may have ended before anybody asks what is running.
COUNT_MOVES = """self.moves = 0;
for (const kind of ["transitionrun", "animationstart"]) addEventListener(kind, () => self.moves++, true);"""
MOVES_AFTER_TWO_FRAMES = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return self.moves;
}"""


def test_reduced_motion_stops_animations(open_page):
    page = open_page("en/image-batches/", PHONE)
    page.evaluate(COUNT_MOVES)
    page.get_by_role("button", name="Navigation").click()
    assert page.evaluate(MOVES_AFTER_TWO_FRAMES) == 0
    page.keyboard.press("Escape")
    page.locator("details summary").first.click()
    page.keyboard.press("Control+k")
    expect(page.locator(".md-search__output")).to_be_visible()
    assert page.evaluate(MOVES_AFTER_TWO_FRAMES) == 0
    page.emulate_media(reduced_motion="no-preference")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Navigation").click()
    page.wait_for_function("self.moves > 0")  # or the test would show nothing
