"""Recordings: how far each can be believed, and the commands that make and list them."""

import datetime
import shutil

import pytest

from snippet_runner import cli
from snippet_runner.recording import recordings
from snippet_runner.recording.recordings import FRESH, MISSING, OTHER_TORCH, STALE
from snippet_runner.result import Check, Failure, Result, SchemaError, Text
from snippet_runner.running import runner

NEEDS = "# requires: tensorflow\n"  # which never lives beside torch, so no machine that runs these tests has it
FAILURE = Failure("ZeroDivisionError: division by zero", "mend it", 8)


@pytest.fixture
def recorded(author):
    """A program that requires TensorFlow, and its recording."""

    def record(code="print('hello')", torch="2.15.0", name="a-topic/it_shows", **changed):
        snippet = author(code, directives=NEEDS, name=name)
        facts = {"parts": (Text("hello"),), "checks": (Check(4, "1", True),), "versions": {"torch": torch}}
        recordings.store(snippet, Result(snippet.name, snippet.digest, "passed", **facts | changed))
        return snippet

    return record


def test_what_was_recorded_is_what_is_read_with_the_day(recorded):
    recording = recordings.load(recorded(), "2.15.0")
    assert (recording.state, recording.result.parts) == (FRESH, (Text("hello"),))
    assert (
        abs(datetime.date.fromisoformat(recording.result.recorded) - datetime.datetime.now(datetime.UTC).date()).days
        < 2
    )


@pytest.mark.parametrize(
    ("recorded_with", "pinned", "state"),
    [
        ("2.15.0", "2.15.0", FRESH),
        ("2.14.0", "2.15.0", OTHER_TORCH),
        ("2.15.0", None, FRESH),
    ],
)
def test_another_torch_than_the_pinned_one_is_told_apart(recorded, recorded_with, pinned, state):
    assert recordings.load(recorded(torch=recorded_with), pinned).state == state


def test_a_recording_without_torch_is_fresh(recorded):
    assert recordings.load(recorded(versions={"tensorflow-cpu": "2.21.0"}), "2.15.0").state == FRESH


def test_a_recording_of_other_bytes_is_stale(author, recorded):
    recorded()
    assert recordings.load(author("print('changed')", directives=NEEDS), "2.15.0").state == STALE


def test_a_recording_of_the_same_program_with_other_line_ends_is_fresh(recorded, author, tmp_path):
    snippet = recorded()
    snippet.path.write_bytes(snippet.path.read_bytes().replace(b"\n", b"\r\n"))
    assert recordings.load_all({snippet.name: snippet}, tmp_path / "snippets", None)[0][snippet.name].state == FRESH


def test_no_recording_is_missing(author):
    recording = recordings.load(author("x = 1", directives=NEEDS), "2.15.0")
    assert (recording.state, recording.result) == (MISSING, None)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"outcome": "failed"}, "not a recording of a run that passed"),
        ({"snippet": "a-topic/other"}, "a recording of a-topic/other"),
    ],
)
def test_what_is_no_recording_of_this_program_is_refused(author, changed, told):
    snippet = author("x = 1", directives=NEEDS)
    facts = {"snippet": snippet.name, "digest": snippet.digest, "outcome": "passed"}
    recordings.store(snippet, Result(**facts | changed))
    with pytest.raises(SchemaError, match=told):
        recordings.load(snippet, None)


def test_a_kept_result_is_no_recording(author):
    snippet = author("x = 1", directives=NEEDS)
    recordings.path_of(snippet).write_text(Result(snippet.name, snippet.digest, "passed").to_json(), "utf-8")
    with pytest.raises(SchemaError, match="not a recording"):
        recordings.load(snippet, None)


@pytest.mark.parametrize(
    "spoil", [lambda t: t.replace("hello", "howdy"), lambda t: t[:-20], lambda t: "", lambda t: "\x00"]
)
def test_a_tampered_recording_is_told_with_its_file_and_what_to_do(recorded, tmp_path, spoil):
    snippet = recorded()
    path = recordings.path_of(snippet)
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    loaded, (problem,) = recordings.load_all({snippet.name: snippet}, tmp_path / "snippets", None)
    assert loaded == {}
    assert problem.where == "snippets/a-topic/it_shows.tensorflow.json:1"
    assert problem.cause.startswith("not a recording that can be believed")
    assert "python -m snippet_runner record snippets/a-topic/it_shows.py" in problem.remedy


@pytest.mark.parametrize("name", ["gone.tensorflow.json", "it_shows.cuda.json", "it_shows.json"])
def test_a_recording_that_belongs_to_no_program_is_told(recorded, tmp_path, name):
    snippet = recorded()
    shutil.copy(recordings.path_of(snippet), tmp_path / "snippets/a-topic" / name)
    _, (problem,) = recordings.load_all({snippet.name: snippet}, tmp_path / "snippets", None)
    assert (problem.where, problem.cause) == (f"snippets/a-topic/{name}:1", "a recording that belongs to no program")


def test_the_recording_of_a_program_that_cannot_be_read_is_not_told(recorded, tmp_path):
    recorded()
    assert recordings.load_all({}, tmp_path / "snippets", None) == ({}, [])


# Commands


@pytest.fixture
def command(tmp_path, capsys):
    """Run `python -m snippet_runner …` on the programs of this test: its exit code, and what it said."""
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")

    def run(*arguments: str) -> tuple[int, str]:
        code = cli.main([*arguments, "--root", str(tmp_path)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_status_lists_where_every_program_stands(command, author, recorded):
    recorded(name="a-topic/fresh")
    recorded(name="a-topic/old_torch", torch="2.13.0")
    recorded(name="a-topic/stale")
    author("print('changed')", directives=NEEDS, name="a-topic/stale")
    author("x = 1", directives=NEEDS, name="a-topic/missing")
    author("x = 2", name="a-topic/runs_here")
    code, said = command("status")
    assert code == 0
    assert [line.split("  ")[0].strip() + " " + line.split("/")[2].split(".")[0] for line in said.splitlines()] == [
        "fresh fresh",
        "missing missing",
        "other torch old_torch",
        "not run yet runs_here",
        "stale stale",
    ]
    assert "torch 2.13.0" in said


def test_status_of_one_topic_leaves_the_recordings_of_others_alone(command, recorded, author):
    recorded(name="a-topic/fresh")
    author("x = 1", name="b-topic/other")
    assert command("status", "b-topic") == (0, "not run yet  snippets/b-topic/other.py\n")


def test_status_knows_what_has_run(command, author):
    author("x = 1")
    command("run")
    assert command("status") == (0, "passed       snippets/a-topic/it_shows.py\n")


def test_record_says_what_this_machine_lacks(command, author):
    author("x = 1", directives=NEEDS)
    code, said = command("record")
    assert code == 0
    assert "skipped   snippets/a-topic/it_shows.py: this machine lacks tensorflow" in said


def test_record_of_a_program_asked_for_by_name_fails_where_the_machine_lacks_it(command, author, tmp_path):
    author("x = 1", directives=NEEDS)
    code, said = command("record", "snippets/a-topic/it_shows.py")
    assert code == 3
    assert "cause:  this machine lacks tensorflow" in said
    assert list((tmp_path / "snippets/a-topic").glob("*.json")) == []


@pytest.fixture
def has_tensorflow(monkeypatch):
    """As if this machine had it: its programs run like all others. The names of those that ran."""
    ran: list[str] = []

    def run(snippets, lanes):
        ran.extend(snippet.name for snippet in snippets)
        failures = {s.name: (FAILURE,) if "1 / 0" in s.source else () for s in snippets}
        return {
            s.name: Result(
                s.name,
                s.digest,
                "failed" if failures[s.name] else "passed",
                failures=failures[s.name],
                versions={"torch": "2.15.0"},
            )
            for s in snippets
        }

    monkeypatch.setattr(runner, "run", run)
    return ran


def test_record_records_what_is_missing_stale_or_of_another_torch(command, author, recorded, has_tensorflow):
    recorded(name="a-topic/fresh")
    recorded(name="a-topic/old_torch", torch="2.13.0")
    recorded(name="a-topic/stale")
    author("print('changed')", directives=NEEDS, name="a-topic/stale")
    missing = author("x = 1", directives=NEEDS, name="a-topic/missing")
    author("x = 2", name="a-topic/runs_here")
    code, said = command("record", "--requirement", "tensorflow")
    assert (code, has_tensorflow) == (0, ["a-topic/missing", "a-topic/old_torch", "a-topic/stale"])
    assert "recorded  snippets/a-topic/missing.tensorflow.json" in said
    assert recordings.load(missing, "2.15.0").state == FRESH
    assert command("record") == (0, "every recording is fresh; nothing to do (--all records them anew)\n")


def test_record_all_records_fresh_ones_too(command, recorded, has_tensorflow):
    recorded()
    command("record", "--all")
    assert has_tensorflow == ["a-topic/it_shows"]


def test_record_of_another_requirement_does_nothing(command, author, has_tensorflow):
    author("x = 1", directives=NEEDS)
    code, _ = command("record", "--requirement", "cuda")
    assert (code, has_tensorflow) == (0, [])


def test_a_failure_is_not_recorded(command, author, tmp_path, has_tensorflow):
    author("1 / 0", directives=NEEDS)
    code, said = command("record")
    assert code == 1
    assert "snippets/a-topic/it_shows.py:8\n    cause:  ZeroDivisionError: division by zero" in said
    assert list((tmp_path / "snippets/a-topic").glob("*.json")) == []


def test_run_shows_the_output_of_what_was_asked_for(command, author):
    author("print('hello')")
    code, said = command("run", "it_shows")
    assert code == 0
    assert "== snippets/a-topic/it_shows.py\nhello\n" in said
    assert "1 of 1 programs passed, 1 checks" in said


def test_run_tells_a_failure(command, author, words):
    author("print('hello')\n1 / 0")
    code, said = command("run")
    assert code == 1
    assert "snippets/a-topic/it_shows.py:8 cause: ZeroDivisionError: division by zero" in words(said)
    assert "rerun: python -m snippet_runner run snippets/a-topic/it_shows.py" in words(said)


@pytest.mark.parametrize(("arguments", "times"), [([], 1), (["--fresh"], 2), (["--no-fork"], 2)])
def test_what_has_not_changed_runs_again_only_when_asked_to(command, author, tmp_path, arguments, times):
    counter = tmp_path / "counter"
    author(f"with open({str(counter)!r}, 'a') as file:\n    print('ran', file=file)")
    command("run")
    assert command("run", *arguments)[0] == 0
    assert counter.read_text() == "ran\n" * times


def test_a_path_as_windows_writes_it(command, author):
    author("print('hello')")
    assert "hello" in command("run", ".\\snippets\\a-topic\\it_shows.py")[1]


@pytest.mark.parametrize("arguments", [["run", "nowhere"], ["status", "nowhere"], ["record", "nowhere"]])
def test_a_name_that_matches_nothing_is_wrong_usage(command, author, arguments):
    author("x = 1")
    code, said = command(*arguments)
    assert (code, said.partition(";")[0]) == (2, "no program matches nowhere")


@pytest.mark.parametrize("arguments", [["run"], ["status"], ["record"]])
def test_a_program_that_cannot_be_read_is_told_by_every_command(command, tmp_path, arguments):
    (tmp_path / "snippets/a-topic").mkdir(parents=True)
    (tmp_path / "snippets/a-topic/it_shows.py").write_text("x = 1\n")
    code, said = command(*arguments)
    assert code == 1
    assert "snippets/a-topic/it_shows.py:1\n    cause:  no docstring on the first line" in said


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["status", "--help"], ["record", "--help"]])
def test_help(command, arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        command(*arguments)
    assert ended.value.code == 0
    assert "usage: python -m snippet_runner" in capsys.readouterr().out
