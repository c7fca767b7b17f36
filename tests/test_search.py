"""The search box of the built site, typed and pasted into as a reader does: the topic is among the first three pages."""

import re
from pathlib import Path

import material
import pytest

from tests.queries import absent, half_known, searches

# The worker answers later, and older answers may arrive first: count questions and answers. 2 is a query, 3 its result.
COUNT = """
self.asked = self.answered = 0;
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  if (!this.counted) this.addEventListener("message", ({ data }) => data.type === 3 && self.answered++);
  this.counted = true;
  if (message?.type === 2) self.asked++;
  return post.call(this, message, ...rest);
};
"""
FOUND = """[...new Set([...document.querySelectorAll(".md-search-result__list > .md-search-result__item a.md-search-result__link:first-of-type")]
  .map((link) => new URL(link.href).pathname.replace(/^\\/(en\\/)?|\\/$/g, "")))]"""


class SearchBox:
    """The real search box on a desktop, open."""

    def __init__(self, page) -> None:
        self.page = page
        self.input = page.locator("input.md-search__input")
        self.input.click()

    def find(self, words: str, pasted: bool) -> list[str]:
        """The pages found, best first."""
        self.input.select_text()
        asked = self.page.evaluate("self.asked")
        if pasted:
            self.page.evaluate("text => navigator.clipboard.writeText(text)", words)
            self.input.press("Control+V")
        else:
            # At once, as an input method does: a search for each key would take minutes.
            self.page.keyboard.insert_text(words)
        self.page.wait_for_function("asked => self.asked > asked && self.answered === self.asked", arg=asked)
        return self.page.evaluate(FOUND)

    def unknown(self) -> list[str]:
        """The words of the question that the site says it has nothing about."""
        notice = self.page.locator(".search-unknown")
        return re.findall(r"“(.*?)”", notice.inner_text()) if notice.is_visible() else []


@pytest.fixture(scope="module", params=["zh", "en"])
def searched(request, browser, address):
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.add_init_script(COUNT)
    page.goto(address + ("/en/" if request.param == "en" else "/"))
    yield request.param, SearchBox(page)
    context.close()


@pytest.fixture(scope="module")
def answers(searched):
    """Each question that a page answers, with the pages found and the words that the site calls unknown. Asked once for two tests."""
    language, box = searched
    return [(words, topics, box.find(words, pasted), box.unknown()) for words, pasted, topics in searches(language)]


def test_the_topic_is_among_the_first_three(answers):
    missed = [
        f"{words}: wanted {topics}, found {found[:6]}"
        for words, topics, found, _ in answers
        if not set(topics) & set(found[:3])
    ]
    print(f"\n{len(answers) - len(missed)} of {len(answers)}")
    assert not missed, "\n".join(missed)


def test_it_names_what_the_site_has_nothing_about(searched):
    language, box = searched
    silent = []
    for words, unknown in absent(language):
        found = box.find(words, False)
        named = set(box.unknown())
        if found and not named & unknown:  # where nothing is found, the box says so
            silent.append(f"{words}: wanted one of {unknown}, named {named}")
    assert not silent, "\n".join(silent)


def test_it_calls_nothing_unknown_that_a_page_answers(searched, answers):
    allowed = half_known(searched[0])
    wrong = {
        words: named for words, _, _, unknown in answers if (named := [w for w in unknown if w != allowed.get(words)])
    }
    assert not wrong, "\n".join(f"{words}: {named}" for words, named in wrong.items())


@pytest.mark.parametrize(
    "message",
    [
        "std evaluated to zero, leading to division by zero.",
        "Trying to resize storage that is not resizable",
        "weights should be a 1d sequence but given weights have shape (512, 3)",
    ],
)
def test_entries_of_the_error_index_are_found(searched, message):
    _, box = searched
    assert "errors" in box.find(message, True)  # the topic that owns the message may come first
    sections = box.page.locator("a.md-search-result__link[href*='errors/'][href*='#']")
    assert sections.count() >= 1
    assert " ".join(message.split()[:3]).lower() in sections.first.inner_text().lower()


@pytest.mark.parametrize(
    ("name", "topic", "entry"),
    [
        ("nn.Linear", "flatten-and-linear", "torch.nn.Linear"),
        ("torch.gather", "indexing-and-gather", "torch.Tensor.gather"),
        ("nn.CrossEntropyLoss()", "cross-entropy", "torch.nn.CrossEntropyLoss"),
    ],
)
def test_a_name_of_the_api_finds_its_topic_and_its_entry(searched, name, topic, entry):
    _, box = searched
    found = box.find(name, False)
    assert found[0] == topic
    assert "api" in found[:5]
    sections = box.page.locator("a.md-search-result__link[href*='/api/']")
    hashes = sections.evaluate_all("all => all.map((one) => one.hash).filter(Boolean)")
    assert hashes[0] == f"#{entry}"


def test_ctrl_k_opens_the_search_and_stray_operators_do_no_harm(searched):
    _, box = searched
    box.page.keyboard.press("Escape")
    box.page.locator("body").press("Control+k")
    assert box.page.evaluate("document.activeElement.matches('input.md-search__input')")
    for stray in ("~", '"', "+", "^", ":", "-", "*", "~^1", '- "'):
        assert box.find(f"unsqueeze {stray}", False)[0] == "image-batches"
    assert box.find("--local_rank=0", False)[0] == "distributed-data-parallel"


def test_what_search_js_corrects_in_the_worker_is_there():
    """If not, Material's lunr has changed: see whether the correction is needed still."""
    (worker,) = Path(material.__file__).parent.glob("templates/assets/javascripts/workers/search.*.min.js")
    assert len(re.findall(r"TokenSet\.prototype\.toString=[^}]*\w=\w\+\w\+\w\.id\}", worker.read_text("utf-8"))) == 1
