"""A question answered before its output, and what the browser remembers of it: ticks, the last topic, questions that come back."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
KEY = "runnable-pytorch"
NOON = datetime(2030, 1, 10, 4, tzinfo=UTC)  # in Shanghai, where the page is
TODAY = (NOON - datetime(1970, 1, 1, tzinfo=UTC)).days
SLUGS = ["autograd", "which-dim", "cat-and-stack", "training-loop", "sequential"]
# Only for our key: Material's own script, too, reads the storage, and raises where it may not.
NO_STORAGE = """for (const name of ["getItem", "setItem", "removeItem"]) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...more) {
    if (key === "runnable-pytorch") throw new DOMException("denied");
    return real.call(this, key, ...more);
  };
}"""


@pytest.fixture
def page(browser, address):
    """A page on a phone, at noon of one day; it must say nothing in the console and ask no other host for anything."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    said, page.asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    context.close()
    assert not [url for url in page.asked if not url.startswith((address, "data:", "blob:"))]
    assert not said


def remember(page, address: str, **due: int) -> None:
    """Open the English home page as a reader who answered these topics, due so many days from today."""
    page.goto(f"{address}/en/")
    answers = {slug.replace("_", "-"): {"step": 0, "due": TODAY + days} for slug, days in due.items()}
    memory = json.dumps({"version": 1, "last": None, "answers": answers})
    page.evaluate("([key, memory]) => localStorage.setItem(key, memory)", [KEY, memory])
    page.reload()


def answers(page) -> dict[str, tuple[int, int | None]]:
    """What the browser remembers: of each topic the step, and in how many days it is due."""
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))["answers"]
    return {slug: (one["step"], one["due"] and one["due"] - TODAY) for slug, one in kept.items()}


def choose(question, *, right: bool) -> None:
    """Press one of the buttons of a question, by keyboard."""
    place = int(question.get_attribute("data-right"))
    buttons = question.locator(".predict-choices button")
    question.scroll_into_view_if_needed()  # they are made when a reader comes near
    expect(buttons.first).to_be_visible()
    buttons.nth(place if right else (place + 1) % buttons.count()).press("Enter")


def ticked(page) -> set[str]:
    """The topics that have a tick in the lists of the page itself."""
    links = page.locator("article li > a:has(.tick)")
    return set(links.evaluate_all("all => all.map((one) => new URL(one.href).pathname.split('/').at(-2))"))


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_an_answer_is_judged_at_once_and_its_output_opens(page, address, right):
    page.goto(f"{address}/en/autograd/")
    question = page.locator(".predict")
    expect(question.locator(".snippet-output")).to_be_hidden()
    choose(question, right=right)
    expect(question.get_by_role("status")).to_contain_text("Right." if right else "No. The answer: [6.0, 12.0, 18.0]")
    expect(question.get_by_role("status")).to_contain_text("adds to .grad")
    expect(question.locator(".snippet-output")).to_be_visible()
    assert answers(page) == {"autograd": (0, 1)}
    choose(question, right=not right)  # the first answer stands
    expect(question.locator("strong")).to_have_count(1)


def test_one_memory_ticks_the_lists_of_both_languages(page, address):
    page.goto(f"{address}/en/autograd/")
    choose(page.locator(".predict"), right=True)
    expect(page.locator(".md-nav--primary a.md-nav__link--active .tick")).to_have_count(1)
    for path in ("/en/path/", "/path/", "/", "/en/"):
        page.goto(address + path)
        expect(page.locator("article li .tick")).to_have_count(1)
        assert ticked(page) == {"autograd"}
    expect(page.locator(".returning-last a")).to_have_attribute("href", re.compile("/en/autograd/$"))


def test_questions_come_back_when_they_are_due(page, address):
    remember(page, address, autograd=-1, which_dim=-3, cat_and_stack=0, training_loop=0, sequential=1)
    questions = page.locator(".returning section")
    expect(questions).to_have_count(3)
    expect(questions.first.locator("#due-which-dim")).to_have_count(1)  # the longest due comes first
    choose(questions.nth(0).locator(".predict"), right=False)
    choose(questions.nth(1).locator(".predict"), right=True)
    expect(questions.nth(1).get_by_role("status")).to_contain_text("adds to .grad")
    expect(questions.nth(1).get_by_role("link")).to_have_attribute("href", re.compile("/en/autograd/#program-"))
    assert answers(page) == {
        "which-dim": (0, 1),
        "autograd": (1, 3),
        "cat-and-stack": (0, 0),
        "training-loop": (0, 0),
        "sequential": (0, 1),
    }


# Until site.js has been told where the question is. Frames would not do: the clock of this page has taken their place.
OBSERVED_TWICE = """async (box) => {
  for (let time = 0; time < 2; time++) await new Promise((seen) => new IntersectionObserver(seen).observe(box));
}"""


def test_a_first_visit_loads_nothing_for_a_question_that_is_far_below(page, address):
    page.goto(f"{address}/en/show-an-image/")
    page.locator(".predict").evaluate(OBSERVED_TWICE)
    assert page.locator(".predict").evaluate("box => box.getBoundingClientRect().top") > PHONE["height"] + 400
    assert not [url for url in page.asked if "predict." in url or "remembered." in url]


FOCUS_ITS_SUMMARY_AT_THE_EDGE = """(question) => {
  const summary = question.querySelector("summary");
  summary.focus({ preventScroll: true });
  scrollBy(0, Math.ceil(summary.getBoundingClientRect().bottom - innerHeight));
}"""


def test_what_has_the_focus_stays_on_the_screen_when_a_question_comes_late(page, address):
    scripts = []
    page.route("**/predict.js", lambda script: scripts.append(script))  # Playwright asks for its signature
    page.goto(f"{address}/en/dynamic-graph/")
    # So that it grows in any case: by how much, and whether, depends on words and fonts.
    page.add_style_tag(content=".predict-choices:not(:has(button)) { display: none !important }")
    question = page.locator(".predict").first
    question.scroll_into_view_if_needed()
    while not scripts:
        page.wait_for_timeout(20)
    question.evaluate(FOCUS_ITS_SUMMARY_AT_THE_EDGE)
    before = question.bounding_box()["height"]
    scripts[0].continue_()
    expect(page.locator(".predict-choices button").first).to_be_visible()
    assert question.bounding_box()["height"] > before  # or the test would show nothing
    edges = page.evaluate("[document.activeElement.getBoundingClientRect().bottom - innerHeight, scrollY]")
    assert edges[0] <= 1 and edges[1] > 0


def test_nothing_is_loaded_before_a_question_is_due(page, address):
    remember(page, address, autograd=1)
    expect(page.locator("article li .tick")).to_have_count(1)
    expect(page.locator(".returning")).to_be_hidden()
    assert not [url for url in page.asked if "questions-data" in url or "predict." in url]


def test_a_right_answer_comes_back_after_3_7_and_21_days_and_then_no_more(page, address):
    page.goto(f"{address}/en/")
    seen = []
    day = 0
    for _ in range(5):
        page.evaluate("Remembered.answer('autograd', true)")
        step, due = answers(page)["autograd"]
        seen.append((step, due and due - day))
        if due:
            day = due
            page.clock.set_fixed_time(NOON + timedelta(days=day))
    assert seen == [(0, 1), (1, 3), (2, 7), (3, 21), (4, None)]


def test_what_is_remembered_can_be_kept_as_a_file_deleted_and_taken_in(page, address, tmp_path):
    remember(page, address, autograd=1, which_dim=2)
    page.goto(f"{address}/en/path/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    saved = Path(tmp_path / "saved.json")
    download.value.save_as(saved)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("article .tick")).to_have_count(0)
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"version": 1, "answers": "<b>"}')
    page.locator("input[type=file]").set_input_files(wrong)
    expect(page.locator(".remembered [role=status]")).to_contain_text("nothing was changed")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None
    page.locator("input[type=file]").set_input_files(saved)
    expect(page.locator("article .tick")).to_have_count(2)
    assert answers(page) == {"autograd": (0, 1), "which-dim": (0, 2)}


def test_what_another_tab_has_written_meanwhile_stays(page, address):
    other = page.context.new_page()
    other.clock.set_fixed_time(NOON)
    for tab, slug in ((page, "autograd"), (other, "which-dim")):
        tab.goto(f"{address}/en/{slug}/")
        tab.locator(".predict").scroll_into_view_if_needed()
        # When there are buttons, the page has read the memory, which is empty.
        expect(tab.locator(".predict-choices button").first).to_be_visible()
    choose(page.locator(".predict"), right=True)
    expect(other.locator(".md-nav--primary .tick")).to_have_count(1)
    choose(other.locator(".predict"), right=True)
    assert answers(page) == {"autograd": (0, 1), "which-dim": (0, 1)}


def test_a_memory_that_somebody_wrote_is_not_believed(page, address):
    page.goto(f"{address}/en/")
    sound = {"step": 0, "due": 1}
    strange = {"autograd": sound, "__proto__": sound, "<img>": sound, "which-dim": {"step": -1, "due": "x"}, "a": None}
    text = json.dumps({"version": 1, "last": "//other.example", "answers": strange})
    assert page.evaluate("text => Remembered.take(text) && JSON.parse(Remembered.text())", text) == {
        "version": 1,
        "last": None,
        "answers": {"autograd": sound},
    }
    for nonsense in ("", "[]", "null", '{"version": 2, "answers": {}}'):
        assert page.evaluate("text => Remembered.take(text)", nonsense) is False


def test_a_browser_that_keeps_nothing_still_asks(page, address):
    page.add_init_script(NO_STORAGE)
    page.goto(f"{address}/en/autograd/")
    choose(page.locator(".predict"), right=True)
    expect(page.get_by_role("status")).to_contain_text("Right.")
    page.goto(f"{address}/en/")
    expect(page.locator("article li > a").first).to_be_visible()
    assert ticked(page) == set()


def test_without_script_the_choices_are_a_list_and_the_reason_follows_the_output(browser, address):
    page = browser.new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{address}/en/autograd/")
    question = page.locator(".predict")
    expect(question.locator("li")).to_have_text(["an error", "[6.0, 6.0, 6.0]", "[6.0, 12.0, 18.0]"])
    expect(question.locator("button")).to_have_count(0)
    question.locator("details.snippet-predict > summary").click()
    expect(question.locator(".snippet-output + .predict-because")).to_be_visible()
    page.close()
