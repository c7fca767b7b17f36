"""Lighthouse on one address, as on a phone: for the tests, and for benchmarks/lighthouse.py."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from snippet_runner.root import ROOT

CLI = ROOT / ".cache/npm/node_modules/lighthouse/cli/index.js"
PAGES = [f"{language}{page}" for page in ("", "image-batches/", "errors/", "claims/") for language in ("", "en/")]
FLAGS = "--headless --no-sandbox --disable-background-networking --no-first-run --disable-extensions --hide-scrollbars"


@contextlib.contextmanager
def chrome(path: str) -> Iterator[int]:
    """A Chrome of its own, and the port on which Lighthouse finds it.

    Lighthouse would start one itself, but gives it 25 seconds, on a port that it has found free and given back: on a busy machine
    that is too short, and the port may be somebody else's by then.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ["--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(
            [path, *FLAGS.split(), *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            chosen = Path(profile, "DevToolsActivePort")  # its first line is the port
            while not (chosen.exists() and "\n" in chosen.read_text("utf-8")):
                assert process.poll() is None, f"{path} has ended"
                time.sleep(0.1)
            yield int(chosen.read_text("utf-8").splitlines()[0])
        finally:
            process.kill()
            process.wait()


def measure(url: str, port: int, *only: str) -> dict:
    """Lighthouse's report on a page, seen by the Chrome at `port`; `only` are options such as `--only-audits=label,list`.

    Raises AssertionError when Lighthouse is not installed or gives up.
    """
    assert CLI.is_file(), "run: make npm"
    command = [
        *(Path(sys.executable).parent / "node", CLI, url, "--quiet", "--no-enable-error-reporting", f"--port={port}"),
        *("--output=json", f"--config-path={Path(__file__).with_suffix('.json')}", *only),
    ]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
