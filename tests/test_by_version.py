"""The page by version: which topics an older torch fits, and what each step changed, made from what was really run."""

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from snippet_runner.features import by_version
from snippet_runner.gather import Site
from snippet_runner.reading.pages import read_fences
from snippet_runner.reading.programs import read_snippet
from snippet_runner.reading.topics import read_topics
from snippet_runner.recording.other_versions import Tried, Version
from snippet_runner.result import Raised, Result, Text, Warned
from tests.conftest import MATTER

NAV = [{"Chapter": [{"A": "a-topic.md"}, {"B": "b-topic.md"}]}]


class Topics:
    """Topics of programs whose results, today's and older ones, are made up here; torch 2.6 and 2.2 were tried."""

    def __init__(self, root, author):
        self.root, self.author = root, author
        self.snippets, self.results = {}, {}
        self.tried = {"2.6.0": {}, "2.2.2": {}}

    def add(
        self, name: str, *parts, v2_6: dict | None = None, v2_2: dict | None = None, code="x = 1", checks=">>> 1\n1"
    ):
        snippet = self.author(code, name=name, checks=checks)
        self.snippets[name] = snippet
        self.results[name] = Result(name, snippet.digest, "passed", parts)
        same = Tried(snippet.digest[:16], "passed", None, (), {})
        for torch, changed in (("2.6.0", v2_6), ("2.2.2", v2_2)):
            self.tried[torch][name] = replace(same, **(changed or {}))

    def made(self, maker, *, with_topics=True) -> str:
        fences, texts = [], {}
        for name in self.snippets:
            slug = name.split("/")[0]
            fence = f'```python exec="1" source="above" result="text"\n--8<-- "{name}.py"\n```\n'
            texts[slug] = texts.get(slug, f"{MATTER}# What is {slug}?\n") + f"\n{fence}"
        for slug, text in texts.items():
            path = self.root / f"docs/en/{slug}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            fences += read_fences(text, f"docs/en/{slug}.md", "en")
        versions = tuple(
            Version(torch, "2026-11-26", {"torchvision": "0"}, tried) for torch, tried in self.tried.items()
        )
        site = Site(
            self.root, self.snippets, tuple(fences), self.results, {}, (), True, versions=versions, torch="2.15.0"
        )
        topics = read_topics(self.root, "en")[0]
        return maker(NAV, site, topics, "en") if with_topics else maker(site, "en")


@pytest.fixture
def topics(tmp_path, author):
    return Topics(tmp_path, author)


OLD, OLDER = {"raised": "E: old"}, {"raised": "E: older"}


def test_each_version_has_how_many_programs_ran_and_differ(topics):
    topics.add("a-topic/same")
    topics.add("a-topic/other", Raised("E", "new"), v2_6=OLD, v2_2=OLDER)
    topics.add("b-topic/then", Raised("E", "new"), v2_6={"raised": "E: new"}, v2_2=OLDER)
    rows = topics.made(by_version.versions, with_topics=False).splitlines()[2:]
    assert rows == ["| 2.6.0 | 0 | 1/3 |", "| 2.2.2 | 0 | 2/3 |"]


def test_a_topic_has_how_many_programs_differ_and_one_without_any_is_named_apart(topics):
    topics.add("a-topic/same")
    topics.add("a-topic/other", Raised("E", "new"), v2_6={"raised": "E: new"}, v2_2=OLD)
    topics.add("b-topic/alike")
    table, _, rest = topics.made(by_version.topics).partition("</div>")
    assert table.splitlines()[-2] == "| [What is a-topic?](a-topic.md) |  | 1/2 |" and "b-topic" not in table
    assert "[What is b-topic?](b-topic.md)" in rest


def test_each_step_lists_what_it_changed_under_the_newer_version(topics):
    topics.add("a-topic/first", Raised("E", "new"), v2_6=OLD, v2_2=OLD)
    topics.add("b-topic/second", Raised("E", "new"), v2_6=OLD, v2_2=OLDER)
    said = topics.made(by_version.changes)
    headings = re.findall(r"^## (.*)$", said, re.MULTILINE)
    assert headings == ["From 2.6 to 2.15 { #to-2-15 }", "From 2.2 to 2.6 { #to-2-6 }"]
    newest, before = said.split("## ")[1:]
    assert "b-topic.md#program-second" in newest and "2.6 raises ` E: old `, 2.15 raises ` E: new `" in newest
    assert "2.2 raises ` E: older `, 2.6 raises ` E: old `" in before and "program-first" not in before


def test_programs_of_which_the_same_is_said_share_a_line(topics):
    for name in ("a-topic/first", "b-topic/second"):
        topics.add(name, v2_6=OLD | {"outcome": "failed"}, v2_2=OLD | {"outcome": "failed"})
    (line,) = re.findall(r"^ *- .*", topics.made(by_version.changes), re.MULTILINE)
    assert "program-first" in line and "program-second" in line and line.count("E: old") == 1


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        ((Raised("E", "new"),), {}, "raises nothing, 2.15 raises ` E: new `"),
        ((), {"raised": "E: old"}, "raises ` E: old `, 2.15 does not"),
        ((Warned("W", "new"),), {"warned": ("W: old",)}, "warns ` W: old `, 2.15 warns ` W: new `"),
        ((), {"warned": ("W: old",)}, "warns ` W: old `, 2.15 does not"),
        ((Warned("W", "new"),), {}, "does not warn ` W: new `, 2.15 does"),
        ((), {"outcome": "failed", "broken": {"4": "E: no"}}, "` 1 ` gives ` E: no `, 2.15 gives ` 1 `"),
        ((), {"outcome": "failed", "broken": {"4": ""}}, "` 1 ` gives something else, 2.15 gives ` 1 `"),
        ((), {"outcome": "failed"}, "does not run to its end"),
    ],
)
def test_what_the_older_and_what_the_newer_gives(topics, now, then, said):
    topics.add("a-topic/it", *now, v2_6=then, v2_2=then)
    assert f"- 2.6 {said}: [" in topics.made(by_version.changes)


def test_what_follows_from_a_name_that_was_never_given_is_not_listed(topics):
    checks = ">>> y = x\n>>> y\n1"
    broken = {"outcome": "failed", "broken": {"4": "AttributeError: no x", "5": "NameError: name 'y' is not defined"}}
    topics.add("a-topic/it", checks=checks, v2_6=broken, v2_2=broken)
    said = topics.made(by_version.changes)
    assert "AttributeError: no x" in said and "NameError" not in said


def test_a_program_that_has_changed_since_is_in_no_list(topics):
    topics.add("a-topic/changed", v2_6=OLD, v2_2=OLD | {"digest": "0" * 16})
    assert topics.made(by_version.changes).strip() == ""
    assert "a-topic" not in topics.made(by_version.topics)
    assert "| 2.6.0 | 0 | 0/0 |" in topics.made(by_version.versions, with_topics=False)


def test_nothing_that_a_version_said_acts_on_the_page(topics):
    topics.add("a-topic/it", Text("1"), v2_6={"raised": "E: `</code>* [x](y) <!-- the path -->\n# Title"})
    (line,) = re.findall(r"^ *- .*", topics.made(by_version.changes), re.MULTILINE)[:1]
    assert line.strip().startswith("- 2.6 raises `` E: `</code>* [x](y) <!-- the path --> # Title ``, 2.15 does not: [")


# In a built site


@pytest.fixture
def tried_site(mini_site):
    """A site whose program gave something else with torch 2.6."""
    snippet = read_snippet(mini_site.root / "snippets/sums/adds.py", mini_site.root / "snippets")
    one = Tried(snippet.digest[:16], "failed", "E: <b>old</b>", (), {})
    version = Version("2.6.0", "2026-11-26", {"python": "3.11", "torch": "2.6.0"}, {snippet.name: one})
    mini_site.write("versions/2.6.0.txt", "torch==2.6.0\n")
    mini_site.write("versions/2.6.0.json", version.to_json())
    return mini_site


def test_the_page_of_a_program_says_what_was_otherwise_until_the_program_changes(tried_site):
    assert tried_site.build("--strict").code == 0
    facts = BeautifulSoup(tried_site.read("site/en/sums/index.html"), "html.parser").select_one(".snippet-facts")
    assert facts.summary.get_text().endswith("differs from 2.6")
    assert facts.select("p code")[-1].get_text() == "E: <b>old</b>"
    tried_site.edit("snippets/sums/adds.py", "total = 3 + 4", "total = 4 + 3")
    assert tried_site.build("--strict").code == 0
    assert "differs from" not in tried_site.read("site/en/sums/index.html")


def test_a_file_that_cannot_be_believed_stops_the_build_and_is_named(tried_site):
    tried_site.edit("versions/2.6.0.json", "old", "new")
    built = tried_site.build("--strict")
    assert built.code == 1 and "versions/2.6.0.json:1" in built.output and "the seal does not fit" in built.output


def test_a_then_now_box_that_they_contradict_stops_the_build_with_its_page_and_line(tried_site):
    snippet = read_snippet(tried_site.root / "snippets/sums/adds.py", tried_site.root / "snippets")
    one = Tried(snippet.digest[:16], "failed", "E: this was said once, and no more", (), {})
    version = Version("2.6.0", "2026-11-26", {"python": "3.11", "torch": "2.6.0"}, {snippet.name: one})
    tried_site.write("versions/2.6.0.json", version.to_json())
    page = tried_site.read("docs/en/sums.md")
    box = '\n??? then-now "Old posts"\n\n    Removed in {since}: `this was said once, and no more`.\n'
    tried_site.write("docs/en/sums.md", page + box.format(since="2.7"))
    assert tried_site.build("--strict").code == 0
    tried_site.write("docs/en/sums.md", page + box.format(since="2.6"))
    built = tried_site.build("--strict")
    line = page.count("\n") + 4
    assert built.code == 1 and f"docs/en/sums.md:{line}" in built.output and "snippets/sums/adds.py" in built.output
