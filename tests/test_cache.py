"""A program runs again only when something that decides its output has changed."""

import os
import shutil
import sys

import pytest

from snippet_runner.result import Text
from snippet_runner.running import cache, runner, steadiness


@pytest.fixture
def ran(monkeypatch):
    """The names of the programs that really ran, in turn."""
    names: list[str] = []
    really = runner.run

    def run(snippets, **options):
        names.extend(snippet.name.rpartition("/")[2] for snippet in snippets)
        return really(snippets, **options)

    monkeypatch.setattr(runner, "run", run)
    return names


@pytest.fixture
def entry(tmp_path):
    return tmp_path / ".cache/snippets/a-topic/it_shows.json"


def test_a_second_run_runs_nothing(author, tmp_path, ran):
    snippets = [author("print('one')", name="a-topic/one"), author("print('two')", name="a-topic/two")]
    first = cache.run(snippets, tmp_path)
    assert cache.run(snippets, tmp_path) == first
    assert ran == ["one", "two"]


def test_an_edited_program_runs_alone(author, tmp_path, ran):
    one, two = author("print('one')", name="a-topic/one"), author("print('two')", name="a-topic/two")
    cache.run([one, two], tmp_path)
    two = author("print('other')", name="a-topic/two")
    assert cache.run([one, two], tmp_path)["a-topic/two"].parts == (Text("other"),)
    assert ran == ["one", "two", "two"]


def test_a_program_put_back_as_it_was_is_run_again(author, tmp_path, ran):
    for word in ("one", "other", "one"):
        assert cache.run([author(f"print('{word}')")], tmp_path)["a-topic/it_shows"].parts == (Text(word),)


def test_a_renamed_program_runs_again(author, tmp_path, ran):
    cache.run([author("print('one')", name="a-topic/one")], tmp_path)
    cache.run([author("print('one')", name="a-topic/uno")], tmp_path)
    assert ran == ["one", "uno"]


def test_other_requirements_run_everything(author, tmp_path, ran):
    snippet = author("x = 1")
    for requirements in ("torch==2.15.0\n", "torch==2.15.0\n", "torch==2.16.0\n"):
        (tmp_path / "requirements.txt").write_text(requirements)
        cache.run([snippet], tmp_path)
    assert ran == ["it_shows", "it_shows"]


def test_other_installed_versions_run_everything(author, tmp_path, ran, monkeypatch):
    snippet = author("x = 1")
    for torch in ("2.15.0", "2.15.0", "2.16.0"):
        monkeypatch.setattr(cache, "versions", lambda torch=torch: {"torch": torch})
        cache.run([snippet], tmp_path)
    assert ran == ["it_shows", "it_shows"]


@pytest.mark.parametrize(
    ("module", "times"),
    [
        ("snippet.py", 2),
        ("result.py", 2),
        ("reading/programs.py", 2),
        ("running/worker.py", 2),
        ("running/verdict.py", 2),
        ("hooks.py", 1),
        ("rendering/program.py", 1),
    ],
)
def test_another_engine_runs_everything_but_not_for_what_decides_no_result(
    author, tmp_path, ran, monkeypatch, module, times
):
    engine = shutil.copytree(
        cache._PACKAGE, tmp_path / "engine", ignore=shutil.ignore_patterns("__pycache__")
    )  # which others may be writing
    monkeypatch.setattr(cache, "_PACKAGE", engine)
    cache.run([author("x = 1")], tmp_path)
    with (engine / module).open("a", encoding="utf-8") as file:
        file.write("# another\n")
    cache.run([author("x = 1")], tmp_path)
    assert ran == ["it_shows"] * times


def test_an_expected_exception_is_kept(author, tmp_path, ran):
    snippet = author("1 / 0", directives="# raises: ZeroDivisionError: by zero\n")
    assert cache.run([snippet], tmp_path) == cache.run([snippet], tmp_path)
    assert ran == ["it_shows"]


def test_a_failure_is_not_kept(author, tmp_path, ran, entry):
    snippet = author("1 / 0")
    for _ in range(2):
        assert cache.run([snippet], tmp_path)["a-topic/it_shows"].outcome == "failed"
    assert (ran, entry.exists()) == (["it_shows"] * 4, False)  # once more each time, to see whether it is steady


@pytest.fixture
def unsteady(author, tmp_path):
    """A program that fails the first time, and then passes."""
    code = f"import os\nn = len(os.listdir({str(tmp_path / 'runs')!r}))\nprint('run', n)\n"
    (tmp_path / "runs").mkdir()
    return author(
        code + f"open(os.path.join({str(tmp_path / 'runs')!r}, str(n)), 'x').close()\nassert n > 0, 'the first'"
    )


def test_a_program_that_fails_only_once_is_unsteady_and_still_fails(unsteady, tmp_path, entry):
    result = cache.run([unsteady], tmp_path)["a-topic/it_shows"]
    (failure,) = result.failures
    assert (result.outcome, failure.line, entry.exists()) == ("failed", 11, False)
    assert failure.cause.startswith("unsteady")
    for told in ("AssertionError: the first", "    run 0\n", "    run 1"):
        assert told in failure.cause
    for command in (f"python -m snippet_runner run --fresh {unsteady.where}", f"python {unsteady.where}"):
        assert command in failure.remedy.splitlines()


def test_a_program_that_always_fails_is_not_called_unsteady(author, tmp_path):
    (failure,) = cache.run([author("1 / 0")], tmp_path)["a-topic/it_shows"].failures
    assert failure.cause == "ZeroDivisionError: division by zero"


def test_a_long_output_is_shortened_where_a_program_is_unsteady(author, tmp_path):
    seen = tmp_path / "seen"
    code = f"import os\nfor n in range(100): print('x' * 500)\nfirst = not os.path.exists({str(seen)!r})\n"
    snippet = author(code + f"open({str(seen)!r}, 'a').close()\nassert not first")
    (failure,) = cache.run([snippet], tmp_path)["a-topic/it_shows"].failures
    assert failure.cause.count("… 89 more lines") == 1  # with the exception
    assert failure.cause.count("… 88 more lines") == 1
    assert len(failure.cause) < 5000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands a lane its orphans")
def test_a_program_that_kills_its_lane_does_not_stop_others_from_running_again(author):
    kills = author("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", name="a-topic/kills")
    fails = author("1 / 0", name="a-topic/fails")
    first = runner.run([kills, fails], lanes=2)
    assert [first[s.name].outcome for s in (kills, fails)] == ["errored", "failed"]
    assert steadiness.look_again([(s, first[s.name]) for s in (kills, fails)]) == {}


def test_kept_says_whether_a_result_still_holds(author, tmp_path):
    snippet = author("x = 1")
    before = cache.kept(snippet, tmp_path)
    cache.run([snippet], tmp_path)
    assert (before, cache.kept(snippet, tmp_path), cache.kept(author("x = 2"), tmp_path)) == (False, True, False)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-20],
        lambda data: data[: len(data) // 2],
        lambda data: b"\xff\x00garbage",
        lambda data: data.partition(b"\n")[0] + b"\n",
        lambda data: data.replace(b"hello", b"howdy"),
        lambda data: data.replace(b'"schema": 1', b'"schema": 99'),
        lambda data: b"0" * 64 + data[64:],
        lambda data: data.partition(b"\n")[0] + b"\n" + b"[" * 100_000,
    ],
    ids=["empty", "truncated", "half", "garbage", "only the key", "edited", "other schema", "other key", "deep"],
)
def test_an_entry_that_cannot_be_believed_runs_again(author, tmp_path, ran, entry, spoil):
    snippet = author("print('hello')")
    cache.run([snippet], tmp_path)
    spoilt = spoil(entry.read_bytes())
    assert spoilt != entry.read_bytes()
    entry.write_bytes(spoilt)
    assert cache.run([snippet], tmp_path)["a-topic/it_shows"].parts == (Text("hello"),)
    assert ran == ["it_shows", "it_shows"]
    cache.run([snippet], tmp_path)
    assert ran == ["it_shows", "it_shows"]  # mended by the second run


@pytest.mark.parametrize("place", [".cache", ".cache/snippets", ".cache/snippets/a-topic"])
def test_where_no_folder_can_be_made_nothing_is_kept(author, tmp_path, ran, place):
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text("a file in the way")
    snippet = author("x = 1")
    assert [cache.run([snippet], tmp_path)["a-topic/it_shows"].outcome for _ in range(2)] == ["passed", "passed"]
    assert ran == ["it_shows", "it_shows"]


def test_a_folder_in_the_place_of_an_entry_is_as_good_as_none(author, tmp_path, entry):
    entry.mkdir(parents=True)
    assert cache.run([author("x = 1")], tmp_path)["a-topic/it_shows"].outcome == "passed"


def test_a_folder_that_cannot_be_written_or_read_is_as_good_as_none(author, tmp_path, entry):
    snippet = author("x = 1")
    cache.run([snippet], tmp_path)
    entry.parent.chmod(0o000)
    if os.access(entry.parent, os.R_OK):
        pytest.skip("nothing is read-only for this user: root")
    for mode in (0o555, 0o000):
        entry.parent.chmod(mode)
        try:
            assert cache.run([snippet], tmp_path)["a-topic/it_shows"].outcome == "passed"
        finally:
            entry.parent.chmod(0o755)


def test_nothing_half_written_stays_beside_the_entries(author, tmp_path, entry):
    cache.run([author("x = 1")], tmp_path)
    assert [path.name for path in entry.parent.iterdir()] == ["it_shows.json"]


def test_a_message_that_cannot_be_encoded_is_kept_all_the_same(author, tmp_path, ran):
    snippet = author("raise ValueError('bad \\udcff')", directives="# raises: ValueError: bad\n")
    assert cache.run([snippet], tmp_path) == cache.run([snippet], tmp_path)
    assert ran == ["it_shows"]


@pytest.mark.parametrize(
    "code",
    [
        "import random\nprint(random.random())",
        "print({'one', 'two', 'three', 'four', 'five'})",
        "import time\nprint(time.time_ns())",
    ],
    ids=["unseeded", "a set", "the time"],
)
def test_output_that_differs_from_run_to_run_fails_and_is_not_kept(author, tmp_path, entry, code):
    snippet = author(code)
    assert cache.run([snippet], tmp_path)[snippet.name].outcome == "passed"
    result = cache.run([snippet], tmp_path, twice=True)[snippet.name]
    (failure,) = result.failures
    assert (result.outcome, entry.exists()) == ("failed", False)
    assert "two runs do not show the same" in failure.cause and "+++ second run" in failure.cause
    assert "# varies: why" in failure.remedy


@pytest.mark.parametrize(
    ("code", "directives"), [("print('one')", ""), ("import random\nprint(random.random())", "# varies: on purpose\n")]
)
def test_two_runs_that_agree_are_enough(author, tmp_path, ran, code, directives):
    snippet = author(code, directives=directives)
    results = [cache.run([snippet], tmp_path, twice=twice)[snippet.name] for twice in (True, True, False)]
    assert {result.outcome for result in results} == {"passed"}
    assert ran == ["it_shows"] * (1 if directives else 2)


def test_a_result_that_a_build_has_kept_needs_one_more_run(author, tmp_path, ran):
    snippet = author("print('one')")
    for twice in (False, True, True):
        cache.run([snippet], tmp_path, twice=twice)
    assert ran == ["it_shows", "it_shows"]
