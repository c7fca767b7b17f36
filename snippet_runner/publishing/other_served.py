"""The other language's site under `mkdocs serve`, made by a process that stays (`standing.py`)."""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from snippet_runner.gather import Site
from snippet_runner.publishing import other_language
from snippet_runner.publishing.made_of import MadeOf
from snippet_runner.root import ROOT

PATIENCE = 10  # seconds


class OtherServed:
    """The site of `config_file`, shown at `en/` of the first one's, and made again when what it is made of has changed."""

    def __init__(self, config: MkDocsConfig, config_file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="snippet-other-")
        self._link = Path(config.site_dir, "en")
        self._environment = other_language.environment(config, "serve")
        self._environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        command = [sys.executable, "-m", "snippet_runner.publishing.standing", config_file, self._folder.name]
        self._command = [*map(str, command), *["--strict"] * config.strict]
        self._cwd = config_file.parent
        self._process: subprocess.Popen[bytes] | None = None
        self._has: Site | None = None  # what this process was handed last
        self._shown: MadeOf | None = None  # None: nothing, or something that went wrong and may go well next time
        self._asked: MadeOf | None = None
        self.start()

    def start(self) -> None:
        """Start the process, unless it stands by."""
        if self._process is None or self._process.poll() is not None:
            pipe, self._has = subprocess.PIPE, None
            self._process = subprocess.Popen(
                self._command, cwd=self._cwd, env=self._environment, stdin=pipe, stdout=pipe, pipesize=2**20
            )

    def hand_over(self, made_of: MadeOf) -> None:
        """Let it be made of this, if it is not already."""
        if made_of == self._shown:
            return
        self.start()
        self._shown, self._asked = None, made_of
        if self._process and self._process.stdin:
            with contextlib.suppress(BrokenPipeError):  # `finish` tells of its end
                pickle.dump(_changes(self._has, made_of.site), self._process.stdin)
                self._process.stdin.flush()
        self._has = made_of.site

    def finish(self) -> str | None:
        """Wait until it is made, pass warnings on, and return what went wrong, if anything did."""
        problem = None
        if self._asked and self._process and self._process.stdout:
            try:
                code, said = pickle.load(self._process.stdout)
            except EOFError:
                code, said = self._process.wait(), ""
            problem = other_language.outcome(code, said)
            self._shown = None if code or self._asked.site.problems else self._asked
            self._asked = None
        self._show()
        return problem

    def _show(self) -> None:
        """Put it into the first one's site, which MkDocs empties before each build."""
        try:
            self._link.symlink_to(self._folder.name, target_is_directory=True)
        except FileExistsError:  # MkDocs does not remove a link to a folder
            pass
        except OSError:  # a system that allows no links
            shutil.copytree(self._folder.name, self._link, dirs_exist_ok=True)

    def stop(self) -> None:
        """End the process; unless it builds, let it save what it keeps."""
        patience = 0 if self._asked else PATIENCE
        process, self._process, self._asked = self._process, None, None
        if not process or not process.stdin or not process.stdout:
            return
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


def _changes(last: Site | None, site: Site) -> dict[str, object]:
    """The parts of `site` that are not as they were. A process takes half a second to read all of them, and to see that most are equal."""
    parts = {field.name: getattr(site, field.name) for field in fields(site)}
    return {name: part for name, part in parts.items() if last is None or part != getattr(last, name)}
