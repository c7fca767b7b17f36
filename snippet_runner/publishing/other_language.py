"""The other language's build: a second MkDocs next to the first, which takes over what the first has gathered.

It is started first and waits: Python, MkDocs and its plugins load on another core while the programs run.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from snippet_runner.gather import Site
from snippet_runner.running.runner import log

_BESIDE = "SNIPPET_BESIDE"  # set in the other language's build: "build" or "serve", the command of the first


def handed_over() -> Site | None:
    """What the first build has gathered, if this is the other language's build; waits until it has."""
    return pickle.load(sys.stdin.buffer) if _BESIDE in os.environ else None


def serving() -> bool:
    """True if this build was started by a server."""
    return os.environ.get(_BESIDE) == "serve"


class OtherLanguage:
    """A running build of `config_file`, a path, into `en/` of the first build's site.

    A server gives its `last` one: if nothing has changed that the other language's site is made of, that site is shown again.
    """

    def __init__(self, config, config_file: Path, *, serving: bool, last: OtherLanguage | None = None) -> None:
        self._target = folder = Path(config.site_dir, "en")
        self._process: subprocess.Popen[bytes] | None = None
        self._apart: tempfile.TemporaryDirectory[str] | None = None
        if serving:  # MkDocs empties its folder before each build
            apart = (last._apart if last else None) or tempfile.TemporaryDirectory(prefix="snippet-other-")
            self._apart = apart
            self._state = _state(config_file.parent, Path(config.docs_dir))
            self._good = last is not None and last._good and last._state == self._state
            if self._good:
                return
            folder = Path(apart.name)
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        environment = {**os.environ, _BESIDE: "serve" if serving else "build", "SITE_URL": config.site_url or ""}
        environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-m", "mkdocs", "build", "-f", config_file, "-d", folder]
        self._process = subprocess.Popen(
            [*map(str, command), *["--strict"] * config.strict],
            cwd=config_file.parent,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            pipesize=2**20,  # what is handed over mostly fits, and the writer does not wait for the reader
        )

    def hand_over(self, site: Site) -> None:
        """Let it go on with what has been gathered. Its own end, if it has come already, is told by `finish`."""
        if self._process and self._process.stdin:
            self._good = not site.problems  # what went wrong once may go well without an edit
            with contextlib.suppress(BrokenPipeError), self._process.stdin as pipe:
                pickle.dump(site, pipe)

    def finish(self) -> str | None:
        """Wait for the end, pass warnings on, and return what went wrong, if anything did."""
        code = self._process.wait() if self._process else 0
        if self._apart:
            self._good = self._good and not code
            shutil.copytree(self._apart.name, self._target, dirs_exist_ok=True)
        if not self._process:
            return None
        self._said.seek(0)
        text = self._said.read().rstrip()
        if code:
            return f"the build of the other language failed with exit code {code}:\n{text}"
        for line in text.splitlines():
            if line.startswith(("WARNING", "ERROR")):
                log.warning("other language: %s", line)
        return None

    def stop(self) -> None:
        """End it, because the first build has failed."""
        self._good = False
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process and self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()


def _state(root: Path, docs: Path) -> dict[Path, tuple[int, int] | None]:
    """When the files were changed that the other language's site is made of, and their size; of the pages in `docs`, which are
    not its own, only the names."""
    folders = [path for folder in ("docs", "overrides", "snippets") for path in (root / folder).rglob("*")]
    files = [path for path in [*folders, *root.glob("*.yml"), root / "requirements.txt"] if path.is_file()]
    stats = {path: None if path.is_relative_to(docs) else path.stat() for path in files}
    return {path: stat and (stat.st_mtime_ns, stat.st_size) for path, stat in stats.items()}
