"""Both languages say the same: the same pages, headings, programs, claims and sources, in the same order."""

import re

import pytest
import yaml

from snippet_runner.reading.pages import read_fences
from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT

SHARED = ("level", "minutes", "claims", "prerequisites", "sources", "cheat")
PAGES = sorted(path.relative_to(ROOT / "docs/zh").as_posix() for path in (ROOT / "docs/zh").rglob("*.md"))
TOPICS = [f"{slug}.md" for slug in read_topics(ROOT, "zh")[0]]


def read(language: str, page: str) -> tuple[dict, str]:
    _, matter, body = (ROOT / "docs" / language / page).read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(matter), body


def test_every_page_stands_in_both_languages():
    assert sorted(path.relative_to(ROOT / "docs/en").as_posix() for path in (ROOT / "docs/en").rglob("*.md")) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_same_programs_with_the_same_options(page):
    def fences(language):
        own = {"alt", "predict", "fold"}
        found = read_fences(read(language, page)[1], page, language)
        return [(f.embeds, sorted(f.options), {k: v for k, v in f.options.items() if k not in own}) for f in found]

    assert fences("zh") == fences("en")


@pytest.mark.parametrize("page", PAGES)
def test_same_headings_with_explicit_ids(page):
    def headings(language):
        return re.findall(
            r"^(##+) .*?(\{ ?#[\w-]+ ?\})?$",
            re.sub(r"```.*?```", "", read(language, page)[1], flags=re.DOTALL),
            re.MULTILINE,
        )

    assert headings("zh") == headings("en")
    assert all(identifier for _, identifier in headings("zh")), "a heading without an explicit id: ## … { #id }"


@pytest.mark.parametrize("page", TOPICS)
def test_same_front_matter(page):
    (zh, _), (en, _) = read("zh", page), read("en", page)
    assert {key: zh.get(key) for key in SHARED} == {key: en.get(key) for key in SHARED}
    assert zh["description"] and en["description"] and zh["sources"]
    assert [mistake["anchor"] for mistake in zh["silent"]] == [mistake["anchor"] for mistake in en["silent"]]


@pytest.mark.parametrize("page", TOPICS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_topic_has_what_every_topic_has(page, language):
    matter, body = read(language, page)
    fences = read_fences(body, page, language)
    ids = re.findall(r"\{ ?#([\w-]+) ?\}", body)
    assert sum("predict" in fence.options for fence in fences) == 1, "exactly one program to predict first"
    assert "!!! compare" in body and any("against" in fence.options for fence in fences)
    assert {"your-code", "why", "exercise", "see-also"} <= set(ids)
    assert "??? solution" in body
    assert len(ids) == len(set(ids)), "an id stands twice"
    assert {mistake["anchor"] for mistake in matter["silent"]} <= set(ids)


@pytest.mark.parametrize("page", PAGES)
def test_a_chinese_paragraph_is_one_line(page):
    """A line break in the source becomes a blank between two Chinese characters on the page."""
    body = re.sub(r"```.*?```", "", read("zh", page)[1], flags=re.DOTALL)
    broken = re.findall(r"^ *[^\s#|<>\-*`:!?=\d].*[\u4e00-\u9fff，。；：、]\n *[\u4e00-\u9fff].*$", body, re.MULTILINE)
    assert not broken
