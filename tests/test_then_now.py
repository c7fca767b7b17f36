"""Then/now boxes: what a box dates with a version, and the runs with older versions of torch date otherwise, is a problem."""

from dataclasses import replace

import pytest

from snippet_runner.checking.page import Page
from snippet_runner.recording.other_versions import Tried, Version
from snippet_runner.recording.then_now import contradicted
from snippet_runner.result import Raised, Result

OLD, NEW = "expected scalar type Long", "expected target dtype to be Long"
TODAY = (Raised("E", NEW),)
CALL = 'pad(texts, side="left", batch_first=True)'
FENCE = '```python exec="1" source="above" result="text"\n--8<-- "a-topic/it_shows.py"\n```\n'


@pytest.fixture
def check(author):
    """The problems of a box that says a sentence. Torch 2.14, 2.11 and 2.6 were tried, with what they changed by version."""

    def run(sentence, older, *, now=TODAY, checks=">>> 1\n1", box="then-now", language="en", digest=None):
        snippet = author("x = 1", checks=checks)
        result = Result(snippet.name, snippet.digest, "passed", tuple(now), versions={"torch": "2.15.0"})
        raised = f"{now[0].type}: {now[0].message}" if now else None
        same = Tried(digest or snippet.digest[:16], "passed", raised, (), {})
        versions = [
            Version(torch, "2026-11-26", {}, {snippet.name: replace(same, **older.get(torch, {}))})
            for torch in ("2.14.1", "2.11.0", "2.6.0")
        ]
        text = f'# A\n\n{FENCE}\n??? {box} "Old posts"\n\n    {sentence}\n'
        page = Page(f"docs/{language}/a-topic.md", language, "a-topic", text)
        assert [fence.embeds for fence in page.fences] == [snippet.name]
        return list(contradicted(page.name, page.prose, {snippet.name: snippet}, {snippet.name: result}, versions))

    return run


REWORDED = {"2.11.0": {"raised": f"E: {OLD}"}, "2.6.0": {"raised": f"E: {OLD}"}}  # between 2.11 and 2.14
CAME = {"2.6.0": {"outcome": "failed", "broken": {"4": "TypeError: no side"}}}  # between 2.6 and 2.11


@pytest.mark.parametrize(
    "sentence",
    [
        f"**Now** (since 2.15): `{NEW}`.",
        f"**Now**: [since 2.10](https://a.b/c): `{NEW} …`.",
        f"**Then** (up to PyTorch 2.10): `{OLD}`.",
        f"**Then** (until 2.14): `{OLD}`.",
        f"It was removed in 2.7: `{OLD}`.",
        f"**过去**（2.9 及以前）：`{OLD}`。",
        f"**现在**（从 [2.15](https://a.b/c) 起）：`{NEW}`。",
    ],
)
def test_a_wording_dated_otherwise_than_the_runs_date_it_is_a_problem(check, sentence):
    (problem,) = check(sentence, REWORDED)
    assert problem.where == "docs/en/a-topic.md:9"
    assert "2.11" in problem.cause and "2.14" in problem.cause and "snippets/a-topic/it_shows.py" in problem.cause


@pytest.mark.parametrize(
    "sentence",
    [
        f"**Now** (since 2.12): `{NEW}`.",
        f"**Now** (since PyTorch 2.14): `{NEW}`.",
        f"**Then** (up to 2.11): `{OLD}`.",
        f"**Then** (until 2.13): `{OLD}`.",
        f"**过去**（2.13 及以前）：`{OLD}`。**现在**（从 2.14 起）：`{NEW}`。",
        f"**Now**: since 2.15 there is more. The message is `{NEW}`.",  # another sentence
        f"**Then** (up to 1.10): `{OLD}`.",  # before all that were tried
        f"**Then** (up to torchvision 2.9): `{OLD}`.",  # of something else
        "**Now**: since 2.15 `RuntimeError` and `x.T`.",  # stands anywhere
    ],
)
def test_what_the_runs_do_not_contradict_is_none(check, sentence):
    assert check(sentence, REWORDED) == []


def test_a_call_that_older_versions_refuse_is_dated_by_them(check):
    checks = f">>> {CALL}\n1"
    quoted = '`pad(…, side="left", batch_first=…)`'
    assert check(f"New since 2.9: {quoted}.", CAME, now=(), checks=checks) == []
    (problem,) = check(f"New since 2.12: {quoted}.", CAME, now=(), checks=checks)
    assert "2.6.0" in problem.cause and "2.11.0" in problem.cause


def test_what_every_version_says_changed_with_none_of_them(check):
    (problem,) = check(f"**Now** (since 2.12): `{NEW}`.", {})
    assert "2.6" in problem.cause


def test_only_the_boxes_are_looked_at_and_only_programs_that_have_run(check):
    sentence = f"**Now** (since 2.15): `{NEW}`."
    assert check(sentence, REWORDED, box="more") == []
    assert check(sentence, REWORDED, digest="0" * 16) == []
    assert len(check(sentence, REWORDED)) == 1
