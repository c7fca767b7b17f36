"""The other language's build: a second MkDocs beside the first, which takes over what the first has gathered."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from snippet_runner.runner import log
from snippet_runner.site import Site

_SITE = "SNIPPET_SITE"  # the file that holds what the first build has gathered
_SERVING = "SNIPPET_SERVING"  # set when the first build is a server


def handed_over() -> Site | None:
    """What the first build has gathered, if this is the other language's build."""
    return pickle.loads(Path(os.environ[_SITE]).read_bytes()) if _SITE in os.environ else None


def serving() -> bool:
    """True if this build was started by a server."""
    return _SERVING in os.environ


class OtherLanguage:
    """A running build of `config_file`, a path, into `en/` of the first build's site."""

    def __init__(self, site: Site, config, config_file: Path, *, serving: bool) -> None:
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        descriptor, path = tempfile.mkstemp(prefix="snippet-site-")
        self._site = Path(path)
        with open(descriptor, "wb") as file:
            pickle.dump(site, file)
        environment = {**os.environ, _SITE: path, "SITE_URL": config.site_url or "", "NO_MKDOCS_2_WARNING": "1"}
        environment |= {"PYTHONIOENCODING": "utf-8"} | ({_SERVING: "1"} if serving else {})
        command = [sys.executable, "-m", "mkdocs", "build", "-f", config_file, "-d", Path(config.site_dir, "en")]
        self._process = subprocess.Popen(
            [*map(str, command), *["--strict"] * config.strict],
            cwd=config_file.parent,
            env=environment,
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    def finish(self) -> str | None:
        """Wait for the end, pass warnings on, and return what went wrong, if anything did."""
        code = self._process.wait()
        self._site.unlink(missing_ok=True)
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
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._site.unlink(missing_ok=True)
