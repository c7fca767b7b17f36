"""Executed notebooks are kept for the next build, whatever happens to this one."""

import json

import pytest

from snippet_runner.publishing import kept_notebooks as executed

NOTEBOOK = json.dumps({"content": "<p>7</p>", "toc_tokens": [], "title": None})


@pytest.fixture
def kept(tmp_path):
    """A folder in which an earlier build has left one notebook."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "0.json").write_text(NOTEBOOK, "utf-8")
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_was_kept_is_there_for_the_next_build(kept):
    own = executed.borrow(kept)
    assert (own / "0.json").read_text("utf-8") == NOTEBOOK
    (own / "0.json").unlink()
    (own / "1.json").write_text(NOTEBOOK, "utf-8")
    executed.give_back(own, kept)
    assert (names(kept), names(kept.parent)) == (["1.json"], ["kept"])


@pytest.mark.parametrize(
    "spoilt",
    [b"", NOTEBOOK[:-9].encode(), b"\xff", b"null", b"[]", b"{}", b'{"content": 7, "toc_tokens": []}', b"[" * 100_000],
)
def test_a_notebook_that_cannot_be_believed_is_left_out(kept, spoilt):
    (kept / "1.json").write_bytes(spoilt)
    assert names(executed.borrow(kept)) == ["0.json"]


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
