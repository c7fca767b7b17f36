"""There is a whole site at every moment, whatever happens to a build."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from snippet_runner.publishing import swap as publish


@pytest.fixture
def site(tmp_path):
    """The last good site."""
    return write(tmp_path / "site", "old")


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(text)
    return folder


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its path."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


OLD, NEW = ({f"site/{name}": text for name in ("404.html", "index.html")} for text in ("old", "new"))


def test_a_new_site_takes_the_place_of_the_old(site, tmp_path):
    publish.publish(write(publish.prepare(site), "new"), site)
    assert state(tmp_path) == NEW


def test_the_first_site(tmp_path):
    site = tmp_path / "not/yet/site"
    publish.publish(write(publish.prepare(site), "new"), site)
    assert state(tmp_path / "not/yet") == NEW


def test_preparing_leaves_the_last_site_and_begins_with_nothing(site, tmp_path):
    write(publish.prepare(site), "half")
    new = publish.prepare(site)
    assert (list(new.iterdir()), state(tmp_path)) == ([], OLD)


def test_what_was_not_finished_is_thrown_away(site, tmp_path):
    publish.discard(write(publish.prepare(site), "half"))
    assert (state(tmp_path), [p.name for p in tmp_path.iterdir()]) == (OLD, ["site"])


def test_what_a_killed_build_left_is_removed(site, tmp_path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    write(tmp_path / f".site.new.{ended.pid}", "half")
    publish.discard(publish.prepare(site))
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_the_folder_of_a_build_that_still_runs_is_left_alone(site, tmp_path):
    other = write(tmp_path / f".site.new.{os.getppid()}", "half")
    publish.discard(publish.prepare(site))
    assert sorted(p.name for p in tmp_path.iterdir()) == [other.name, "site"]


def test_a_folder_of_somebody_else_is_left_alone(site, tmp_path):
    (tmp_path / ".site.new.mine").mkdir()
    publish.prepare(site)
    assert (tmp_path / ".site.new.mine").exists()


@pytest.mark.parametrize("runs", [True, False])
def test_psutil_says_whether_a_build_still_runs(site, tmp_path, monkeypatch, runs):
    """Not `os.kill(pid, 0)`, which on Windows sends Ctrl-C."""
    other = write(tmp_path / f".site.new.{os.getppid()}", "half")
    monkeypatch.setattr(publish.psutil, "pid_exists", lambda pid: runs)
    publish.prepare(site)
    assert other.exists() == runs


@pytest.fixture
def watched(monkeypatch, tmp_path):
    """What stands at site/ before and after every single step that the file system is asked for."""
    seen: list[dict[str, str]] = []

    def watch(owner, name):
        really = getattr(owner, name)

        def step(*arguments, **named):
            seen.append(state(tmp_path / "site") if (tmp_path / "site").exists() else {})
            result = really(*arguments, **named)
            seen.append(state(tmp_path / "site") if (tmp_path / "site").exists() else {})
            return result

        monkeypatch.setattr(owner, name, step)

    watch(publish, "_exchange")
    watch(Path, "rename")
    watch(shutil, "rmtree")
    watch(os, "unlink")
    watch(os, "rmdir")
    return seen


WHOLE_OLD, WHOLE_NEW = (dict.fromkeys(("404.html", "index.html"), text) for text in ("old", "new"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_the_site_is_whole_at_every_moment(site, watched):
    publish.publish(write(publish.prepare(site), "new"), site)
    first_new = watched.index(WHOLE_NEW)
    assert all(seen == WHOLE_OLD for seen in watched[:first_new])
    assert all(seen == WHOLE_NEW for seen in watched[first_new:])


def test_two_first_builds_that_end_at_once(tmp_path, monkeypatch):
    site, other = tmp_path / "site", write(tmp_path / "other", "new")
    first, second = publish.prepare(site), tmp_path / ".site.new.2"
    write(first, "new")
    shutil.copytree(first, second)
    rename, looked = Path.rename, []

    def rename_after_the_other(path, target):  # there was no site when it looked
        if not looked:
            looked.append(rename(second, site))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", rename_after_the_other)
    publish.publish(first, site)
    assert (looked, state(site)) == ([site], state(other))
    assert [path.name for path in tmp_path.glob(".site.*")] == []


@pytest.fixture
def cannot_exchange(monkeypatch):
    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)


def test_where_folders_cannot_be_exchanged_two_renames_do(site, tmp_path, cannot_exchange):
    for text in ("newer", "new"):
        publish.publish(write(publish.prepare(site), text), site)
        assert state(site) == {"404.html": text, "index.html": text}
    assert (state(tmp_path), [p.name for p in tmp_path.iterdir()]) == (NEW, ["site"])


def test_without_an_exchange_the_site_is_whole_or_for_a_moment_absent(site, cannot_exchange, watched):
    publish.publish(write(publish.prepare(site), "new"), site)
    assert [s for n, s in enumerate(watched) if n == 0 or s != watched[n - 1]] == [WHOLE_OLD, {}, WHOLE_NEW]


def test_a_build_killed_between_the_two_renames_is_made_good_by_the_next(site, tmp_path):
    site.rename(tmp_path / ".site.last")
    publish.discard(publish.prepare(site))
    assert state(tmp_path) == OLD


def test_the_system_says_whether_it_can_exchange(tmp_path):
    if sys.platform != "linux":
        assert not publish._exchange(tmp_path, tmp_path)
        return
    one, other = write(tmp_path / "one", "1"), write(tmp_path / "other", "2")
    assert publish._exchange(one, other)
    assert (state(one)["index.html"], state(other)["index.html"]) == ("2", "1")
    assert not publish._exchange(one, tmp_path / "nowhere")
