"""What the tests share: one program written, read and run alone, and a small site in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers

from snippet_runner.reading.programs import read_snippet
from snippet_runner.result import Result
from snippet_runner.running import runner
from snippet_runner.running.processes import Lanes
from snippet_runner.snippet import Snippet

# The git of a hook names its repository in these; a test's git would then work on that one, wherever it is called.
for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"):
    os.environ.pop(name, None)

TESTS = Path(__file__).resolve().parent
collect_ignore = ["sites"]  # their pages are no tests: pytest-markdown-docs would look for their programs in snippets/
MATTER = "---\n{description: Three and four are seven., level: 1, minutes: 1}\n---\n"  # of a topic; three lines
PATIENCE = 600  # seconds after which a test that waits gives up; nothing here takes a hundredth of it on a machine without other work

DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # whatever proxy a machine has

# The same examples on every run: a test that fails does so for everybody, and none fails by chance.
hypothesis.settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],  # a machine may be slow
)
hypothesis.settings.load_profile("steady")
providers._get_local_constants = lambda: providers._local_constants  # none: they depend on what a process has imported


@pytest.fixture
def author(tmp_path: Path) -> Callable[..., Snippet]:
    """Write a program below `snippets/` as an author would, and read it. Its code begins on line 7."""

    def write(code: str, *, directives: str = "", checks: str = ">>> 1\n1", name: str = "a-topic/it_shows") -> Snippet:
        path = tmp_path / "snippets" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"""It shows something.\n它说明一件事。\n\n{checks}\n"""\n{directives}{code}\n', "utf-8")
        return read_snippet(path, tmp_path / "snippets")

    return write


@pytest.fixture(scope="session")
def standing() -> Iterator[list[Lanes]]:
    """The processes that run one program after another for `program`: none, or those that the last test has left."""
    left: list[Lanes] = []
    yield left
    for lanes in left:
        with lanes:
            pass


@pytest.fixture
def program(author, standing, monkeypatch) -> Callable[..., Result]:
    """Write, read and run one program, and return its result. Processes stand by for the next test, as they do for a server."""

    def run(code: str, *, fork: bool = True, patience: int = 10, **written: str) -> Result:
        monkeypatch.setenv("SNIPPET_PATIENCE", str(patience))
        snippet = author(code, **written)
        monkeypatch.setattr(runner, "_standing", standing.pop() if standing else None)
        runner.stand_by([])
        try:
            return runner.run([snippet], fork=fork)[snippet.name]
        finally:
            if runner._standing:
                standing.append(runner._standing)

    return run


def alive(environment: dict[str, str]) -> list[str]:
    """The processes with the mark of these `surroundings`; only Linux shows the environment of every process."""
    mark, found = environment["PATH"].rpartition(os.pathsep)[2].encode(), []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile, or is somebody else's
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text("utf-8").replace("\0", " "))
    return found


@dataclass(frozen=True)
class Built:
    """How a build ended, and everything that it said."""

    code: int
    output: str


class MiniSite:
    """A copy of tests/sites/minimal: write into it, build it, serve it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(TESTS / "sites/minimal", root)
        self.edit("mkdocs.yml", "HOOKS", str(TESTS.parent / "snippet_runner/hooks.py"))

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, at one stroke: a server never sees half of it, and notices one edit."""
        file, new = self.root / path, self.root.parent / "new"
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(text if isinstance(text, bytes) else text.encode())
        new.replace(file)

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def embed(self, fence: str) -> None:
        """Put a fence on the topic's page, in both languages."""
        for language in ("zh", "en"):
            self.write(f"docs/{language}/sums.md", f"{MATTER}# 3 + 4\n\n{fence}\n")

    def files(self, folder: str = "site") -> dict[str, bytes]:
        root = self.root / folder
        return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}

    def unfinished(self) -> list[str]:
        """Folders that a build left beside site/."""
        return sorted(path.name for path in self.root.glob(".site.*"))

    def surroundings(self) -> dict[str, str]:
        """An environment: a home, a folder for temporary files of which nothing may remain, and a mark on every process.

        The mark is in PATH, which programs get too.
        """
        folders = {"HOME": self.root.parent / "home", "TMPDIR": self.root.parent / "temporary"}
        for folder in folders.values():
            folder.mkdir()
        path = os.pathsep.join([os.environ["PATH"], f"/mark-{uuid.uuid4()}"])
        return {name: str(folder) for name, folder in folders.items()} | {"PATH": path}

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen:
        """`mkdocs …` in this folder, in a session of its own, everything that it says in said.txt."""
        kept = {k: v for k, v in os.environ.items() if k not in ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH")}
        settings = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", "TMPDIR": str(self.root.parent)} | environment
        with (self.root / "said.txt").open("wb") as said:
            return subprocess.Popen(
                [sys.executable, "-m", "mkdocs", *arguments],
                cwd=self.root,
                env=kept | settings,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=lambda: signal.signal(
                    signal.SIGINT, signal.default_int_handler
                ),  # a job in the background has none
            )

    def build(self, *options: str, **environment: str) -> Built:
        process = self.start("build", *options, **environment)
        try:
            return Built(process.wait(PATIENCE), self.said())
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise

    def said(self) -> str:
        return (self.root / "said.txt").read_text("utf-8", "replace")

    @contextmanager
    def serve(self, *options: str, **environment: str) -> Iterator[Callable[..., str]]:
        """Serve the site; gives a function that waits until the page at an address holds some text, and not another. The
        server is ended as Ctrl-C in its terminal ends it.
        """
        # Bound and held as long as the server lives: nobody else is given this port, and the server may listen on it.
        held = socket.socket()
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{held.getsockname()[1]}"
        process = self.start("serve", "-a", address, *options, **environment)
        try:

            def page(path: str, text: str, without: str = "\0") -> str:
                html = without  # no answer is no page
                deadline = time.monotonic() + PATIENCE
                while time.monotonic() < deadline:
                    assert process.poll() is None, f"the server has ended:\n{self.said()}"
                    try:
                        with DIRECTLY.open(f"http://{address}/{path}", timeout=PATIENCE) as answer:
                            html = answer.read().decode()
                    except urllib.error.HTTPError as error:
                        error.close()
                    except OSError:
                        pass
                    if text in html and without not in html:
                        return html
                    time.sleep(0.1)
                raise AssertionError(f"{text!r} never stood at /{path}:\n{html}\n{self.said()}")

            yield page
            os.killpg(process.pid, signal.SIGINT)
            assert process.wait(PATIENCE) == 0, self.said()
        finally:
            held.close()
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


@pytest.fixture
def mini_site(tmp_path: Path) -> MiniSite:
    return MiniSite(tmp_path / "mini")


@pytest.fixture
def wait_until() -> Callable[[Callable[[], object]], None]:
    """Wait until something is true, looking often; fails when it never is."""

    def wait(true: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.005)

    return wait


@pytest.fixture(scope="session")
def words() -> Callable[[str], str]:
    """Text with every run of white space as one space: messages are broken into lines."""
    return lambda text: re.sub(r"\s+", " ", text)
