"""The files of the error dictionary: what is wrong in them is reported with its line, all at once."""

from __future__ import annotations

import pytest

from snippet_runner import cli
from snippet_runner.reading.dictionary import read_dictionary

ENTRY = """\
- type: ValueError
  message: "this is wanted here, but {got:number} came"
  cases:
    - at: "#why"
      zh: {why: "得到 {got} 个", do: 改成 1}
      en: {why: "got {got}", do: write 1}
"""


@pytest.fixture
def problems(tmp_path):
    """The problems of one file, as (line, cause)."""

    def read(text: str | bytes) -> list[tuple[int, str]]:
        file = tmp_path / "docs/errors/sums.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        _, found = read_dictionary(tmp_path)
        assert all(problem.where.startswith("docs/errors/sums.yml:") and problem.remedy for problem in found)
        return [(int(problem.where.rpartition(":")[2]), problem.cause) for problem in found]

    return read


def test_a_sound_file_has_no_problem(problems):
    assert problems(ENTRY) == []


@pytest.mark.parametrize(
    ("text", "line", "fact"),
    [
        (ENTRY.replace("{got:number}", "{got}"), 1, "needs a type"),
        (ENTRY.replace("{got:number}", "{got:numbre}"), 1, "needs a type"),
        (ENTRY.replace("{got:number} came", "{got:number} {got:number}"), 1, "stands twice"),
        (ENTRY.replace("this is wanted here, but {got:number} came", "{got:number}"), 1, "would match anything"),
        (ENTRY.replace("this is wanted here, but {got:number} came", "got it {got:number}").replace("type: ValueError", "id: got"), 1, "needs `type:`"),
        (ENTRY.replace("{got:number} came", "{got:number} {more:text}"), 1, "at the end"),
        (ENTRY.replace('"got {got}"', '"got {gto}"'), 4, "`gto`"),
        (ENTRY.replace("      en:", "      fr:"), 4, "unknown key `fr`"),
        (ENTRY.replace(", do: write 1", ""), 4, "`en:` needs"),
        (ENTRY.replace('- at: "#why"', "- if: {gto: 1}\n      at: '#why'"), 4, "`gto`"),
        (ENTRY.replace('- at: "#why"', "- if: {got: '> 4 5'}\n      at: '#why'"), 4, "neither a blank"),
        (ENTRY.replace('- at: "#why"', "- if: {paste: '~ ('}\n      at: '#why'"), 4, "no pattern"),
        (ENTRY.replace('    - at: "#why"\n', "    -\n"), 5, "leads nowhere"),
        (ENTRY + ENTRY.split("cases:\n")[1], 4, "could never be reached"),
        (ENTRY + ENTRY.replace("- type", "- id: two\n  type"), 7, "is matched by the entry"),
        (ENTRY + ENTRY, 7, "is taken by"),
        (ENTRY.replace('"got {got}"', '"got {got}", why: "twice"'), 6, "`why` stands twice"),
        (ENTRY.replace('- at: "#why"', "- if: {got: '> 1', got: '< 4'}\n      at: '#why'"), 4, "`got` stands twice"),
        (ENTRY.replace("  cases", "  type: KeyError\n  cases"), 3, "`type` stands twice"),
        (ENTRY.replace("{got:", "{yes:").replace("{got}", "{yes}"), 1, "`yes` cannot be asked for"),
        (ENTRY.replace('- at: "#why"', "- if: {yes: 1}\n      at: '#why'"), 4, "the key `yes` as bool"),
        (ENTRY.replace('- at: "#why"', "- if: {got: no}\n      at: '#why'"), 4, "the value of `got`"),
        ("- message: a: b\n", 1, "not YAML"),
        ("- message: a\0b\n", 1, "not YAML"),
        ("message: a\n", 1, "not a list"),
        (b"\xff", 1, "not UTF-8"),
        (ENTRY.split("  cases:")[0], 1, "needs `cases:`"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_its_line(problems, text, line, fact):
    found = problems(text)
    assert any(at == line and fact in cause for at, cause in found), found


def test_all_mistakes_are_reported_at_once(problems):
    assert len(problems(ENTRY.replace(", do: write 1", "") + ENTRY.replace("{got:number}", "{got}"))) >= 2


def test_a_paste_that_cannot_be_read_is_reported(tmp_path, capsys):
    assert cli.main(["errors", "--paste", str(tmp_path / "missing.txt"), "--root", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "missing.txt:1" in said and "cannot be read" in said and "whole traceback" in said
