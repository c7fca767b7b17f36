"""Programs that fail or differ by chance are found, and only they."""

import os
import re
from unittest.mock import Mock

import psutil
import pytest

from snippet_runner import cli
from snippet_runner.maintaining import steady, tallies
from snippet_runner.running import runner


@pytest.fixture
def run(tmp_path, capsys):
    """Run `python -m snippet_runner steady` on the programs of this test: its exit code, its report, and its problems."""

    def run(*arguments: str) -> tuple[int, str, str]:
        options = ["--root", str(tmp_path), "--report", str(tmp_path / "benchmarks/steady.md"), *arguments]
        code = cli.main(["steady", *options])
        said = capsys.readouterr()
        assert said.out == (tmp_path / "benchmarks/steady.md").read_text("utf-8")
        return code, said.out, said.err

    return run


def every_second_time(folder, code: str) -> str:
    """A program that does something on its second run, its fourth, and so on: chance that can be repeated."""
    counter = f"from pathlib import Path\ncounter = Path({str(folder / 'counter')!r})\n"
    count = "runs = int(counter.read_text()) + 1 if counter.exists() else 1\nx = counter.write_text(str(runs))\n"
    return f"{counter}{count}if runs % 2 == 0:\n    {code}"


def row(report: str) -> list[str]:
    (line,) = (line for line in report.splitlines() if "| quiet | 4 |" in line)
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_program_that_fails_half_the_time(run, author, tmp_path):
    author(every_second_time(tmp_path, "1 / 0"))
    author("print('steady')", name="a-topic/steady")
    code, report, said = run("--runs", "4")
    assert code == 1
    assert row(report)[:5] == ["`a-topic/it_shows`", "quiet", "4", "2", "0"]
    assert "ZeroDivisionError" in row(report)[5]
    assert "a-topic/steady" not in report and "a-topic/steady" not in said
    assert "snippets/a-topic/it_shows.py:1" in said and "busy: 2 of 4 runs failed" in said


def test_a_program_that_prints_something_else_half_the_time(run, author, tmp_path):
    author(every_second_time(tmp_path, "print('now and then')"))
    code, report, _ = run("--runs", "4")
    assert code == 1
    assert row(report)[:5] == ["`a-topic/it_shows`", "quiet", "4", "0", "2"]
    assert "now and then" in row(report)[5]


def test_output_that_varies_as_declared_is_steady(run, author, tmp_path):
    author(every_second_time(tmp_path, "print('now and then')"), directives="# varies: on purpose\n")
    assert run("--runs", "2")[0] == 0


def test_programs_that_start_others_run_more_often(run, author):
    author("print(1)")
    author("import threading\nthreading.Thread(target=print).start()", name="a-topic/starts")
    code, report, _ = run("--runs", "1", "--runs-of-starters", "3")
    assert code == 0
    assert re.findall(r"^\| (\w+) \| 1 \| 1 \| 1 \| 3 \|$", report, re.MULTILINE) == ["quiet", "busy"]


def test_an_interrupted_check_goes_on_where_it_ended(run, author, tmp_path, monkeypatch):
    kept, program = tmp_path / "kept.json", every_second_time(tmp_path, "1 / 0")
    options = ("--runs", "4", "--on", "quiet", "--resume", str(kept))
    author(program)
    with monkeypatch.context() as patched:
        patched.setattr(steady, "write_whole", Mock(side_effect=[None, None, KeyboardInterrupt]))
        with pytest.raises(KeyboardInterrupt):
            run(*options)
    assert (tmp_path / "counter").read_text() == "3"
    assert row(run(*options)[1])[2:5] == ["4", "2", "0"]
    assert ((tmp_path / "counter").read_text(), kept.exists()) == ("4", False)


@pytest.mark.parametrize(
    ("digest", "version", "runs"), [("", "", 9), ("of another text", "", 0), ("", "of another torch", 0)]
)
def test_runs_of_the_same_program_with_the_same_versions_count(author, tmp_path, digest, version, runs):
    kept, snippet = tmp_path / "kept.json", author("print(1)")
    program = tallies.Program(digest or snippet.digest, ["1"], {"quiet": tallies.Tally(9)})
    versions = runner.versions() | {"torch": version or runner.versions()["torch"]}
    tallies.Tallies({snippet.name: program}, "2020-01-01", versions).save(kept)
    again = tallies.begin([snippet], kept).programs[snippet.name]
    assert sum(tally.runs for tally in again.on.values()) == runs


@pytest.mark.parametrize(
    ("code", "starts"),
    [
        ("import torch.multiprocessing as mp", True),
        ("DataLoader(data, num_workers=2)", True),
        ("DataLoader(data, num_workers=0)", False),
        ("import torch", False),
    ],
)
def test_which_programs_start_others(author, code, starts):
    assert steady.starts_others(author(code)) == starts


def test_one_busy_process_a_core_and_none_afterwards():
    before = psutil.Process().children()
    with steady.busy():
        assert len(psutil.Process().children()) - len(before) == os.cpu_count()
    assert psutil.Process().children() == before
