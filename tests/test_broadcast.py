"""The calculator on the page about broadcasting: it says what torch says, is used by keyboard, and leaves a table without script."""

from __future__ import annotations

import itertools
import json
import math
import re
import subprocess
from ast import literal_eval

import pytest
import torch
from playwright.sync_api import expect

from snippet_runner.root import ROOT
from tests.pages_plugin import built_pages
from tests.test_matching import node

pytestmark = pytest.mark.npm  # node
SLUG = "silent-broadcasting"
SCRIPT = """
const { parse, align, answer, crossed } = require(process.argv[1]);
const { pairs, texts } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const aligned = pairs.map(([a, b]) => align(parse(a), parse(b)));
process.stdout.write(JSON.stringify({ says: aligned.map(answer), crossed: aligned.map(crossed), read: texts.map(parse) }));
"""
# Each shape of up to three dimensions of 0 to 3 with each; then longer and larger ones.
SMALL = [shape for dims in range(4) for shape in itertools.product(range(4), repeat=dims)]
LARGER = [(8, 3, 32, 32), (3,), (3, 1, 1), (8, 1, 3), (5, 1), (133,), (10, 133), (2, 1, 0, 1, 7), (), (1, 1, 1, 1, 1)]
PAIRS = [*itertools.product(SMALL, repeat=2), *itertools.product(LARGER, repeat=2)]
WRITTEN = {
    "(4, 1)": [4, 1],
    "(4,)": [4],
    "()": [],
    "[8, 3, 32, 32]": [8, 3, 32, 32],
    "torch.Size([8, 3])": [8, 3],
    " 8 3 ": [8, 3],
    "8×3": [8, 3],
    "（４，１）": [4, 1],
    "4、1": [4, 1],
    "": None,
    "  ": None,
    "(4, -1)": None,
    "(N, 1)": None,
    "4.5": None,
    "9" * 30: None,
}


def in_javascript(pairs: list[tuple], texts: list[str]) -> dict[str, list]:
    script = ROOT / "overrides/assets/javascripts/broadcast.js"
    data = json.dumps({"pairs": [[str(a), str(b)] for a, b in pairs], "texts": texts})
    done = subprocess.run([node(), "-e", SCRIPT, str(script)], input=data.encode(), capture_output=True, check=True)
    return json.loads(done.stdout)


def in_torch(a: tuple[int, ...], b: tuple[int, ...]) -> str:
    try:
        return str(tuple((torch.empty(a) + torch.empty(b)).shape))
    except RuntimeError as error:
        return f"RuntimeError: {error}"


def cases(language: str) -> list[list[str]]:
    """The rows of the page's table of worked cases."""
    text = (ROOT / "docs" / language / f"{SLUG}.md").read_text("utf-8")
    (table,) = re.findall(r'<div class="broadcast".*?</div>', text, re.DOTALL)
    return [re.findall(r"`([^`]+)`", line) for line in table.splitlines() if line.startswith("|")][2:]


def test_it_says_what_torch_says():
    says = in_javascript(PAIRS, [])["says"]
    assert len(PAIRS) > 7000
    assert [(a, b, said) for (a, b), said in zip(PAIRS, says, strict=True) if said != in_torch(a, b)] == []


def test_it_warns_where_both_sides_are_stretched():
    def both(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
        try:
            numbers = (torch.empty(a) + torch.empty(b)).numel()
        except RuntimeError:
            return False
        return numbers > max(math.prod(a), math.prod(b))

    pairs = [(a, b) for a, b in PAIRS if 0 not in a + b]  # an empty tensor has no numbers that could meet
    crossed = in_javascript(pairs, [])["crossed"]
    assert {*crossed} == {True, False}
    assert [pair for pair, warned in zip(pairs, crossed, strict=True) if warned != both(*pair)] == []


def test_a_shape_is_read_however_it_is_written():
    assert dict(zip(WRITTEN, in_javascript([], [*WRITTEN])["read"], strict=True)) == WRITTEN


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_worked_cases_are_right(language):
    rows = cases(language)
    assert len(rows) > 5
    for a, b, said in rows:
        assert said == in_torch(literal_eval(a), literal_eval(b))


def test_both_languages_have_the_same_worked_cases():
    assert cases("zh") == cases("en")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_its_page_loads_it(built_site, language):
    def html(page: str) -> str:
        return (built_site / page / ("" if page.endswith(".html") else "index.html")).read_text("utf-8")

    loading = [page for page in built_pages(built_site, language) if "broadcast.js" in html(page)]
    assert loading == [f"en/{SLUG}/" if language == "en" else f"{SLUG}/"]


@pytest.fixture(params=["", "en/"], ids=["zh", "en"])
def path(request, address) -> str:
    return f"{address}/{request.param}{SLUG}/#calculator"


def test_by_keyboard(browser, path):
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(path)
    place = page.locator(".broadcast")
    said = place.locator(".broadcast-said")
    fields = place.get_by_role("textbox")
    expect(place.get_by_label("a.shape")).to_have_count(1)
    fields.nth(0).press("Control+A")
    page.keyboard.type("(4, 3)")
    page.keyboard.press("Tab")
    expect(fields.nth(1)).to_be_focused()
    page.keyboard.type("4")
    expect(said).to_have_text(in_torch((4, 3), (4,)))
    expect(place.locator("td.broadcast-wrong")).to_have_text(["3 ✗", "4 ✗"])
    page.keyboard.type(" 1")
    expect(said).to_have_text("(4, 3)")
    page.keyboard.type(" x")
    expect(fields.nth(1)).to_have_attribute("aria-invalid", "true")
    expect(said).to_have_text(place.get_attribute("data-unread"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_it_starts_with_the_silent_mistake(browser, path):
    page = browser.new_page()
    page.goto(path)
    place = page.locator(".broadcast")
    expect(place.locator(".broadcast-said")).to_contain_text("(4, 4)")
    expect(place.locator(".broadcast-said")).to_contain_text(place.get_attribute("data-crossed"))
    page.close()


def test_without_javascript_the_worked_cases_stand_there(browser, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path)
    expect(page.locator(".broadcast tbody tr")).to_have_count(len(cases("en")))
    expect(page.locator(".broadcast input")).to_have_count(0)
    context.close()
