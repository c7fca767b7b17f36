"""The folder that a server shows: made equal to what was built, file by file."""

import pytest

from snippet_runner.files import copy_whole
from snippet_runner.publishing import shown


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def read(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folders(tmp_path):
    write(tmp_path / "made", index_html="home", a__index_html="a", a__picture="picture")
    write(tmp_path / "shown", index_html="home", a__index_html="a", a__picture="picture", en__index_html="other")
    return tmp_path / "made", tmp_path / "shown"


@pytest.mark.parametrize(
    ("change", "page"),
    [
        (lambda made: write(made, a__index_html="b"), True),
        (lambda made: write(made, a__picture="another"), False),
        (lambda made: write(made, new__index_html="new"), True),
        (lambda made: (made / "a/index.html").unlink(), True),
        (lambda made: (made / "a/picture").unlink(), False),
        (lambda made: ((made / "a/picture").unlink(), write(made, a__picture__here="a folder now")), False),
        (lambda made: None, False),
    ],
)
def test_what_is_shown_is_what_was_made_and_pages_that_changed_are_told(folders, change, page):
    made, seen = folders
    change(made)
    assert shown.follow(made, seen, but="en") is page
    assert read(seen) == read(made) | {"en/index.html": "other"}
    assert {path.name for path in seen.iterdir()} == {path.name for path in made.iterdir()} | {"en"}
    assert shown.follow(made, seen, but="en") is False


def test_a_folder_that_has_become_a_file(folders):
    made, seen = folders
    write(made, b="a file now")
    write(seen, b__index_html="a page")
    assert shown.follow(made, seen, but="en") is True
    assert read(seen) == read(made) | {"en/index.html": "other"}


def test_what_has_not_changed_is_not_written(folders):
    made, seen = folders
    before = (seen / "a/picture").stat()
    shown.follow(made, seen)
    after = (seen / "a/picture").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_that_is_being_read_is_waited_for(folders, monkeypatch):
    made, seen = folders
    write(made, a__picture="another")
    refused = iter([PermissionError, PermissionError])

    def copy(path, place):  # as Windows does while somebody reads it
        if error := next(refused, None):
            raise error
        copy_whole(path, place)

    monkeypatch.setattr(shown, "copy_whole", copy)
    monkeypatch.setattr(shown, "PATIENCE", 600)
    shown.follow(made, seen, but="en")
    assert (seen / "a/picture").read_text() == "another"
    monkeypatch.setattr(shown, "PATIENCE", 0)
    write(made, a__picture="a third")
    refused = iter([PermissionError] * 9)
    with pytest.raises(PermissionError):
        shown.follow(made, seen, but="en")
