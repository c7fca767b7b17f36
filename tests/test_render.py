"""What a page shows of a program: its source in the page's language, its output as text and nothing else."""

import re
from dataclasses import replace

import markdown_exec
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from snippet_runner.features.status import status
from snippet_runner.gather import Site
from snippet_runner.problems import Problem, Problems
from snippet_runner.reading.pages import read_fences
from snippet_runner.reading.programs import read_snippet
from snippet_runner.recording.other_versions import Tried, Version
from snippet_runner.recording.recordings import FRESH, MISSING, OTHER_TORCH, STALE, Recording
from snippet_runner.rendering.figure import on_dark
from snippet_runner.rendering.listing import changed_lines, highlight
from snippet_runner.rendering.problem_box import problem_box
from snippet_runner.rendering.program import Renderer
from snippet_runner.rendering.status import line_of_proof
from snippet_runner.result import Check, Failure, Figure, Raised, Result, Text, Warned
from snippet_runner.snippet import Directives, Snippet
from snippet_runner.words import WORDS

START = '```python exec="1" source="above" result="text"'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt"><path style="stroke: #1f77b4"/></svg>'


class Page:
    """A page that embeds programs whose results are made up here."""

    def __init__(self, language="en", root=None) -> None:
        self.language = language
        self.site = Site(root, {}, (), {}, {}, (), True)

    def add(self, snippet: Snippet, *parts, outcome="passed", **facts) -> Snippet:
        self.site.snippets[snippet.name] = snippet
        facts = {"checks": (Check(4, "1", True),), "versions": {"torch": "2.15.0"}} | facts
        self.site.results[snippet.name] = Result(snippet.name, snippet.digest, outcome, parts=parts, **facts)
        return snippet

    def record(self, snippet: Snippet, state: str, *parts, **facts) -> Snippet:
        self.add(snippet, *parts, **facts)
        result = self.site.results.pop(snippet.name)
        self.site.recordings[snippet.name] = Recording(state, None if state == MISSING else result)
        return snippet

    def show(self, snippet: Snippet, **options: str) -> BeautifulSoup:
        self.renderer = Renderer(self.site, self.language)
        self.renderer.start_page("../")
        return BeautifulSoup(self.renderer.format(code=snippet.source, extra=options), "html.parser")


@pytest.fixture
def page():
    return Page()


def texts(soup: BeautifulSoup, selector: str) -> list[str]:
    return [element.get_text() for element in soup.select(selector)]


# Source


@pytest.mark.parametrize(
    ("language", "source"),
    [("zh", "# 加起来\ntotal = 3 + 4  # a <b> & c\n"), ("en", "# add them up\ntotal = 3 + 4  # a <b> & c\n")],
)
def test_a_page_shows_the_comments_of_its_language(author, language, source):
    page = Page(language)
    snippet = page.add(author("# zh: 加起来\n# en: add them up\ntotal = 3 + 4  # a <b> & c"))
    assert texts(page.show(snippet), ".highlight code") == [source]


def test_the_docstring_and_the_directives_are_not_shown(author, page):
    snippet = page.add(author("x = 1", directives="# timeout: 5\n"))
    assert texts(page.show(snippet), ".highlight code") == ["x = 1\n"]


def test_a_program_has_an_address_of_its_own_each_time_it_is_shown(author, page):
    snippet = page.add(author("x = 1"))
    renderer = Renderer(page.site, "en")
    renderer.start_page("")
    html = renderer.format(code=snippet.source, extra={}) + renderer.format(code=snippet.source, extra={})
    ids = [element["id"] for element in BeautifulSoup(html, "html.parser").select("[id]")]
    assert ids == ["program-it-shows", "output-it-shows", "program-it-shows-2", "output-it-shows-2"]


def test_hl_lines_mark_lines_as_displayed(author, page):
    snippet = page.add(author("# zh: 一\n# en: one\na = 1\nb = 2\nc = 3\nd = 4"))
    assert texts(page.show(snippet, hl_lines="2 4-5"), ".marked") == ["a = 1\n", "c = 3\n", "d = 4\n"]


def test_against_marks_the_lines_that_the_other_program_does_not_have(author, page):
    page.add(author("a = 1\nb = 2\nprint(a)", name="a-topic/wrong"))
    right = page.add(author("a = 1\nb = 3\nc = 4\nprint(a)", name="a-topic/right"))
    for name in ("a-topic/wrong", "a-topic/wrong.py"):
        assert texts(page.show(right, against=name), ".marked") == ["b = 3\n", "c = 4\n"]


def test_against_looks_at_the_comments_of_the_pages_language_only(author):
    for language, marked in (("zh", ["# 二\n"]), ("en", [])):
        page = Page(language)
        page.add(author("# zh: 一\n# en: one\nx = 1", name="a-topic/wrong"))
        right = page.add(author("# zh: 二\n# en: one\nx = 1", name="a-topic/right"))
        assert texts(page.show(right, against="a-topic/wrong"), ".marked") == marked


@pytest.mark.parametrize(
    ("text", "other", "lines"),
    [("a\nb", "a\nb", set()), ("a\nb", "", {1, 2}), ("b", "a\nb", set()), ("a\nx\nb", "a\nb", {2}), ("", "a", set())],
)
def test_changed_lines(text, other, lines):
    assert changed_lines(text, other) == lines


def test_the_line_that_raised_is_marked_and_named_as_displayed(author, page):
    code = "# zh: 一半\n# en: one half\ndef half(n):\n    return n / 0\n\nhalf(2)"
    snippet = author(code, directives="# raises: ZeroDivisionError: by zero\n")
    page.add(snippet, Raised("ZeroDivisionError", "division by zero", (13, 11)))
    soup = page.show(snippet)
    assert texts(soup, ".raised") == ["half(2)\n"]
    assert texts(soup, ".snippet-where") == ["line 5 half(2) → line 3 return n / 0"]
    assert texts(soup, ".snippet-exception samp") == ["ZeroDivisionError: division by zero"]


def test_the_line_that_raised_may_be_marked_as_changed_too():
    html = highlight("a\nb", {1, 2}, 2)
    assert re.findall(r'class="(hll[^"]*)"', html) == ["hll marked", "hll raised marked"]


# Output

NASTY = [
    "<script>alert(1)</script>",
    "</samp></pre></div><h1>",
    "# Title",
    "**bold** `code` [link](https://other.test)",
    '--8<-- "a-topic/it_shows.py"',
    "```\n```",
    "[TOC]",
    "{: #id }",
    "!!! note",
    "&lt;b&gt; &amp; &#60;",
    "  two  spaces\n\n\n    and lines",
    "\u0002wzxhzdk:0\u0003",
    "$(rm) `x` {{ page }} {% raw %}",
]


def test_warnings_and_text_come_in_their_order(author, page):
    snippet = page.add(author("x = 1"), Text("before"), Warned("UserWarning", "careful <b>", 7), Text("after"))
    assert texts(page.show(snippet), ".snippet-output samp") == ["before", "careful <b>", "after"]
    assert texts(page.show(snippet), ".snippet-kind") == ["UserWarning"]


@pytest.mark.parametrize(("language", "says"), [("zh", "没有输出，也没有报错"), ("en", "no output, and no error")])
def test_a_silent_program_is_said_to_be_silent(author, language, says):
    page = Page(language)
    assert texts(page.show(page.add(author("x = 1"))), ".snippet-silent") == [says]


def test_predict_folds_the_output_below_the_question(author, page):
    snippet = page.add(author("x = 1"), Text("7"))
    soup = page.show(snippet, predict="What is <b>?")
    assert texts(soup, "details.snippet-predict > summary") == ["What is <b>?"]
    assert not soup.details.has_attr("open")
    assert texts(soup, "details samp") == ["7"]
    assert texts(soup, ".snippet > .highlight code") == ["x = 1\n"]


CHOICES = {"predict": "What is <b>?", "choices": "7 | <i> => 70 | an error => RuntimeError", "because": "<u> & so"}


def test_a_question_offers_its_choices_and_folds_the_reason_with_the_output(author, page):
    soup = page.show(page.add(author("x = 1"), Text("70")), **CHOICES)
    assert texts(soup, ".predict > .predict-question") == ["What is <b>?"]
    assert texts(soup, ".predict-choices > li") == ["7", "<i>", "an error"]
    assert texts(soup, ".predict-choices samp") == ["7"]  # the others are not output
    assert soup.select_one(".predict")["data-right"] == "1"
    assert not soup.details.has_attr("open")
    assert texts(soup, "details .snippet-output samp") == ["70"]
    assert texts(soup, "details > .predict-because") == ["<u> & so"]


@pytest.mark.parametrize("printed", [None, "8", "7 or 70"], ids=["not known", "none of them", "two of them"])
def test_without_one_right_choice_none_is_offered(author, page, printed):
    snippet = author("x = 1")
    page.site.snippets[snippet.name] = snippet
    soup = page.show(page.add(snippet, Text(printed)) if printed else snippet, **CHOICES)
    assert texts(soup, "details.snippet-predict > summary") == ["What is <b>?"]
    assert not soup.select(".predict-choices, .predict-because")


def test_choices_of_a_recorded_program_go_by_its_recording(author, page):
    snippet = page.record(author("x = 1", directives="# requires: cuda\n"), FRESH, Text("7"))
    assert page.show(snippet, **CHOICES).select_one(".predict")["data-right"] == "0"


def test_a_program_that_was_not_executed_says_so(author, page):
    snippet = author("x = 1")
    page.site.snippets[snippet.name] = snippet
    assert texts(page.show(snippet), ".snippet-missing") == [WORDS["en"]["not executed"]]


def test_a_failure_stands_on_the_page_under_a_server(author, page):
    snippet = page.add(author("x = 1"), outcome="failed", failures=(Failure("killed by <SIGSEGV>", "fix it"),))
    assert texts(page.show(snippet), ".snippet-failure li") == ["killed by <SIGSEGV>"]


def test_text_that_is_no_program_says_so(page):
    snippet = Snippet("a-topic/gone", None, "x = 1", "", {}, Directives(), {})
    assert texts(page.show(snippet), ".snippet-missing") == [WORDS["en"]["unknown"]]
    assert page.renderer.rendered == []


def test_an_exception_in_the_renderer_is_kept_until_the_page_is_rendered(author, page, monkeypatch):
    snippet = page.add(author("x = 1"), Text("7"))
    monkeypatch.setattr(Renderer, "_source", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        page.show(snippet)
    assert isinstance(page.renderer.fault, ZeroDivisionError)
    page.renderer.start_page("")
    assert page.renderer.fault is None


def test_endless_recursion_names_its_line_once(author, page):
    snippet = page.add(author("def f():\n    f()\nf()"), Raised("RecursionError", "too deep", (9, *[8] * 990)))
    assert len(page.show(snippet).select_one(".snippet-where").get_text()) < 200


@pytest.mark.parametrize("kind", [Text, lambda text: Raised("ValueError", text)], ids=["text", "exception"])
def test_a_long_output_is_folded_after_its_first_lines_and_nothing_is_lost(author, page, kind):
    for count, folded in ((25, []), (26, ["14 more lines"])):
        lines = "".join(f"<{number}>\n" for number in range(1, count)) + "last"
        soup = page.show(page.add(author("x = 1"), kind(lines)))
        assert soup.samp.get_text().removeprefix("ValueError: ") == lines
        assert [switch["aria-label"] for switch in soup.select("samp input")] == folded
        assert texts(soup, "span.same") == ([lines.split("<12>\n")[1]] if folded else [])


# Facts


def facts(soup: BeautifulSoup) -> list[str]:
    """The folded line and each line in it, without the doctests."""
    panel = soup.select_one("details.snippet-facts")
    return [panel.summary.get_text(), *panel.p.get_text("|").split("|")]


@pytest.mark.parametrize(
    ("language", "summary"), [("zh", "torch 2.15.0, CPU · 1 项检查"), ("en", "torch 2.15.0, CPU · 1 check")]
)
def test_the_facts_of_a_program_are_folded_and_end_with_its_doctests_as_text(author, language, summary):
    page = Page(language)
    snippet = page.add(author("x = 1", checks=">>> '<b>' # &\n'<b>'"))
    panel = page.show(snippet).select_one(".snippet-output > details.snippet-facts")
    assert panel.summary.get_text() == summary
    assert not panel.has_attr("open")
    assert panel.pre.get_text() == ">>> '<b>' # &\n'<b>'"
    assert "python -m snippet_runner run snippets/a-topic/it_shows.py" in texts(panel, "code")


def test_the_facts_lead_to_the_program_to_its_output_and_to_its_exception(author, page):
    snippet = page.add(author("x = 1"), Text("7"), Raised("ValueError", "no"))
    soup = page.show(snippet)
    links = [link["href"] for link in soup.select(".snippet-facts a")]
    assert links == ["#program-it-shows", "#output-it-shows", "#error-it-shows"]
    places = [soup.select_one(link)["class"] for link in links]
    assert places == [["snippet"], ["snippet-output"], ["snippet-exception"]]


def test_the_file_is_a_link_where_the_address_of_the_sources_is_known(author, page):
    snippet = page.add(author("x = 1"))
    assert "snippets/a-topic/it_shows.py" not in texts(page.show(snippet), ".snippet-facts a")
    html = Renderer(page.site, "en", "https://example.org/me/it/").format(code=snippet.source, extra={})
    link = BeautifulSoup(html, "html.parser").select_one(".snippet-facts a")
    assert link["href"] == "https://example.org/me/it/blob/HEAD/snippets/a-topic/it_shows.py"
    assert link.get_text() == "snippets/a-topic/it_shows.py"


def test_a_recording_tells_all_its_versions_and_how_it_is_made(author, page):
    snippet = author("x = 1", directives="# requires: cuda\n")
    versions = {"python": "3.11.5", "torch": "2.15.0"}
    page.record(snippet, FRESH, Text("7"), device="NVIDIA H200", recorded="2026-11-23", versions=versions)
    reported = facts(page.show(snippet))
    assert reported[0] == "torch 2.15.0, NVIDIA H200 · 1 check"
    assert "python -m snippet_runner record snippets/a-topic/it_shows.py" in reported
    assert reported[-1] == "2026-11-23, NVIDIA H200, python 3.11.5, torch 2.15.0"


def test_a_program_without_a_result_still_has_its_file_and_its_doctests(author, page):
    snippet = page.record(author("x = 1", directives="# requires: cuda\n"), MISSING)
    soup = page.show(snippet)
    assert facts(soup)[0] == "it_shows.py"
    assert texts(soup, ".snippet-facts pre") == [">>> 1\n1"]
    assert [link["href"] for link in soup.select(".snippet-facts a")] == ["#program-it-shows"]


def lines(soup: BeautifulSoup) -> list[str]:
    """Each line in the folded facts, as a reader sees it."""
    parts = soup.select_one(".snippet-facts p").decode_contents().split("<br/>")
    return [BeautifulSoup(part, "html.parser").get_text() for part in parts]


def versions(snippet: Snippet, **tried: Tried) -> tuple[Version, ...]:
    """What the versions gave, the newest first: `v2_6=…`; by default they pass."""
    same = Tried(snippet.digest[:16], "passed", None, (), {})
    named = {name.removeprefix("v").replace("_", ".") + ".0": replace(same, **one) for name, one in tried.items()}
    return tuple(Version(torch, "2026-11-26", {}, {snippet.name: one}) for torch, one in named.items())


RAISED = {"outcome": "failed", "raised": "RuntimeError: no"}


@pytest.mark.parametrize(("language", "said"), [("zh", "自 2.2 起相同"), ("en", "same since 2.2")])
def test_the_oldest_version_that_gives_the_same_is_named(author, language, said):
    page = Page(language)
    snippet = page.add(author("x = 1"))
    page.site = replace(page.site, versions=versions(snippet, v2_14={}, v2_6={}, v2_2={}))
    summary, *rest = facts(page.show(snippet))
    assert summary.endswith(f" · {said}") and not any("2.6" in line for line in rest)


@pytest.mark.parametrize(
    ("tried", "short", "full"),
    [
        (
            {"v2_14": {}, "v2_6": {}, "v2_2": RAISED},
            "differs from 2.2",
            ["torch 2.2 and before: raises RuntimeError: no"],
        ),
        (
            {"v2_14": {}, "v2_6": RAISED, "v2_2": RAISED},
            "differs from 2.6",
            ["torch 2.6 and before: raises RuntimeError: no"],
        ),
        (
            {"v2_14": RAISED, "v2_6": RAISED, "v2_2": {}},
            "differs from 2.14",
            ["torch 2.6 to 2.14: raises RuntimeError: no"],
        ),
        (
            {"v2_14": {}, "v2_6": RAISED, "v2_2": {"outcome": "failed"}},
            "differs from 2.6",
            ["torch 2.6: raises RuntimeError: no", "torch 2.2 and before: does not run to its end"],
        ),
    ],
)
def test_what_was_otherwise_is_said_with_the_versions_that_said_it(author, page, tried, short, full):
    snippet = page.add(author("x = 1"))
    page.site = replace(page.site, versions=versions(snippet, **tried))
    soup = page.show(snippet)
    assert facts(soup)[0].endswith(f" · {short}")
    assert [line for line in lines(soup) if "2." in line] == full


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        ((Raised("E", "new"),), {"raised": "E: old"}, "raises E: old"),
        ((Raised("E", "new"),), {}, "raises nothing"),
        ((), {"warned": ("W: old",)}, "warns W: old"),
        ((Warned("W", "new"),), {}, "does not warn W: new"),
        ((), {"outcome": "failed", "broken": {"4": "E: no"}}, "1 gives E: no"),
        ((), {"outcome": "failed", "broken": {"4": ""}}, "1 gives something else"),
        ((), {"raised": "E: first\nsecond"}, "raises E: first …"),
        ((), {"raised": "E: <b>&`*"}, "raises E: <b>&`*"),
    ],
)
def test_each_thing_that_can_be_otherwise(author, page, now, then, said):
    snippet = page.add(author("x = 1"), *now)
    page.site = replace(page.site, versions=versions(snippet, v2_6=then))
    assert lines(page.show(snippet))[-1] == f"torch 2.6 and before: {said}"


def test_of_a_program_that_varies_only_the_type_of_its_exception_counts(author, page):
    snippet = page.add(author("x = 1", directives="# varies: on purpose\n"), Raised("E", "1"))
    for then, said in (
        ({"raised": "E: 2", "warned": ("W: x",), "broken": {"4": "5"}}, "same since 2.6"),
        ({"raised": "F: 2"}, "differs from 2.6"),
    ):
        page.site = replace(page.site, versions=versions(snippet, v2_6=then))
        assert facts(page.show(snippet))[0].endswith(said)


def test_nothing_is_said_of_a_program_that_has_changed_since_one_version_ran_it(author, page):
    snippet = page.add(author("x = 1"))
    page.site = replace(page.site, versions=versions(snippet, v2_6={}, v2_2=RAISED | {"digest": "0" * 16}))
    assert facts(page.show(snippet))[0] == "torch 2.15.0, CPU · 1 check"
    page.site = replace(page.site, versions=(replace(page.site.versions[0], programs={}),))
    assert facts(page.show(snippet))[0] == "torch 2.15.0, CPU · 1 check"


# Figures


def test_a_figure_is_two_files_one_for_each_kind_of_page(author, page):
    snippet = page.add(author("x = 1"), Figure(SVG))
    soup = page.show(snippet, alt='A "line" <b>')
    light, dark = soup.select(".snippet-figure img")
    assert (light["alt"], dark["alt"]) == ('A "line" <b>', 'A "line" <b>')
    assert (light["src"].partition("#")[2], dark["src"].partition("#")[2]) == ("only-light", "only-dark")
    files = page.renderer.figures
    assert {image["src"].removeprefix("../").partition("#")[0] for image in (light, dark)} == files.keys()
    assert files[light["src"][3:].partition("#")[0]] == SVG
    assert "#5aa9e6" in files[dark["src"][3:].partition("#")[0]]
    assert (light["width"], light["height"]) == ("96", "48")


def test_each_figure_has_its_own_text(author, page):
    snippet = page.add(author("x = 1"), Figure(SVG), Text("7"), Figure(SVG.replace("path", "g")))
    alts = [image["alt"] for image in page.show(snippet, alt="one | two").select("img")]
    assert [alt.strip() for alt in alts] == ["one", "one", "two", "two"]


def test_black_and_unnamed_colours_are_light_on_a_dark_page():
    assert on_dark('<svg a="1"><path style="stroke: #000000"/></svg>') == (
        '<svg style="fill:#e2e4e9" a="1"><path style="stroke: #e2e4e9"/></svg>'
    )


# Recordings


@pytest.mark.parametrize(
    ("state", "ending"),
    [
        (FRESH, "NVIDIA H200, torch 2.15.0, 2026-11-23"),
        (OTHER_TORCH, WORDS["en"]["other torch"]),
        (STALE, WORDS["en"]["stale"]),
    ],
)
def test_a_recorded_output_says_where_and_when_and_how_far_it_holds(author, page, state, ending):
    snippet = author("x = 1", directives="# requires: cuda\n")
    page.record(snippet, state, Text("cuda:0"), device="NVIDIA H200", recorded="2026-11-23")
    soup = page.show(snippet)
    (said,) = texts(soup, f'.snippet-recorded[data-state="{state}"]')
    assert said.startswith("Recorded output: NVIDIA H200, torch 2.15.0, 2026-11-23")
    assert said.endswith(ending)
    assert texts(soup, "samp") == ["cuda:0"]


@pytest.mark.parametrize(
    "facts", [{"device": "<script>"}, {"recorded": "<script>"}, {"versions": {"torch": "<script>"}}]
)
def test_what_a_recording_says_of_itself_is_text(author, page, facts):
    snippet = author("x = 1", directives="# requires: cuda\n")
    page.record(snippet, FRESH, **{"recorded": "2026-11-23"} | facts)
    soup = page.show(snippet)
    assert (soup.script, "<script>" in soup.select_one(".snippet-recorded").get_text()) == (None, True)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_program_that_nobody_has_recorded_says_what_it_needs_and_how_to_run_it(author, language):
    page = Page(language)
    snippet = page.record(author("x = 1", directives="# requires: cuda\n"), MISSING)
    soup = page.show(snippet)
    assert "CUDA" in soup.select_one(".snippet-missing").get_text()
    assert texts(soup, ".snippet-missing code") == ["python -m snippet_runner record snippets/a-topic/it_shows.py"]


# Reports


def proof(page: Page) -> BeautifulSoup:
    fences = [
        fence
        for name in page.site.snippets
        for fence in read_fences(f'{START}\n--8<-- "{name}.py"\n```', "docs/en/page.md", "en")
    ]
    renderer = Renderer(page.site, "en")
    renderer.start_page("../")
    return BeautifulSoup(line_of_proof(page.site, fences, renderer), "html.parser")


def test_the_line_of_proof_counts_what_really_ran(author, page):
    page.add(author("x = 1", name="a-topic/one"))
    page.add(author("x = 2", name="a-topic/two"), checks=(Check(4, "1", True),) * 2)
    soup = proof(page)
    assert soup.get_text() == (
        "torch 2.15.0, CPU: the 2 programs on this page really ran, and 3 checks passed. Programs and checks"
    )
    assert soup.a["href"] == "../status/#a-topic"


def test_the_line_of_proof_tells_recorded_and_missing_ones(author, page):
    page.add(author("x = 1", name="a-topic/one"))
    needs = "# requires: cuda\n"
    page.record(author("x = 2", directives=needs, name="a-topic/two"), FRESH, recorded="2026-11-23")
    page.record(author("x = 3", directives=needs, name="a-topic/three"), MISSING)
    assert "1 of them recorded. 1 more not recorded yet." in proof(page).get_text()


@pytest.mark.parametrize(
    ("older", "said"),
    [
        ([None, None], "The same since torch 2.2."),
        ([None, "E: old"], "The same since torch 2.6. Programs that differ with torch 2.2: 1."),
        (["E: old", "E: old"], "Programs that differ with torch 2.6: 1, 2.2: 1."),
    ],
)
def test_the_line_of_proof_tells_since_which_torch_the_page_holds(author, page, older, said):
    snippets = [author("x = 1", name="a-topic/one"), author("x = 2", name="a-topic/two")]
    for snippet in snippets:
        page.add(snippet)
    page.site = replace(page.site, versions=tried_by(snippets, older))
    link = proof(page).find("a", href="../versions/#topics")
    assert link.get_text() == said


def test_a_program_that_an_older_torch_has_not_run_leaves_the_page_undated(author, page):
    snippets = [author("x = 1", name="a-topic/one"), author("x = 2", name="a-topic/two")]
    for snippet in snippets:
        page.add(snippet)
    page.site = replace(page.site, versions=tried_by(snippets[:1], [None, None]))
    assert "The same since" not in proof(page).get_text()


def tried_by(snippets, raised):
    """What torch 2.6 and 2.2 gave: all programs passed, but that the first one may have raised something."""
    passed = {s.name: Tried(s.digest[:16], "passed", None, (), {}) for s in snippets}
    first = snippets[0].name
    return tuple(
        Version(torch, "2026-11-26", {}, passed | {first: replace(passed[first], raised=said)})
        for torch, said in zip(("2.6.0", "2.2.2"), raised, strict=True)
    )


def test_nothing_is_claimed_where_nothing_ran(author, page):
    page.add(author("x = 1"), outcome="failed")
    assert proof(page).get_text() == ""


def test_the_status_page_lists_every_program_with_its_checks(author, page):
    page.add(author("x = 1", name="a-topic/one", checks=">>> '<b>'\n'<b>'"))
    page.record(author("x = 2", directives="# requires: cuda\n", name="b-topic/two"), MISSING)
    text = status(page.site, "en")
    soup = BeautifulSoup(text, "html.parser")
    assert re.findall("^## .*", text, re.MULTILINE) == ["## a-topic { #a-topic }", "## b-topic { #b-topic }"]
    assert texts(soup, "summary") == [
        "one.py It shows something. passed · torch 2.15.0, CPU · checks: 1",
        "two.py It shows something. waiting for a recording on a machine with a CUDA GPU",
    ]
    assert texts(soup, "samp")[0] == ">>> '<b>'\n'<b>'"


def test_a_page_shows_its_problems_and_the_home_page_those_without_a_page():
    of_page = Problem("docs/en/a.md:3", "a", "fix it")
    of_program = Problem("snippets/a/b.py:1", "b", "fix it", pages=("docs/zh/a.md:1", "docs/en/a.md:1"))
    of_no_page = Problem("docs/claims.yml:1", "c", "fix it")
    site = Site(None, {}, (), {}, {}, (of_page, of_program, of_no_page), True)
    shown = {
        page: site.problems_of(page) for page in ("docs/zh/a.md", "docs/en/a.md", "docs/en/index.md", "docs/en/b.md")
    }
    assert list(shown.values()) == [[of_program], [of_page, of_program], [of_no_page], []]


def test_problems_stand_on_a_served_page_as_text():
    box = problem_box([Problem("snippets/a/b.py:1", "a <b>\n\n# and more", "fix it")], WORDS["en"])
    assert "\n" not in box.rstrip("\n")  # an empty line would end the HTML block
    soup = BeautifulSoup(box, "html.parser")
    assert "a <b>" in soup.samp.get_text()
    assert soup.samp.find_all() == []


# Through Markdown


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Make HTML of a page that embeds a program between two words; gives its main text's soup and its renderer."""
    root = tmp_path_factory.mktemp("through") / "snippets"
    (root / "a-topic").mkdir(parents=True)

    def convert(source: str, *parts, ticks: str = "```") -> tuple[BeautifulSoup, Renderer]:
        (root / "a-topic/it_shows.py").write_text(source, "utf-8", newline="\n")
        page = Page(root=root)
        page.add(read_snippet(root / "a-topic/it_shows.py", root), *parts)
        renderer = Renderer(page.site, "en")
        monkeypatch.setitem(markdown_exec.formatters, "python", renderer.format)
        fence = {
            "name": "python",
            "class": "python",
            "validator": markdown_exec.validator,
            "format": markdown_exec.formatter,
        }
        markdown = Markdown(
            extensions=[
                "admonition",
                "attr_list",
                "def_list",
                "md_in_html",
                "tables",
                "toc",
                "pymdownx.details",
                "pymdownx.snippets",
                "pymdownx.superfences",
            ],
            extension_configs={
                "pymdownx.superfences": {"custom_fences": [fence]},
                "pymdownx.snippets": {"base_path": [str(root)], "check_paths": True},
            },
        )
        start = START.replace("```", ticks)
        text = f'before\n\n{start}\n--8<-- "a-topic/it_shows.py"\n{ticks}\n\nafter\n'
        return BeautifulSoup(markdown.convert(text), "html.parser"), renderer

    with pytest.MonkeyPatch.context() as monkeypatch:
        yield convert


ANYTHING = st.text(min_size=1) | st.lists(st.sampled_from([*NASTY, "\n", "\x0c", "\u2028", "    ", "<!--", "-->"])).map(
    "".join
)
CODE = '"""It shows.\n它说明。\n\n>>> 1\n1\n"""\n'


def rest(soup: BeautifulSoup) -> str:
    """What is on the page beside the program and its output."""
    soup.select_one(".snippet").decompose()
    return "".join(str(soup).split())


@given(ANYTHING.filter(str.strip))
@example("\n".join(NASTY))
def test_whatever_is_printed_or_raised_never_leaves_its_block(convert, text):
    soup, renderer = convert(
        CODE + "x = 1\n", Text(text), Warned("UserWarning", text, 7), Raised("ValueError", text, (7,))
    )
    assert renderer.rendered == ["a-topic/it_shows"]
    shown = text.translate({2: "␂", 3: "␃"})
    assert texts(soup, "samp") == [shown, shown, f"ValueError: {shown}"]
    assert rest(soup) == "<p>before</p><p>after</p>"


LINES = st.sampled_from(
    [*(line for line in NASTY if "\x02" not in line), "\x0c", "\u2028", "\x85", "`" * 41, "<!--", "-->", "\\", "# "]
)


@given(st.lists(LINES).map("\n".join), st.sampled_from(["```", "````"]))
@pytest.mark.filterwarnings("ignore")  # Python's about the code
def test_whatever_a_program_says_stands_on_the_page_or_is_reported(convert, text, ticks):
    try:
        soup, renderer = convert(f'{CODE}text = """\n{text}\n"""\n', Text("7"), ticks=ticks)
    except Problems:
        return
    if renderer.rendered:  # else the build fails: fewer programs have reached the page than it embeds
        snippet = next(iter(renderer.site.snippets.values()))
        assert texts(soup, ".highlight code") == [snippet.views["en"].text + "\n"]
        assert texts(soup, "samp") == ["7"]
        assert rest(soup) == "<p>before</p><p>after</p>"


def test_a_long_output_is_folded_on_a_built_page(mini_site):
    lines = [f"--8<-- {number} <b>" for number in range(30)]
    printed = "print(*(f'-\\x2d8<-- {number} <b>' for number in range(30)), sep='\\n')"
    mini_site.write("snippets/sums/adds.py", f'"""It prints much.\n打印很多。\n\n>>> 1\n1\n"""\n{printed}\n')
    mini_site.embed(f'{START}\n--8<-- "sums/adds.py"\n```')
    built = mini_site.build("--strict")
    assert built.code == 0, built.output
    for path, label in (("sums", "还有 18 行"), ("en/sums", "18 more lines")):
        samp = BeautifulSoup(mini_site.read(f"site/{path}/index.html"), "html.parser").select_one(".snippet-text samp")
        assert samp.get_text().splitlines() == lines
        assert [switch["aria-label"] for switch in samp.select("input")] == [label]
        assert samp.select_one("span.same").get_text().splitlines() == lines[12:]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("print(1)  # \x02 and \x03", id="STX"),
        pytest.param('text = """\n--8<-- "sums/adds.py"\n"""', id="include"),
        pytest.param('text = """\n;--8<-- "no/such.py"\n"""', id="escaped include"),
        pytest.param('text = """\n--8<-- "no/such.py"\n"""', id="missing include"),
    ],
)
def test_a_program_that_markdown_would_change_is_named(mini_site, line):
    mini_site.write("snippets/sums/adds.py", f'"""It is only text.\n只是文字。\n\n>>> 1\n1\n"""\n{line}\n')
    built = mini_site.build()
    assert built.code != 0
    assert "snippets/sums/adds.py" in built.output
