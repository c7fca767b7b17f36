"""What comes back from a machine with a GPU is believed only when every byte of it is as it should be."""

import dataclasses
import datetime
import hashlib
import json
import os

import pytest

from snippet_runner import cli, limits
from snippet_runner.reading.programs import read_snippets
from snippet_runner.recording import recordings
from snippet_runner.recording import validation as artifacts
from snippet_runner.result import Check, Failure, Figure, Raised, Result, Text, Warned
from snippet_runner.root import ROOT
from snippet_runner.snippet import Snippet

SVG = (
    '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    '<svg xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt"><metadata>'
    '<rdf:RDF xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work>'
    '<dc:type xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>'
    "</cc:Work></rdf:RDF></metadata><defs><style>*{stroke-linejoin: round}</style></defs>"
    '<g id="a"><path d="M 0 0 L 9 9" style="fill: none"/><!-- 1 --></g><use xlink:href="#a"/></svg>'
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
        "recorded": "2025-06-02",
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


def test_what_is_kept_is_written_anew(snippet, came, validate):
    """A second `svg` in the same object is lost on a reader of JSON, and must not come along in the bytes."""
    text = recording(snippet).to_json()
    put(came, text.replace('"svg":', '"svg": "<script>", "svg":'))
    assert validate("--accept")[0] == 0
    assert recordings.path_of(snippet).read_text("utf-8") == text


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
        ({"parts": (Raised("RuntimeError", "no"),)}, "the exception is not the announced one"),
        ({"parts": (Warned("UserWarning", "no"),)}, "a warning that was not announced"),
        ({"device": "CPU"}, "not recorded on a GPU"),
        ({"device": "<b>GPU</b>"}, "does not read like a device's name"),
        ({"device": "GPU\n"}, "does not read like a device's name"),
        ({"device": "x" * 81}, "does not read like a device's name"),
        ({"versions": {}}, "not recorded on a GPU"),
        ({"versions": {"torch": "<b>"}}, "version 'torch': '<b>'"),
        ({"versions": {"torch": "2.15.0", "other": "1.0"}}, "version 'other': '1.0'"),
        ({"recorded": None}, "recorded on None, which is no day"),
        ({"recorded": "yesterday"}, "recorded on 'yesterday', which is no day"),
        ({"recorded": "2026-02-31"}, "day is out of range for month"),
        ({"recorded": "2999-01-01"}, "recorded on 2999-01-01, which is still to come"),
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
        "seems \u202e reversed",
        "zero\u200bwidth",
    ],
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
    assert "text that would act on a page" in said or "invisible character" in said


@pytest.mark.parametrize(
    "text", ["<class 'torch.Tensor'>", "grad_fn=<AddBackward0>", "<object object>", "a < b > c", "中文 → ✓\n\tx"]
)
def test_ordinary_output_is_not_taken_for_a_script(snippet, came, validate, text):
    put(came, recording(snippet, parts=(Text(text),)).to_json())
    assert validate()[0] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<use ", "<script>alert(1)</script><use "),
        ("<use ", "<foreignObject/><use "),
        ("<use ", "<a href='https://other'/><use "),
        ("<path ", "<path onclick='alert(1)' "),
        ("#a", "https://other.example/a.svg#b"),
        ("#a", "//other.example/a.svg#b"),
        ("#a", "javascript:alert(1)"),
        ("#a", "data:image/svg+xml;base64,AAAA"),
        ("fill: none", "fill: url(https://other.example/a)"),
        ("fill: none", "background: image-set('//other.example/a' 1x)"),
        ("*{stroke-linejoin: round}", "@import 'https://other.example/a.css';"),
        ("*{stroke-linejoin: round}", "*{background: image-set('https://other.example/a' 1x)}"),
        ("<metadata>", "<metadata src='https://other.example/'>"),
        ("http://purl.org/dc/dcmitype/StillImage", "http://other.example/"),
        ("<svg ", '<?xml-stylesheet href="https://other.example/a.css"?><svg '),
        ("<svg ", "<?php system('id') ?><svg "),
        ('svg11.dtd">', 'svg11.dtd" [<!ENTITY x "y">]>'),
        ('svg11.dtd">', 'svg11.dtd" [<!ATTLIST path onclick CDATA "alert(1)">]>'),
        ("http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd", "https://other.example/x.dtd"),
        ("</svg>", "</svg><script/>"),
    ],
)
def test_a_figure_with_a_script_or_a_link_is_refused(snippet, came, validate, old, new):
    assert SVG.count(old) == 1
    put(came, recording(snippet, parts=(Figure(SVG.replace(old, new)),)).to_json())
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "figure: " in said


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
        ("it_shows.cuda.json", "not the name of a recording"),
        ("a-topic/it_shows.py", "not the name of a recording"),
        ("a-topic/deeper/it_shows.cuda.json", "not the name of a recording"),
        (".github/workflows/gpu.yml", "not the name of a recording"),
        ("a-topic/it_shows.cuda.json\x1b[2J", "not the name of a recording"),
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


def test_what_is_no_plain_file_is_refused(snippet, came, validate):
    (came / "a-topic").mkdir()
    os.mkfifo(came / "a-topic/it_shows.cuda.json")
    code, said = validate("--accept")
    assert (code, kept(snippet)) == (1, False)
    assert "not a plain file" in said


def test_a_folder_that_is_too_large_in_all_is_refused(author, came, monkeypatch):
    monkeypatch.setattr(limits, "LARGEST_FOLDER", 3000)
    known = {}
    for name in ("one", "two", "three"):
        snippet = author("x = 1", directives="# requires: cuda\n", name=f"a-topic/{name}")
        put(came, recording(snippet).to_json(), f"a-topic/{name}.cuda.json")
        known[f"a-topic/{name}.cuda.json"] = snippet
    assert "more than 3000 bytes" in artifacts.validate(came, known)[1][0].cause


def test_nothing_at_all_is_refused(snippet, came, validate):
    code, said = validate()
    assert code == 1 and "no recording in it" in said
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
    snippets, _ = read_snippets(RECORDED)
    snippet = snippets[name.partition(".")[0]]
    if recordings.load(snippet, None).state == recordings.FRESH:
        artifacts.believe((RECORDED / name).read_bytes(), snippet)


def test_what_record_stores_today_would_be_accepted(snippet, came, validate):
    path = recordings.store(snippet, dataclasses.replace(recording(snippet), recorded=None))
    put(came, path.read_bytes())
    assert json.loads(path.read_text("utf-8"))["recorded"] == datetime.datetime.now(datetime.UTC).date().isoformat()
    assert validate()[0] == 0
