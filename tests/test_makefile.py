"""The Makefile: every target is in its help and is sound shell, and those that open issues and pull requests do so when they should."""

import os
import re
import subprocess

import pytest

from snippet_runner.root import ROOT
from tests.conftest import PATIENCE

MAKEFILE = ROOT / "Makefile"
TARGETS = re.findall(r"^([a-z-]+):", MAKEFILE.read_text("utf-8"), re.MULTILINE)


def make(*arguments: object, cwd=ROOT, **environment: str) -> subprocess.CompletedProcess:
    command = ["make", "--no-print-directory", "-f", MAKEFILE, *arguments]
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=environment or {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))},
    )


def printed(*target: str) -> str:
    """The commands of a target, as make would run them."""
    done = make("-n", *target)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_help_lists_every_target():
    listed = [line.split()[0] for line in make("help").stdout.splitlines()]
    assert listed == TARGETS


def test_every_target_is_declared_as_one():
    declared = {
        name
        for line in re.findall(r"^\.PHONY: (.*)", MAKEFILE.read_text("utf-8"), re.MULTILINE)
        for name in line.split()
    }
    assert declared == set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_the_commands_are_sound_shell(target):
    checked = subprocess.run(["sh", "-n"], input=printed(target), capture_output=True, text=True, timeout=PATIENCE)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("target", TARGETS)
def test_the_modules_and_scripts_that_it_runs_exist(target):
    commands = printed(target)
    for module in re.findall(r"-m ((?:snippet_runner|benchmarks)[\w.]*)", commands):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists()
    for script in re.findall(r"python (tests/\w+\.py)", commands):
        assert (ROOT / script).exists()


def test_newest_takes_what_the_programs_use_without_its_version():
    (line,) = (line for line in printed("newest").splitlines() if line.startswith("sed "))
    names = subprocess.run(line.partition("|")[0], shell=True, cwd=ROOT, capture_output=True, text=True).stdout.split()
    assert {"torch", "torchvision"} <= set(names)
    assert all(re.fullmatch(r"[\w-]+", name) for name in names)


@pytest.fixture
def tools(tmp_path):
    """Write commands of this test that stand in the place of gh, python and linkchecker; `called` is what they wrote."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def write(**scripts: str):
        for name, script in scripts.items():
            path = folder / name
            path.write_text(f'#!/bin/sh\necho "{name} $*" >>"{tmp_path}/called"\n{script}\n')
            path.chmod(0o755)
        return folder

    return write


@pytest.mark.parametrize(
    ("open_issue", "command"),
    [("", "gh issue create --title"), ("7", "gh issue comment 7 --body-file .cache/report.md")],
)
def test_a_report_goes_into_the_open_issue_or_a_new_one(tools, tmp_path, open_issue, command):
    folder = tools(gh=f'case "$*" in *list*) echo "{open_issue}";; esac')
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/1-newest.md").write_text("something changed")
    done = make("report", f"REPORTS={tmp_path / 'reports'}", cwd=tmp_path, PATH=f"{folder}:/usr/bin:/bin")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "called").read_text().splitlines()[1].startswith(command)
    assert (tmp_path / ".cache/report.md").read_text() == "something changed"


def test_without_a_report_there_is_no_issue(tools, tmp_path):
    folder = tools(gh="")
    done = make("report", f"REPORTS={tmp_path}", cwd=tmp_path, PATH=f"{folder}:/usr/bin:/bin")
    assert (done.returncode, done.stdout) == (0, "nothing to report\n")
    assert not (tmp_path / "called").exists()


@pytest.mark.parametrize(("code", "reported"), [(0, False), (1, True)])
def test_a_broken_link_is_reported(tools, tmp_path, code, reported):
    folder = tools(
        python="case $* in *http.server*) exec sleep 600;; esac", linkchecker=f"echo broken.test; exit {code}"
    )
    (tmp_path / ".cache").mkdir()
    done = make("-o", "build", "links", f"BIN={folder}", cwd=tmp_path, PATH="/usr/bin:/bin")
    assert done.returncode == 0, done.stderr
    report = tmp_path / ".cache/reports/3-links.md"
    assert report.exists() == reported
    assert not reported or "broken.test" in report.read_text()


@pytest.mark.parametrize(("code", "reported"), [(0, False), (1, True)])
def test_an_unsteady_program_is_reported_and_fails(tools, tmp_path, code, reported):
    folder = tools(python=f"echo rates >benchmarks/steady-busy.md; exit {code}")
    (tmp_path / "benchmarks").mkdir()
    done = make("-o", ".venv/ready", "check-steady", "ON=busy", f"BIN={folder}", cwd=tmp_path, PATH="/usr/bin:/bin")
    assert (done.returncode != 0) == reported
    assert (tmp_path / ".cache/reports/4-steady-busy.md").exists() == reported
    assert (
        "--report benchmarks/steady-busy.md --resume .cache/steady-busy.json --on busy"
        in (tmp_path / "called").read_text()
    )


@pytest.fixture
def repository(tmp_path):
    """A repository with one recording, and a remote that takes what is pushed."""

    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    (tmp_path / "snippets/a-topic").mkdir(parents=True)
    (tmp_path / "snippets/a-topic/old.cuda.json").write_text("{}")
    git("init", "-q", "-b", "main")
    for name, value in (("user.name", "Author"), ("user.email", "author@example.org")):
        git("config", name, value)
    git("add", ".")
    git("commit", "-qm", "A recording")
    git("init", "-q", "--bare", "remote.git")
    git("remote", "add", "origin", "remote.git")
    return git


def test_a_new_recording_is_proposed_as_a_pull_request(tools, tmp_path, repository):
    (tmp_path / "snippets/a-topic/it_shows.cuda.json").write_text("{}")
    folder = tools(gh="")
    done = make("propose", cwd=tmp_path, PATH=f"{folder}:/usr/bin:/bin", HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert repository("show", "--name-only", "--format=%s", "recordings/cuda").split("\n\n") == [
        "Recordings of programs that need cuda",
        "snippets/a-topic/it_shows.cuda.json\n",
    ]
    assert "gh pr create --head recordings/cuda" in (tmp_path / "called").read_text()
    assert "recordings/cuda" in repository("ls-remote", "origin")


def test_what_older_versions_gave_is_proposed_without_recordings(tools, tmp_path, repository):
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions/2.6.0.json").write_text("{}")
    (tmp_path / "snippets/a-topic/it_shows.cuda.json").write_text("{}")
    done = make("propose-versions", cwd=tmp_path, PATH=f"{tools(gh='')}:/usr/bin:/bin", HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert repository("show", "--name-only", "--format=", "older-versions").split() == ["versions/2.6.0.json"]


def test_each_version_that_is_tried_has_an_environment_and_pins_its_torch():
    files = sorted((ROOT / "versions").glob("*.txt"))
    commands = printed("-B", "versions")
    assert len(files) >= 4
    for file in files:
        assert f"torch=={file.stem}\n" in file.read_text("utf-8")
        assert f".cache/versions/{file.stem}/bin/python -m pip install -q -r versions/{file.name}" in commands


def test_nothing_new_is_not_proposed(tools, tmp_path, repository):
    folder = tools(gh="")
    done = make("propose", cwd=tmp_path, PATH=f"{folder}:/usr/bin:/bin", HOME=str(tmp_path))
    assert done.returncode == 0 and "nothing is new" in done.stdout
    assert not (tmp_path / "called").exists()
