"""Programs as readers run them, with `python program.py` and nothing of the engine: what ends otherwise than expected."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.maintaining.compare import changed_files
from snippet_runner.problems import Problem, tell
from snippet_runner.rendering.text import fence
from snippet_runner.snippet import Snippet


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    plain = commands.add_parser(
        "plain",
        help="run programs as readers do, with `python program.py`",
        description="Run every program in a new Python, without the engine: it must end well, or as declared.\n"
        "What does not is printed as Markdown.",
        **shape,
    )
    plain.add_argument("--since", metavar="COMMIT", help="only programs that have changed since this commit")
    plain.add_argument(
        "--times", type=Path, metavar="FILE", help="write how many seconds each program took, for `compare`"
    )
    plain.set_defaults(run=run_plain)


def run_plain(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Run programs as readers do, several at a time, and print what went otherwise than declared."""
    files = changed_files(options.since, "snippets", root) if options.since else None
    live = [s for s in snippets if not s.directives.requires and (files is None or s.where in files)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        ended = list(threads.map(_timed, live))
    problems = [problem for problem, _ in ended if problem]
    if options.times:
        seconds = {snippet.name: took for snippet, (_, took) in zip(live, ended, strict=True)}
        write_whole(options.times, json.dumps(seconds))
    print(f"{len(live) - len(problems)} of {len(live)} programs end well with plain python", file=sys.stderr)
    if problems:
        print("### Plain `python` ends otherwise than declared\n")
        print(fence("text", tell(problems)))
    return problems


def _timed(snippet: Snippet) -> tuple[Problem | None, float]:
    """What went wrong, and the seconds that it took."""
    started = time.monotonic()
    return _plain(snippet), time.monotonic() - started


def _plain(snippet: Snippet) -> Problem | None:
    expected = snippet.directives.raises
    with tempfile.TemporaryDirectory(prefix="plain-", ignore_cleanup_errors=True) as folder:
        try:
            ended = subprocess.run(
                [sys.executable, str(snippet.path.resolve())],
                cwd=folder,
                env={**os.environ, "MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
                timeout=snippet.directives.timeout + 120,  # on a busy machine, importing torch alone can take a minute
            )
        except subprocess.TimeoutExpired as error:
            return Problem(f"{snippet.where}:1", f"still running after {error.timeout:.0f} seconds", "make it shorter")
    said = ended.stderr.strip()
    last = "\n".join(said.splitlines()[-5:])
    if expected and not (ended.returncode and expected.type.rsplit(".")[-1] in said and expected.message in said):
        cause = f"declared `{expected}`, but ended with exit code {ended.returncode}\n{last}"
    elif not expected and ended.returncode:
        cause = f"exit code {ended.returncode}\n{last}"
    else:
        return None
    return Problem(
        f"{snippet.where}:1", cause.strip(), "fix the program or what it declares", rerun=f"python {snippet.where}"
    )
