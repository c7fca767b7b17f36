"""Executed notebooks are kept for the next build, whatever happens to this one."""

import json

import nbformat
import pytest
from bs4 import BeautifulSoup

from snippet_runner.features import notebooks
from snippet_runner.publishing import kept_notebooks as executed

NOTEBOOK = json.dumps({"content": "<p>7</p>", "toc_tokens": [], "title": None})  # as mkdocs-jupyter writes it


@pytest.fixture
def kept(tmp_path):
    """A folder in which an earlier build has left one notebook."""
    folder = tmp_path / "kept"
    own = executed.borrow(folder)
    (own / "0.json").write_text(NOTEBOOK, "utf-8")
    executed.give_back(own, folder)
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def content(path):
    return json.loads(path.read_text("utf-8"))["content"]


def test_what_was_kept_is_there_for_the_next_build(kept):
    own = executed.borrow(kept)
    assert content(own / "0.json") == "<p>7</p>"
    (own / "0.json").unlink()
    (own / "1.json").write_text(NOTEBOOK, "utf-8")
    executed.give_back(own, kept)
    assert (names(kept), names(kept.parent)) == (["1.json"], ["kept"])


def test_what_is_kept_is_kept_from_build_to_build(kept):
    for _ in range(3):
        executed.give_back(executed.borrow(kept), kept)
    assert (names(kept), content(kept / "0.json")) == (["0.json"], "<p>7</p>")


SPOILT = {
    "nothing": b"",
    "cut short": NOTEBOOK[:-9].encode(),
    "not text": b"\xff",
    "null": b"null",
    "a list": b"[]",
    "empty": b"{}",
    "without a seal": NOTEBOOK.encode(),
    "with another seal": json.dumps(json.loads(NOTEBOOK) | {"seal": "0" * 64}).encode(),
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_a_notebook_that_cannot_be_believed_is_left_out(kept, spoilt):
    (kept / "1.json").write_bytes(spoilt)
    assert names(executed.borrow(kept)) == ["0.json"]


def test_a_notebook_that_was_changed_is_left_out(kept):
    text = (kept / "0.json").read_text("utf-8")
    (kept / "0.json").write_text(text.replace("<p>7</p>", "<p>8</p>"), "utf-8")
    assert names(executed.borrow(kept)) == []


def test_a_notebook_in_the_place_of_another_is_left_out(kept):
    (kept / "0.json").rename(kept / "1.json")
    assert names(executed.borrow(kept)) == []


def test_a_notebook_executed_with_other_settings_is_left_out(kept, tmp_path, monkeypatch):
    monkeypatch.setattr(executed, "SETTINGS", tmp_path)
    (tmp_path / "jupyter_nbconvert_config.json").write_text("{}", "utf-8")
    assert names(executed.borrow(kept)) == []


def test_half_a_notebook_does_not_stop_a_build_from_ending(kept):
    own = executed.borrow(kept)
    (own / "1.json").write_text(NOTEBOOK[:-9], "utf-8")
    executed.give_back(own, kept)
    assert names(executed.borrow(kept)) == ["0.json"]


def test_what_a_cell_prints_in_pieces_is_one_text(tmp_path, monkeypatch):
    """The real thing, executed by mkdocs-jupyter's own converter, because the order of its steps is what counts."""
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(executed.SETTINGS))
    from mkdocs_jupyter import convert  # here: the other tests do without its second

    pieces = "import sys\nfor piece in ('be', 'fore\\naf', 'ter'):\n    sys.stdout.write(piece)\n    sys.stdout.flush()"
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(pieces)],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    path = tmp_path / "pieces.ipynb"
    nbformat.write(notebook, path)
    page = notebooks.lighten(convert.nb2html(str(path), execute=True, allow_errors=False))
    outputs = BeautifulSoup(page, "html.parser").select(".jp-OutputArea-output pre")
    assert [output.get_text().strip() for output in outputs] == ["before\nafter"]


def test_what_a_killed_build_was_writing_is_not_seen(kept):
    (executed.borrow(kept) / "1.json").write_text(NOTEBOOK[:9], "utf-8")
    assert names(kept) == ["0.json"]


def test_two_builds_at_once_do_not_see_each_other(kept, monkeypatch):
    first = executed.borrow(kept)
    monkeypatch.setattr("os.getpid", lambda: 1)
    second = executed.borrow(kept)
    (second / "0.json").unlink()
    executed.give_back(second, kept)
    assert (names(first), names(kept)) == (["0.json"], [])
    executed.give_back(first, kept)
    assert (names(kept), names(kept.parent)) == (["0.json"], ["kept"])


def test_the_first_build(tmp_path):
    own = executed.borrow(tmp_path / "not/yet")
    (own / "0.json").write_text(NOTEBOOK, "utf-8")
    executed.give_back(own, tmp_path / "not/yet")
    assert names(tmp_path / "not/yet") == ["0.json"]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert executed.borrow(tmp_path / "file/kept") is None
