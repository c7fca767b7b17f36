"""Lighthouse on one address, as on a phone: for the tests, and for benchmarks/lighthouse.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from snippet_runner.root import ROOT

CLI = ROOT / ".cache/npm/node_modules/lighthouse/cli/index.js"
PAGES = [f"{language}{page}" for page in ("", "image-batches/", "errors/", "claims/") for language in ("", "en/")]


def measure(url: str, chrome: str | None, *only: str) -> dict:
    """Lighthouse's report on a page; `only` are options such as `--only-categories=performance` or `--only-audits=label,list`.

    `chrome` is the path of the browser; without it, Lighthouse looks for one.

    Raises AssertionError when Lighthouse is not installed or gives up.
    """
    assert CLI.is_file(), "run: make npm"
    command = [
        *(Path(sys.executable).parent / "node", CLI, url, "--quiet", "--no-enable-error-reporting"),
        *("--output=json", *only),
        "--chrome-flags=--headless --no-sandbox --disable-background-networking",
    ]
    environment = os.environ | ({"CHROME_PATH": chrome} if chrome else {})
    done = subprocess.run([str(part) for part in command], env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
