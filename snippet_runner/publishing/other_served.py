"""The other language's site under `mkdocs serve`, made by a process that stays (`standing.py`)."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from snippet_runner.gather import Site
from snippet_runner.publishing import first_pages, other_language, shown
from snippet_runner.publishing.made_of import MadeOf
from snippet_runner.reading import translations
from snippet_runner.root import ROOT

PATIENCE = 10  # seconds


class OtherServed:
    """The site of `config_file`, shown at `en/` of the first one's, and made again when what it is made of has changed."""

    def __init__(self, config: MkDocsConfig, config_file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="snippet-other-")
        self._place = Path(config.site_dir, "en")
        self._language = translations.other(config.theme["language"])
        self.changed = False  # one of its pages is not as it was
        self._environment = other_language.environment(config, "serve")
        self._environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        command = [sys.executable, "-m", "snippet_runner.publishing.standing", config_file, self._folder.name]
        self._command = [*map(str, command), *["--strict"] * config.strict]
        self._cwd = config_file.parent
        self._process: subprocess.Popen[bytes] | None = None
        self._has: Site | None = None  # what this process was handed last
        self._shown: MadeOf | None = None  # None: nothing, or something that went wrong and may go well next time
        self._asked: MadeOf | None = None
        self._built: MadeOf | None = None  # by this process: the last one, even if it went wrong
        self.start()

    def start(self) -> None:
        """Start the process, unless it stands by."""
        if self._process is None or self._process.poll() is not None:
            pipe, self._has, self._built = subprocess.PIPE, None, None
            self._process = subprocess.Popen(
                self._command, cwd=self._cwd, env=self._environment, stdin=pipe, stdout=pipe, pipesize=2**20
            )

    def hand_over(self, made_of: MadeOf, first: Path | None = None) -> bool:
        """Let it be made of this, if it is not already; returns True if the edited pages are made before, into the folder `first`."""
        if made_of in (self._shown, self._asked):
            return False
        self.start()
        pages = first_pages.edited(self._built, made_of, self._language) if first and self._built else []
        self._shown, self._asked = None, made_of
        if self._process and self._process.stdin:
            with contextlib.suppress(BrokenPipeError):  # `finish` tells of its end
                pickle.dump((_changes(self._has, made_of.site), pages, first), self._process.stdin)
                self._process.stdin.flush()
        self._has = made_of.site
        return bool(pages)

    def first_made(self) -> bool:
        """Wait for the edited pages; False if they could not be made."""
        try:
            return bool(self._process and self._process.stdout and pickle.load(self._process.stdout))
        except EOFError:  # `finish` tells of its end
            return False

    def finish(self) -> str | None:
        """Wait until it is made, show it, pass warnings on, and return what went wrong, if anything did."""
        problem, self.changed = None, False
        if self._asked and self._process and self._process.stdout:
            try:
                code, said = pickle.load(self._process.stdout)
            except EOFError:
                code, said = self._process.wait(), ""
            problem = other_language.outcome(code, said)
            self._built = None if code else self._asked
            asked, self._asked = self._asked, None
            self.changed = not code and shown.follow(Path(self._folder.name), self._place)
            self._shown = None if code or asked.site.problems else asked
        return problem

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
