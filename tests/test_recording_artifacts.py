"""What comes back from a machine with a GPU is believed only when every byte of it is as it should be."""

import dataclasses
import datetime
import hashlib
import json
import os

import pytest

from snippet_runner import cli, limits
from snippet_runner.reading.programs import read_snippet
from snippet_runner.reading.versions import pinned
from snippet_runner.recording import recordings
from snippet_runner.recording import validation as artifacts
from snippet_runner.result import Check, Failure, Figure, Raised, Result, Text, Warned
from snippet_runner.root import ROOT
from snippet_runner.snippet import Snippet

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt" viewBox="0 0 9 9" version="1.1">'
    '<path d="M 0 0 L 9 9" style="fill: none"/></svg>'
)
RECORDED = ROOT / "snippets"


@pytest.fixture
def snippet(author) -> Snippet:
    """A program that requires a GPU, with one doctest on its line 4."""
    return author("print('on the GPU')", directives="# requires: cuda\n")


@pytest.fixture
def came(tmp_path):
    """The folder that the other machine handed over."""
    folder = tmp_path / "came"
    folder.mkdir()
    return folder


def recording(snippet: Snippet, /, **changed) -> Result:
    """A right recording of the program, or one with something changed and sealed again, as somebody hostile would."""
    right = {
        "snippet": snippet.name,
        "digest": snippet.digest,
        "outcome": "passed",
        "parts": (Text("on the GPU"), Figure(SVG)),
        "checks": (Check(4, "1", True),),
        "versions": {"python": "3.11.7", "torch": "2.15.0", "numpy": "2.4.6"},
        "device": "NVIDIA H200",
        "recorded": "2026-11-24",
    }
    return Result(**right | changed)


def put(folder, text: str | bytes, name="a-topic/it_shows.cuda.json"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def validate(tmp_path, capsys, came):
    """Run `python -m snippet_runner validate` on the folder: its exit code and what it said."""
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")

    def run(*options: str) -> tuple[int, str]:
        code = cli.main(["validate", str(came), *options, "--root", str(tmp_path)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def kept(snippet: Snippet) -> bool:
    return recordings.path_of(snippet).exists()


def test_a_right_one_is_accepted(snippet, came, validate):
    put(came, recording(snippet).to_json())
    assert validate() == (0, "valid  snippets/a-topic/it_shows.cuda.json  (NVIDIA H200)\n")
    assert not kept(snippet)
    assert validate("--accept") == (0, "accepted  snippets/a-topic/it_shows.cuda.json  (NVIDIA H200)\n")
    assert recordings.load(snippet, "2.15.0") == recordings.Recording(recordings.FRESH, recording(snippet))


def test_an_announced_exception_and_warning_are_accepted(author, came, validate):
    snippet = author(
        "1 / 0", directives="# requires: cuda\n# raises: ZeroDivisionError: by zero\n# warns: UserWarning: old\n"
    )
    parts = (
        Warned("UserWarning", "old name, see https://pytorch.org", 9),
        Raised("ZeroDivisionError", "division by zero", (10,)),
    )
    put(came, recording(snippet, parts=parts).to_json())
    assert validate()[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ('"svg":', '"svg": "<script>", "svg":', "a key comes twice"),
        ('"seal":', '"seal": "0", "seal":', "a key comes twice"),
        ('"device": ', '"device":  ', "not written as `record` writes it"),
        ("on the GPU", "on the \\u0047PU", "not written as `record` writes it"),
    ],
)
def test_what_a_reader_of_json_would_not_see_is_refused(snippet, came, validate, old, new, cause):
    put(came, recording(snippet).to_json().replace(old, new))
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert cause in said


# Tampered with: what the other machine says of one program


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"digest": hashlib.sha256(b"another program").hexdigest()},
            "the hash is not that of the program as it stands here",
        ),
        ({"snippet": "a-topic/other"}, "a recording of 'a-topic/other'"),
        ({"outcome": "failed"}, "not a recording of a run that passed"),
        ({"failures": (Failure("it failed", "mend it"),)}, "not a recording of a run that passed"),
        ({"checks": ()}, "the checks are not the program's own doctests"),
        ({"checks": (Check(4, "1", False),)}, "the checks are not the program's own doctests"),
        ({"checks": (Check(4, "2", True),)}, "the checks are not the program's own doctests"),
        ({"parts": (Raised("RuntimeError", "no"),)}, "the exception is not the expected one"),
        ({"parts": (Warned("UserWarning", "no"),)}, "a warning that is not declared"),
        ({"device": "CPU"}, "on the device 'CPU'"),
        ({"device": "cpu"}, "on the device 'cpu'"),
        ({"device": "Cpu"}, "on the device 'Cpu'"),
        ({"device": "<b>GPU</b>"}, "on the device '<b>GPU</b>'"),
        ({"device": "NVIDIA H200\n"}, "on the device 'NVIDIA H200"),
        ({"device": "NVIDIA " + "x" * 81}, "on the device 'NVIDIA xxx"),
        ({"versions": {}}, "no version of torch"),
        ({"versions": {"torch": "9.9.9"}}, "torch 9.9.9"),
        ({"versions": {"torch": "2.16.0"}}, "torch 2.16.0"),
        ({"versions": {"torch": "2.10.0"}}, "torch 2.10.0"),
        ({"versions": {"torch": "2"}}, "which is no release"),
        ({"versions": {"torch": "<b>"}}, "version 'torch': '<b>'"),
        ({"versions": {"torch": "2.15.0", "other": "1.0"}}, "version 'other': '1.0'"),
        ({"recorded": None}, "recorded on None, which is no day"),
        ({"recorded": "yesterday"}, "recorded on 'yesterday', which is no day"),
        ({"recorded": "2026-02-31"}, "day is out of range for month"),
        ({"recorded": "2999-01-01"}, "recorded on 2999-01-01, which is still to come"),
        ({"recorded": "0001-01-01"}, "recorded on 0001-01-01, before this project began"),
    ],
)
def test_a_claim_that_is_not_true_is_refused(snippet, came, validate, changed, told):
    put(came, recording(snippet, **changed).to_json())
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "a-topic/it_shows.cuda.json\n    cause:  " in said and told in said


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "< SCRIPT src=x",
        "</script>",
        "<iframe src='//other'>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[click](javascript:alert(1))",
        '--8<-- "../../etc/passwd"',
        "\x1b]8;;http://other\x07",
        "<object data=x>",
        "<details open ontoggle=alert(1)>",
        "<marquee onstart=alert(1)>",
        "<a href=//other.test>",
        "</a\thref=//other.test>",
        "<table background=//other.test>",
        "<math><maction>",
        "javascript&colon;alert(1)",
        "&#106;avascript&#x3a;alert(1)",
        "&Tab;",
        "{{ config }}",
        "{% include 'x' %}",
        '---8<--- "x"',
        "seems \u202e reversed",
        "zero\u200bwidth",
        "a Hangul filler \u3164",
        "a Hangul filler of half width \uffa0",
        "a variation selector \ufe0f",
        "another variation selector \U000e0100",
        "a combining grapheme joiner \u034f",
        "a Braille blank \u2800",
        "a line separator \u2028",
        "a soft hyphen \u00ad",
        "a space that does not break \u00a0",
        "a private character \ue000",
        "a tag \U000e0041",
        "marks" + "\u0301" * 20_000,
        "x" * 70_000,
        "\n" * 3_000 + "x",
    ],
    ids=lambda text: ascii(text[:30]),
)
@pytest.mark.parametrize("kind", ["text", "exception", "warning"])
def test_text_that_acts_is_refused(author, came, validate, text, kind):
    announced = "# raises: ValueError: bad\n" * (kind == "exception") + "# warns: UserWarning: bad\n" * (
        kind == "warning"
    )
    snippet = author("x = 1", directives="# requires: cuda\n" + announced)
    part = {
        "text": Text(text),
        "exception": Raised("ValueError", "bad " + text),
        "warning": Warned("UserWarning", "bad " + text),
    }
    put(came, recording(snippet, parts=(part[kind],)).to_json())
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "cause:  text " in said and "a-topic/it_shows.cuda.json" in said


@pytest.mark.parametrize(
    "text",
    [
        "<class 'torch.Tensor'>",
        "grad_fn=<AddBackward0>",
        "<object object>",
        "a < b > c",
        "中文 → ✓ ≈ α ², “…” ␛[1m\n\tx",
        "<a.b.C object>",
        "{'a': {'b': 1}}",
        "x & y",
        "x < a, p > q",
    ],
)
def test_ordinary_output_is_not_taken_for_a_script(snippet, came, validate, text):
    put(came, recording(snippet, parts=(Text(text),)).to_json())
    assert validate()[0] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [("<path ", "<script>alert(1)</script><path "), ("fill: none", "fill: url(https://other.test/a)")],
)
def test_a_figure_with_a_script_or_a_link_is_refused(snippet, came, validate, old, new):
    """What else a figure may not hold: test_svg.py."""
    put(came, recording(snippet, parts=(Figure(SVG.replace(old, new)),)).to_json())
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "figure: " in said


def embed(root, options: str) -> None:
    for language in ("zh", "en"):
        page = root / f"docs/{language}/a-topic.md"
        page.parent.mkdir(parents=True)
        fence = f'```python exec="1" source="above" result="text" {options}\n--8<-- "a-topic/it_shows.py"\n```\n'
        page.write_text(f"# A topic\n\n{fence}", "utf-8")


def test_a_figure_that_a_page_does_not_describe_is_refused(snippet, came, validate, tmp_path):
    embed(tmp_path, "")
    put(came, recording(snippet).to_json())
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "docs/zh/a-topic.md:3" in said and "docs/en/a-topic.md:3" in said


def test_a_figure_that_the_pages_describe_is_accepted(snippet, came, validate, tmp_path):
    embed(tmp_path, 'alt="a line"')
    put(came, recording(snippet).to_json())
    assert validate()[0] == 0


# Tampered with: the files


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text.replace("on the GPU", "on a GPU"), "the seal does not fit"),
        (lambda text: text[:-20], "not JSON"),
        (lambda text: "", "not JSON"),
        (lambda text: "[]", "not an object"),
        (lambda text: "[" * 100_000, "not JSON"),
        (lambda text: text.replace('"schema": 1', '"schema": 2'), "schema 2, and this engine reads 1"),
        (lambda text: text.replace('"device"', '"extra": 1, "device"'), "unknown or missing: extra"),
        (lambda text: text.replace('"device": "NVIDIA H200"', '"device": 1'), "int where str belongs"),
        (lambda text: text.replace('"kind": "text"', '"kind": "html"'), "unknown kind 'html'"),
        (lambda text: text.replace("on the GPU", "\\ud800"), "surrogates not allowed"),
        (lambda text: b"\xff" + text.encode(), "can't decode byte 0xff"),
        (lambda text: text + " " * limits.LARGEST_RESULT, f"more than {limits.LARGEST_RESULT}"),
    ],
)
def test_a_file_that_is_no_recording_is_refused(snippet, came, validate, spoil, told):
    put(came, spoil(recording(snippet).to_json()))
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert told in said


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a-topic/unknown.cuda.json", "a recording of no program here that requires this"),
        ("other-topic/it_shows.cuda.json", "a recording of no program here that requires this"),
        ("a-topic/it_shows.cuda-2.json", "a recording of no program here that requires this"),
        ("a-topic/it_shows.tensorflow.json", "a recording of no program here that requires this"),
        ("it_shows.cuda.json", "not a name that may be here"),
        ("a-topic/it_shows.py", "not a name that may be here"),
        ("a-topic/deeper/it_shows.cuda.json", "not a name that may be here"),
        (".github/workflows/gpu.yml", "not a name that may be here"),
        ("a-topic/it_shows.cuda.json\x1b[2J", "not a name that may be here"),
    ],
)
def test_a_file_that_nobody_asked_for_is_refused_and_so_is_everything_beside_it(snippet, came, validate, name, told):
    put(came, recording(snippet).to_json())
    put(came, recording(snippet).to_json(), name)
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert told in said and "\x1b" not in said


def test_a_symbolic_link_is_refused(snippet, came, validate, tmp_path):
    elsewhere = put(tmp_path, recording(snippet).to_json(), "elsewhere.json")
    (came / "a-topic").mkdir()
    (came / "a-topic/it_shows.cuda.json").symlink_to(elsewhere)
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "a-topic/it_shows.cuda.json\n    cause:  a symbolic link" in said


def test_a_link_to_a_folder_is_refused_and_not_followed(snippet, came, validate, tmp_path):
    put(tmp_path / "elsewhere", recording(snippet).to_json())
    (came / "a-topic").symlink_to(tmp_path / "elsewhere/a-topic")
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "a-topic\n    cause:  a symbolic link" in said and "it_shows" not in said


def test_a_hard_link_is_refused(snippet, came, validate, tmp_path):
    elsewhere = put(tmp_path, recording(snippet).to_json(), "elsewhere.json")
    (came / "a-topic").mkdir()
    os.link(elsewhere, came / "a-topic/it_shows.cuda.json")
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "a-topic/it_shows.cuda.json\n    cause:  a hard link" in said


def test_what_is_no_plain_file_is_refused(snippet, came, validate):
    (came / "a-topic").mkdir()
    os.mkfifo(came / "a-topic/it_shows.cuda.json")
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "not a plain file" in said


def test_a_folder_that_is_too_large_in_all_is_refused(author, came, monkeypatch):
    monkeypatch.setattr(limits, "LARGEST_FOLDER", 1500)
    known = {}
    for name in ("one", "two", "three"):
        snippet = author("x = 1", directives="# requires: cuda\n", name=f"a-topic/{name}")
        put(came, recording(snippet).to_json(), f"a-topic/{name}.cuda.json")
        known[f"a-topic/{name}.cuda.json"] = bytes.decode
    assert "more than 1500 bytes" in artifacts.validate(came, known)[1][0].cause


def test_nothing_at_all_is_refused(snippet, came, validate):
    code, said = validate()
    assert code == 1 and "nothing in it" in said
    came.rmdir()
    code, said = validate()
    assert code == 1 and "not a folder" in said


def test_everything_that_is_wrong_is_told_at_once(author, snippet, came, validate):
    other = author("x = 2", directives="# requires: cuda\n", name="a-topic/other")
    put(came, recording(snippet, device="CPU").to_json())
    put(came, recording(other, digest="0" * 64).to_json(), "a-topic/other.cuda.json")
    put(came, "", "run.sh")
    code, said = validate("--accept")
    assert code == 1 and said.startswith("3 problems:")


# The plan


@pytest.fixture
def plan(tmp_path, monkeypatch, capsys):
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))

    def run(*options: str) -> tuple[list[str], str]:
        assert cli.main(["plan", *options, "--root", str(tmp_path)]) == 0
        return capsys.readouterr().out.splitlines(), (tmp_path / "output").read_text()

    return run


def test_the_plan_names_what_is_to_be_recorded(author, plan):
    states = {
        "fresh": {},
        "other torch": {"versions": {"torch": "2.14.0"}},
        "stale": {"digest": "0" * 64},
        "unreadable": None,
    }
    for state, changed in states.items():
        snippet = author("x = 1", directives="# requires: cuda\n", name=f"a-topic/{state.replace(' ', '_')}")
        text = "{}" if changed is None else recording(snippet, **changed).to_json()
        recordings.path_of(snippet).write_text(text, "utf-8")
    author("x = 1", directives="# requires: cuda\n", name="a-topic/missing")
    author("x = 1", directives="# requires: cuda-2\n", name="a-topic/two")
    author("x = 1", name="a-topic/runs_here")
    said, output = plan()
    assert said == [
        "missing      snippets/a-topic/missing.py",
        "other torch  snippets/a-topic/other_torch.py",
        "stale        snippets/a-topic/stale.py",
        "unreadable   snippets/a-topic/unreadable.py",
        "4 of 5 programs that require cuda wait for a recording",
    ]
    assert output == "waiting=4\n"


def test_nothing_to_record(snippet, plan):
    recordings.path_of(snippet).write_text(recording(snippet).to_json(), "utf-8")
    assert plan() == (["0 of 1 programs that require cuda wait for a recording"], "waiting=0\n")


def test_two_gpus_are_asked_for_by_name(snippet, author, plan):
    author("x = 1", directives="# requires: cuda-2\n", name="a-topic/two")
    assert plan("--requirement", "cuda-2")[1] == "waiting=1\n"


# What this repository holds already


@pytest.mark.parametrize("name", sorted(p.relative_to(RECORDED).as_posix() for p in RECORDED.glob("*/*.json")))
def test_a_recording_that_was_made_by_hand_would_be_accepted_too(name):
    snippet = read_snippet(RECORDED / f"{name.partition('.')[0]}.py", RECORDED)
    if recordings.load(snippet, None).state == recordings.FRESH:
        artifacts.believe((RECORDED / name).read_bytes(), snippet, pinned(ROOT, "torch"))


def test_what_record_stores_today_would_be_accepted(snippet, came, validate):
    before = datetime.datetime.now(datetime.UTC).date().isoformat()
    path = recordings.store(snippet, dataclasses.replace(recording(snippet), recorded=None))
    put(came, path.read_bytes())
    after = datetime.datetime.now(datetime.UTC).date().isoformat()
    assert json.loads(path.read_text("utf-8"))["recorded"] in (before, after)  # it may be midnight
    assert validate()[0] == 0
