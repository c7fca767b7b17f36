"""What older versions of torch gave: made, kept, read back and taken from another machine, each believed only as far as it can be."""

import dataclasses
import json

import pytest

from snippet_runner import cli, limits
from snippet_runner.recording import other_versions
from snippet_runner.recording.other_versions import Version, tried
from snippet_runner.result import Check, Failure, Figure, Raised, Result, Text, Warned, seal
from snippet_runner.running import runner, steadiness
from snippet_runner.running.exchange import End
from snippet_runner.running.verdict import judge

PACKAGES = {"torch": "2.6.0", "torchvision": "0.21.0"}
FACTS = {"python": "3.11.9", **PACKAGES}


@pytest.fixture
def root(tmp_path):
    """A repository that tries torch 2.6.0."""
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions/2.6.0.txt").write_text("".join(f"{name}=={one}\n" for name, one in PACKAGES.items()))
    return tmp_path


@pytest.fixture
def command(root, capsys):
    """Run `python -m snippet_runner …`: its exit code and what it said."""

    def run(*arguments: object) -> tuple[int, str]:
        code = cli.main([*map(str, arguments), "--root", str(root)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def older(monkeypatch):
    """As if torch 2.6.0 were installed; `results` has what the programs give, by name, and otherwise they pass. What ran is listed."""
    ran: list[str] = []
    results: dict[str, Result] = {}

    def run(snippets, lanes=None):
        found = {s.name: results.get(s.name, Result(s.name, s.digest, "passed")) for s in snippets}
        ran.extend(found)
        return found

    monkeypatch.setattr(runner, "run", run)
    monkeypatch.setattr(runner, "versions", lambda: dict(FACTS))
    return ran, results


def version(*snippets, **changed) -> Version:
    programs = {snippet.name: tried(Result(snippet.name, snippet.digest, "passed")) for snippet in snippets}
    right = {"torch": "2.6.0", "day": "2026-11-26", "packages": {"python": "3.11", **PACKAGES}, "programs": programs}
    return Version(**right | changed)


def put(folder, one: Version | str | bytes, name="2.6.0.json"):
    folder.mkdir(exist_ok=True)
    text = one.to_json() if isinstance(one, Version) else one
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)


def with_program(**changed):
    """A change of the one program of a version."""

    def change(one: Version) -> Version:
        return dataclasses.replace(
            one, programs={name: dataclasses.replace(entry, **changed) for name, entry in one.programs.items()}
        )

    return change


# What is kept of a run


def test_exception_warnings_and_doctests_that_do_not_hold_are_kept_and_nothing_printed(author):
    snippet = author("x = 1")
    result = Result(
        snippet.name,
        snippet.digest,
        "failed",
        (
            Text("0.12345"),
            Figure("<svg/>"),
            Warned("UserWarning", "old", 7),
            Warned("UserWarning", "old", 8),
            Raised("RuntimeError", "no", (9,)),
        ),
        (Check(4, "1", False), Check(6, "2", True)),
        (Failure("doctest failed: 1\nexpected 1\ngot      RuntimeError: no", "fix", 4),),
    )
    one = tried(result)
    assert (one.raised, one.warned, one.broken) == (
        "RuntimeError: no",
        ("UserWarning: old",),
        {"4": "RuntimeError: no"},
    )
    assert "0.12345" not in version(programs={snippet.name: one}).to_json()


@pytest.mark.parametrize(
    ("example", "kept"),
    [
        ("[][0]\nTraceback (most recent call last):\nIndexError: another", "IndexError: list index out of range"),
        ("f()\nTraceback (most recent call last):\nKeyError: another", "ValueError: of two\nTraceback, it says"),
        ("2 + 2\n5", "4"),
        ("1 / 3, 2\n7", ""),
        ("print('a', 'b', sep=chr(10))\n7", "a …"),
        ("object()\n7", "<object object at 0x…>"),
    ],
    ids=["an exception", "a chain of them", "a value", "with decimals", "of two lines", "an address"],
)
def test_of_a_doctest_that_does_not_hold_what_is_the_same_on_each_run_is_kept(program, example, kept):
    code = "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        raise ValueError('of two\\nTraceback, it says')"
    assert list(tried(program(code, checks=f">>> {example}")).broken.values()) == [kept]


def test_what_was_written_is_what_is_read(author):
    one = version(author("x = 1"), author("y = 1", name="a-topic/another"))
    assert other_versions.from_json(one.to_json()) == one
    assert other_versions.from_json(one.to_json()).to_json() == one.to_json()


def test_each_program_has_a_line_so_that_git_shows_which_changed(author):
    snippets = [author("x = 1", name=f"a-topic/{name}") for name in ("b", "a")]
    lines = [line for line in version(*snippets).to_json().splitlines() if line.startswith('"a-topic/')]
    assert [line.split('"')[1] for line in lines] == ["a-topic/a", "a-topic/b"]


def test_a_long_message_is_cut(author):
    one = tried(Result("a-topic/it_shows", "0" * 64, "failed", (Raised("RuntimeError", "x" * 9999),)))
    assert len(one.raised) == limits.WORDING
    other_versions.from_json(version(programs={"a-topic/it_shows": one}).to_json())


# The command


def test_versions_runs_all_programs_but_those_that_require_something(command, author, older, root):
    author("x = 1")
    author("x = 2", directives="# requires: cuda\n", name="a-topic/on_a_gpu")
    assert command("versions") == (0, "torch 2.6.0: 1 programs run, 1 of 1 pass\n")
    (one,), problems = other_versions.load_all(root, "2.15.0")
    assert (list(one.programs), problems) == (["a-topic/it_shows"], [])


def test_versions_runs_again_only_what_has_changed(command, author, older, root):
    ran, _ = older
    author("x = 1")
    author("y = 1", name="a-topic/other")
    author("z = 1", name="a-topic/gone")
    command("versions")
    ran.clear()
    author("y = 2", name="a-topic/other")
    (root / "snippets/a-topic/gone.py").unlink()
    command("versions")
    assert ran == ["a-topic/other"]
    assert list(other_versions.load_all(root, None)[0][0].programs) == ["a-topic/it_shows", "a-topic/other"]
    ran.clear()
    command("versions", "--all")
    assert ran == ["a-topic/it_shows", "a-topic/other"]


def test_what_fails_only_once_is_a_problem_and_not_kept(command, author, older, root, monkeypatch):
    snippet = author("x = 1")
    failed = Result(snippet.name, snippet.digest, "failed", failures=(Failure("RuntimeError: no", "fix", 7),))
    answers = [failed, Result(snippet.name, snippet.digest, "passed")]
    monkeypatch.setattr(runner, "run", lambda snippets, lanes=None: {s.name: answers.pop(0) for s in snippets})
    code, said = command("versions")
    assert code == 1 and "snippets/a-topic/it_shows.py:7\n    cause:  " + steadiness.UNSTEADY in said
    assert not (root / "versions/2.6.0.json").exists()


def test_a_failure_of_the_machine_is_none_of_the_program(command, author, older, root):
    snippet = author("x = 1")
    older[1][snippet.name] = Result(snippet.name, snippet.digest, "errored", failures=(Failure("killed", "again"),))
    assert command("versions")[0] == 3
    assert not (root / "versions/2.6.0.json").exists()


def test_a_program_that_is_only_slow_is_a_problem_and_not_kept(command, author, older, root):
    snippet = author("x = 1")
    failures = judge(snippet, End(60.0, "timeout"), None, "", False)[1]
    older[1][snippet.name] = Result(snippet.name, snippet.digest, "failed", failures=failures)
    code, said = command("versions")
    assert code == 1 and "cause:  still running after" in said
    assert not list((root / "versions").glob("*.json"))


def test_what_cannot_be_kept_is_a_problem_of_its_program_and_the_rest_is_written(command, author, older, root):
    snippet = author("x = 1")
    author("y = 1", name="a-topic/other")
    said = (Warned("UserWarning", "see /home/someone/data.csv", 7),)
    older[1][snippet.name] = Result(snippet.name, snippet.digest, "passed", said)
    code, said = command("versions")
    assert code == 1 and "snippets/a-topic/it_shows.py:1\n    cause:  what it said cannot be kept" in said
    assert list(other_versions.load_all(root, None)[0][0].programs) == ["a-topic/other"]


def test_a_torch_that_nobody_asked_for_writes_nothing(command, author, older, root):
    author("x = 1")
    (root / "versions/2.6.0.txt").rename(root / "versions/2.5.0.txt")
    code, said = command("versions")
    assert code == 3 and "there is no versions/2.6.0.txt" in said
    assert not list((root / "versions").glob("*.json"))


@pytest.mark.parametrize("name", ["status", "check"])
def test_programs_that_have_changed_since_are_counted_and_fail_nothing(command, author, root, name):
    put(root / "versions", version(author("x = 1"), author("y = 1", name="a-topic/same")))
    assert "older versions" not in command(name)[1]
    author("x = 2")
    author("z = 1", name="a-topic/new")
    said = command(name)[1]
    assert "ran with older versions: 2 with torch 2.6.0; make versions" in said and "versions/" not in said


# Files that cannot be believed


def resealed(text: str, old: str, new: str) -> str:
    """The text with something replaced, sealed as somebody hostile would."""
    data = json.loads(text.replace(old, new))
    del data["seal"]
    return json.dumps(data | {"seal": seal(data)})


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text.replace("passed", "failed"), "the seal does not fit"),
        (lambda text: text[:-20], "not JSON"),
        (lambda text: "[]", "not an object"),
        (lambda text: text.replace('"day"', '"day": "2026-11-26", "day"'), "a key comes twice"),
        (lambda text: text.replace('"schema": 1', '"schema": 2'), "schema 2"),
        (lambda text: text + " " * limits.LARGEST_VERSION, "longer than"),
        (lambda text: b"\xff" + text.encode(), "can't decode byte 0xff"),
        (lambda text: resealed(text, '"day"', '"extra": "1", "day"'), "unknown or missing: extra"),
        (lambda text: resealed(text, '"outcome"', '"extra": "1", "outcome"'), "unknown or missing: extra"),
        (lambda text: resealed(text, '"raised": null', '"raised": 1'), "int where str | None belongs"),
        (lambda text: resealed(text, '"programs": {', '"programs": [], "x": {'), "programs: not an object"),
        (lambda text: resealed(text, "a-topic/it_shows", "../../etc/passwd"), "not the name of a program"),
        (lambda text: resealed(text, "2026-11-26", "2999-01-01"), "still to come"),
        (lambda text: resealed(text, "2026-11-26", "yesterday"), "no day"),
        (lambda text: resealed(text, '"torch": "2.6.0"', '"torch": "2.7.0"'), "its name says torch 2.6.0"),
        (lambda text: resealed(text, "0.21.0", "0.20.0"), "run with torchvision '0.20.0'"),
        (lambda text: resealed(text, '"python": "3.11"', '"python": "<b>"'), "run with python '<b>'"),
        (lambda text: resealed(text, '"python": "3.11"', '"python": "3.11", "other": "1.0"'), "run with other '1.0'"),
    ],
)
def test_a_spoiled_file_is_a_problem_with_its_name_and_reason(author, root, spoil, told):
    put(root / "versions", spoil(version(author("x = 1")).to_json()))
    versions, (problem,) = other_versions.load_all(root, "2.15.0")
    assert versions == [] and told in problem.cause
    assert (problem.where, "make versions" in problem.remedy) == ("versions/2.6.0.json:1", True)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"digest": "0" * 15}, "digest"),
        ({"outcome": "errored"}, "no verdict about a program"),
        ({"outcome": "<script>"}, "no verdict about a program"),
        ({"broken": {"0": ""}}, "a line that cannot be"),
        ({"broken": {"4": "<script>alert(1)</script>"}}, "would act on a page"),
        ({"raised": "RuntimeError: \u202eno"}, "U+202E"),
        ({"raised": "OSError: /home/someone/data.csv"}, "a path of a machine: '/home/someone/'"),
        ({"warned": ("UserWarning: C:\\Users\\x",)}, "a path of a machine"),
        ({"raised": "x" * (limits.WORDING + 1)}, "a message of"),
    ],
)
def test_what_a_program_cannot_have_said_is_refused(author, root, changed, told):
    put(root / "versions", with_program(**changed)(version(author("x = 1"))))
    versions, (problem,) = other_versions.load_all(root, None)
    assert versions == [] and "'a-topic/it_shows': " in problem.cause and told in problem.cause


@pytest.mark.parametrize(
    "message",
    [
        "cannot import name 'x' (…/torch/amp/__init__.py)",
        "see https://pytorch.org/docs/stable/",
        "1/2 of N/A, got <class 'a/b/c'>",
    ],
)
def test_what_is_no_path_of_a_machine_is_kept(author, root, message):
    put(root / "versions", with_program(raised=f"ImportError: {message}")(version(author("x = 1"))))
    assert other_versions.load_all(root, None)[1] == []


def test_a_version_that_is_not_older_is_refused(author, root):
    put(root / "versions", version(author("x = 1")))
    assert "is not older than 2.6.0" in other_versions.load_all(root, "2.6.0")[1][0].cause


# From another machine


def test_a_right_one_is_accepted(author, root, command):
    one = version(author("x = 1"))
    put(root / "came", one)
    assert command("validate", root / "came", "--versions") == (0, "valid  versions/2.6.0.json\n")
    assert other_versions.load_all(root, None) == ([], [])
    assert command("validate", root / "came", "--versions", "--accept") == (0, "accepted  versions/2.6.0.json\n")
    assert other_versions.load_all(root, None) == ([one], [])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (with_program(digest="0" * 16), "'a-topic/it_shows': the program has another text here"),
        (lambda one: dataclasses.replace(one, programs={}), "'a-topic/it_shows' and 0 more"),
        (
            lambda one: dataclasses.replace(one, programs=one.programs | {"b/c": one.programs["a-topic/it_shows"]}),
            "'b/c'",
        ),
        (lambda one: one.to_json().replace(": ", ":  ", 1), "not written as `versions` writes it"),
    ],
)
def test_one_of_other_programs_is_refused(author, root, command, change, told):
    put(root / "came", change(version(author("x = 1"))))
    code, said = command("validate", root / "came", "--versions", "--accept")
    assert code == 1 and "2.6.0.json\n    cause:  " in said and told in said
    assert not (root / "versions/2.6.0.json").exists()


@pytest.mark.parametrize("name", ["2.7.0.json", "2.6.0.txt", "a-topic/it_shows.cuda.json"])
def test_a_file_that_nobody_asked_for_is_refused_with_all_the_others(author, root, command, name):
    put(root / "came", version(author("x = 1")))
    (root / "came" / name).parent.mkdir(exist_ok=True)
    (root / "came" / name).write_text("{}")
    assert command("validate", root / "came", "--versions", "--accept")[0] == 1
    assert not (root / "versions/2.6.0.json").exists()
