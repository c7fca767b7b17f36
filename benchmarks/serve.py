"""From an edit until `mkdocs serve` shows it, for a page of each language and for a program.

For comparison: the same edit of a page where one language alone is served.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.sites import TOOLS, edit, topics

PATIENCE = 600  # seconds: a first build may run every program


def measure(count: int, rounds: int, environment: dict[str, str]) -> dict[str, list[float]]:
    """Seconds from an edit to the page, `rounds` of each kind."""
    found: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        TOOLS["ours"].write(folder, topics(count))
        with served(folder, environment, "mkdocs.yml", "snippets", "docs/en") as address:
            until(f"{address}topic-000/", "program 0")
            for number in range(1, rounds + 1):
                for language, path in (("zh", "topic-001/"), ("en", "en/topic-001/")):
                    page = folder / f"docs/{language}/topic-001.md"
                    found[f"page, {language}"].append(_sentence(page, f"{address}{path}", number))
                edit(folder, TOOLS["ours"], number)
                started = time.perf_counter()
                for path in ("topic-000/", "en/topic-000/"):
                    until(address + path, f"program 0 {number}")
                found["program"].append(time.perf_counter() - started)
        for language, config in (("zh", "mkdocs.yml"), ("en", "mkdocs.en.yml")):
            settings = yaml.safe_load((folder / config).read_text("utf-8")) | {"extra": {"also_build": ""}}
            (folder / config).write_text(yaml.safe_dump(settings), "utf-8")
            with served(folder, environment, config) as address:
                page = folder / f"docs/{language}/topic-001.md"
                path = f"{address}topic-001/"
                for number in range(rounds + 1, 2 * rounds + 1):
                    found[f"page, {language} alone"].append(_sentence(page, path, number))
    return found


def _sentence(page: Path, address: str, number: int) -> float:
    return edited(page, address, f"Sentence {number}.", f"\nSentence {number}.\n")


def edited(file: Path, address: str, text: str, line: str) -> float:
    """Seconds from adding `line` to a file until the page at `address` holds `text`."""
    until(address, "</html>")
    time.sleep(4)  # the server has come to rest: it goes on after the page is shown
    with file.open("a", encoding="utf-8") as end:
        end.write(line)
    started = time.perf_counter()
    until(address, text)
    seconds = time.perf_counter() - started
    print(f"  {file.parent.name} {address}: {seconds:.2f} s", file=sys.stderr)
    return seconds


def until(address: str, text: str) -> None:
    """Ask for the page until it holds the text."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with (
            contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError),
            urllib.request.urlopen(address, timeout=PATIENCE) as answer,
        ):
            if text in answer.read().decode():
                return
        time.sleep(0.02)
    sys.exit(f"{address} did not show {text!r} within {PATIENCE} s")


@contextlib.contextmanager
def served(folder: Path, environment: dict[str, str], config: str, *watched: str) -> Iterator[str]:
    """The address of a running server, which also watches the folders `watched`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", config, "-a", f"127.0.0.1:{port}"]
    command += [part for path in watched for part in ("-w", path)]
    server = subprocess.Popen(
        command,
        cwd=folder,
        env=environment | {"TMPDIR": str(folder)},  # what a server that is ended so leaves behind
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # the other language's MkDocs, too: it would go on writing
        server.wait()
