"""The error dictionary and older versions of torch: until when a message was worded so, as programs really got it."""

from dataclasses import replace

import pytest

from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.recording.dated import dated
from snippet_runner.recording.other_versions import Tried, Version
from snippet_runner.result import Raised, Result

ENTRY = """\
- type: ValueError
  message: "this is wanted here, but {got:number} came"
  also:
    - message: "here stood once {got:number}, and no more"
  cases:
    - at: "#why"
      zh: {why: "得到 {got} 个", do: 改成 1}
      en: {why: "got {got}", do: write 1}
"""
NEW, OLD = "ValueError: this is wanted here, but 3 came", "ValueError: here stood once 3, and no more"


@pytest.fixture
def until(tmp_path, author):
    """The `until` of the old wording, and the problems; `older` has what versions said, the newest first."""

    def read(now: str | None, older: dict[str, str | None], entry: str = ENTRY, checks=">>> 1\n1", **broken: str):
        (tmp_path / "docs/errors").mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs/errors/sums.yml").write_text(entry, "utf-8")
        entries, problems = read_dictionary(tmp_path)
        assert problems == []
        snippet = author("x = 1", checks=checks)
        parts = (Raised(*now.split(": ", 1)),) if now else ()
        result = Result(snippet.name, snippet.digest, "passed", parts, versions={"torch": "2.15.0"})
        same = Tried(snippet.digest[:16], "passed", None, (), {})
        versions = [
            Version(torch, "2026-11-26", {}, {snippet.name: replace(same, raised=said, broken=broken)})
            for torch, said in older.items()
        ]
        (dated_entry,), wrong = dated(entries, {snippet.name: snippet}, {snippet.name: result}, versions)
        return dated_entry.wordings[1].get("until"), wrong

    return read


@pytest.mark.parametrize(
    ("older", "expected"),
    [
        ({"2.14.1": OLD, "2.6.0": OLD}, "2.14"),
        ({"2.14.1": NEW, "2.6.0": OLD}, "2.6–2.14"),
        ({"2.14.1": NEW, "2.6.0": NEW}, None),
        ({"2.14.1": None, "2.6.0": "KeyError: 3"}, None),
    ],
)
def test_an_older_wording_has_the_last_version_that_said_so(until, older, expected):
    assert until(NEW, older) == (expected, [])


def test_a_wording_of_a_doctest_counts_too(until):
    checks = f">>> f(3)\nTraceback (most recent call last):\n{NEW}"
    assert until(None, {"2.14.1": None}, checks=checks, **{"4": OLD}) == ("2.14", [])


def test_a_wording_that_todays_torch_uses_as_well_has_no_end(until):
    assert until(OLD, {"2.14.1": OLD}) == (None, [])
    assert until(OLD, {"2.14.1": NEW}) == (None, [])


def test_an_until_that_a_later_version_contradicts_is_a_problem_of_its_entry(until):
    entry = ENTRY.replace('no more"', 'no more"\n      until: "2.2"')
    _, (problem,) = until(NEW, {"2.14.1": NEW, "2.6.0": OLD}, entry)
    assert problem.where == "docs/errors/sums.yml:1"
    assert "`until: 2.2`" in problem.cause and "torch 2.6.0" in problem.cause


def test_an_until_that_fits_stays_as_it_is_written(until):
    entry = ENTRY.replace('no more"', 'no more"\n      until: "2.8"')
    assert until(NEW, {"2.14.1": NEW, "2.6.0": OLD}, entry) == ("2.8", [])
