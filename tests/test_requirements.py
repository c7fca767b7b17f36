"""A requirement is one row: with a row more, programs that need it are read, listed, recorded and checked."""

import re

import pytest
import yaml

from snippet_runner import cli, limits
from snippet_runner.reading.programs import read_snippet
from snippet_runner.recording import recordings
from snippet_runner.requirements import REQUIREMENTS, Requirement
from snippet_runner.result import Check, Result
from snippet_runner.root import ROOT
from snippet_runner.running import runner, worker
from snippet_runner.snippet import LANGUAGES

ROW = Requirement({"zh": "一台 Mac", "en": "a Mac"}, lambda: "Apple M4", "torch", r"Apple M\d+")


@pytest.fixture
def mps(monkeypatch, author):
    """A row for Apple's GPUs, and a program that requires one."""
    monkeypatch.setitem(REQUIREMENTS, "mps", ROW)
    return author("x = 1", directives="# requires: mps\n")


@pytest.fixture
def command(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("GITHUB_OUTPUT", raising=False)  # `plan` writes into it
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")

    def run(*arguments: object) -> tuple[int, str]:
        code = cli.main([*map(str, arguments), "--root", str(tmp_path)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_a_program_that_requires_what_has_no_row_is_refused(author, command):
    (author("x = 1").path).write_text('"""It shows.\n说明。\n\n>>> 1\n1\n"""\n# requires: mps\nx = 1\n')
    code, said = command("status")
    assert code == 1 and "unknown requirement 'mps'" in said


def test_with_its_row_a_program_waits_is_recorded_and_is_fresh(mps, command, monkeypatch):
    facts = {"versions": {"torch": "2.15.0"}, "checks": (Check(4, "1", True),)}
    assert "missing      snippets/a-topic/it_shows.py  needs mps" in command("status")[1]
    assert "1 of 1 programs that require mps wait" in command("plan", "--requirement", "mps")[1]
    monkeypatch.setattr(
        runner,
        "run",
        lambda snippets, lanes: {
            s.name: Result(s.name, s.digest, "passed", device="Apple M4", **facts) for s in snippets
        },
    )
    assert "recorded  snippets/a-topic/it_shows.mps.json  (Apple M4)" in command("record")[1]
    assert "fresh" in command("status")[1]


def test_with_its_row_the_machine_is_asked(mps):
    job = worker.Job(mps.name, "", "", "", "", "", 60, "mps")
    assert worker._machine(job) == (True, "Apple M4")


@pytest.mark.parametrize(("device", "code"), [("Apple M4", 0), ("NVIDIA H200", 1)])
def test_with_its_row_a_recording_of_another_device_is_refused(mps, command, tmp_path, device, code):
    facts = {"versions": {"torch": "2.15.0"}, "checks": (Check(4, "1", True),), "recorded": "2026-11-24"}
    came = tmp_path / "came/a-topic/it_shows.mps.json"
    came.parent.mkdir(parents=True)
    came.write_text(Result(mps.name, mps.digest, "passed", device=device, **facts).to_json())
    assert command("validate", tmp_path / "came", "--requirement", "mps")[0] == code


def test_the_build_names_what_this_machine_lacks(program):
    result = program("x = 1", directives="# requires: tensorflow\n")  # never lives beside torch
    assert (result.outcome, result.failures[0].lacks) == ("errored", "tensorflow")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_row_has_words_in_both_languages(name, language):
    assert REQUIREMENTS[name].words[language].strip()


@pytest.mark.parametrize("path", sorted((ROOT / "snippets").glob("*/*.json")), ids=lambda path: path.name)
def test_every_recording_is_of_a_device_and_package_of_its_row(path):
    program = path.with_name(f"{path.name.partition('.')[0]}.py")
    result = recordings.load(read_snippet(program, ROOT / "snippets"), None).result
    row = REQUIREMENTS[path.suffixes[0][1:]]
    assert re.fullmatch(row.device, result.device) and row.package in result.versions


def test_the_gpu_workflow_offers_what_its_runner_can_record():
    workflow = yaml.safe_load((ROOT / ".github/workflows/gpu.yml").read_text("utf-8"))
    offered = workflow[True]["workflow_dispatch"]["inputs"]["requirement"]["options"]  # YAML 1.1 takes `on` for yes
    assert offered == [name for name, row in REQUIREMENTS.items() if row.on_runner]


def test_the_guide_for_authors_names_every_requirement_and_the_limits():
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (row,) = (line for line in guide.splitlines() if line.startswith("| `# requires:"))
    assert all(f"`{name}`" in row or f"requires: {name}`" in row for name in REQUIREMENTS)
    for row in (
        f"| memory | {limits.MEMORY // 2**30} GB of data |",
        f"| time | {limits.DEFAULT_TIMEOUT} seconds, with `# timeout:` up to {limits.LONGEST_TIMEOUT} |",
        f"| output | {limits.OUTPUT_LIMIT // 2**10} kB |",
        f"| one file | {limits.FILE_SIZE // 2**20} MB |",
        f"| a figure | {limits.LARGEST_FIGURE // 1000} kB and {limits.FIGURE_ELEMENTS:,} elements ",
    ):
        assert row in guide
