"""The other language's build: a second MkDocs next to the first, which takes over what the first has gathered.

It is started first and waits: Python, MkDocs and its plugins load on another core while the programs run.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from snippet_runner.gather import Site
from snippet_runner.running.runner import log

_BESIDE = "SNIPPET_BESIDE"  # set in the other language's build: "build" or "serve", the command of the first
_taken: list[Site] = []  # what a process that stays was handed last


def take(site: Site) -> None:
    """Let the next build of this process be made of `site`."""
    _taken[:] = [site]


def handed_over() -> Site | None:
    """What the first build has gathered, if this is the other language's build; waits until it has."""
    if serving():
        return _taken[0] if _taken else None
    return pickle.load(sys.stdin.buffer) if _BESIDE in os.environ else None


def serving() -> bool:
    """True if this build was started by a server."""
    return os.environ.get(_BESIDE) == "serve"


def environment(config: MkDocsConfig, command: str) -> dict[str, str]:
    """The environment of the other language's process, started by `command`."""
    settings = {_BESIDE: command, "SITE_URL": config.site_url or ""}
    return {**os.environ, **settings, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}


def outcome(code: int, said: str) -> str | None:
    """Pass on the warnings of a build, and return what went wrong, if anything did."""
    if code:
        return f"the build of the other language failed with exit code {code}:\n{said.rstrip()}"
    for line in said.splitlines():
        if line.startswith(("WARNING", "ERROR")):
            log.warning("other language: %s", line)
    return None


class OtherLanguage:
    """A running build of `config_file`, a path, into `en/` of the first build's site."""

    def __init__(self, config: MkDocsConfig, config_file: Path) -> None:
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        folder = Path(config.site_dir, "en")
        command = [sys.executable, "-m", "mkdocs", "build", "-f", config_file, "-d", folder]
        self._process = subprocess.Popen(
            [*map(str, command), *["--strict"] * config.strict],
            cwd=config_file.parent,
            env=environment(config, "build"),
            stdin=subprocess.PIPE,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            pipesize=2**20,  # what is handed over mostly fits, and the writer does not wait for the reader
        )

    def hand_over(self, site: Site) -> None:
        """Let it go on with what has been gathered. Its own end, if it has come already, is told by `finish`."""
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError), self._process.stdin as pipe:
                pickle.dump(site, pipe)

    def finish(self) -> str | None:
        """Wait for the end, pass warnings on, and return what went wrong, if anything did."""
        code = self._process.wait()
        self._said.seek(0)
        return outcome(code, self._said.read())

    def stop(self) -> None:
        """End it, because the first build has failed."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
