"""How long a build takes, compared with its peers on the same pages: `make bench`, or parts of it: `make bench ARGS="--only 16 serve"`.

The parts, each written into build.json as soon as it is measured, so that one can be repeated alone:

    16, 100   topics: ours, the same pages without code, and plain markdown-exec
    peers     16 topics: ours, sphinx-gallery, MyST-NB and mkdocs-jupyter
    growth    16, 100 and 400 topics of tiny programs: ours and the pages without code; seconds and memory
    serve     from an edit until the page shows it, under `mkdocs serve`
    real      the same on this repository's own site

cold: no cache and nothing built. warm: a second build. edit: one program edited. Machines are noisy and only figures of one round can
be compared, so all tools take turns within a round, a ratio is one of a round, and the median over the rounds is what counts.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import html
import json
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import psutil

from benchmarks import real, serve, tables
from benchmarks.sites import TOOLS, Topic, edit, topics
from snippet_runner.running.processes import FIXED

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1"}
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
# Runs all programs in one process, one after another, as a tool without isolation does, and prints its seconds without the imports.
IN_ONE_PROCESS = """
import sys, time, contextlib, io, pathlib
exec(sys.argv[1])
started = time.perf_counter()
with contextlib.redirect_stdout(io.StringIO()):
    for path in sorted(pathlib.Path("snippets").rglob("*.py")):
        exec(compile(path.read_text("utf-8"), str(path), "exec"), {"__name__": "__main__"})
print(time.perf_counter() - started)
"""

Figures = dict[str, list[float]]  # what was measured -> one figure a round


class Site:
    """One tool's site in a folder of its own; its measurements go into `found` as `<tool> <kind>`."""

    def __init__(self, folder: Path, name: str, content: list[Topic], found: Figures) -> None:
        self.folder, self.name, self.tool, self.found = folder / name.replace(" ", "-"), name, TOOLS[name], found
        self.folder.mkdir(parents=True)
        self.tool.write(self.folder, content)

    def cold(self) -> str:
        self._forget()
        return self._timed("cold")

    def warm(self) -> str:
        return self._timed("warm")

    def edit(self, number: int) -> str:
        edit(self.folder, self.tool, number)
        log = self._timed("edit")
        self._check(f"program 0 {number}")
        return log

    def peak(self, kind: str) -> None:
        """Measure memory in a build that is not timed: asking for it costs time itself."""
        if kind == "cold":
            self._forget()
        with peak_memory() as megabytes:
            self._build()
        self.found[f"{self.name} {kind}, MB"].append(max(megabytes))

    def _forget(self) -> None:
        for path in ("built", *self.tool.caches):
            shutil.rmtree(self.folder / path, ignore_errors=True)
            if (self.folder / path).is_file():
                (self.folder / path).unlink()

    def _timed(self, kind: str) -> str:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        log = self._build()
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.found[f"{self.name} {kind}"].append(seconds)
        self.found[f"{self.name} {kind}, CPU"].append(
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        )
        print(f"  {self.name} {kind}: {seconds:.2f} s", file=sys.stderr)
        return log

    def _build(self) -> str:
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            running = [
                subprocess.Popen(
                    [self.tool.python, *command], cwd=self.folder, env=ENVIRONMENT, stdout=said, stderr=said
                )
                for command in self.tool.commands
            ]
            codes = [process.wait() for process in running]
            said.seek(0)
            log = said.read()
        if any(codes):
            sys.exit(f"the build of {self.name!r} failed:\n{log}")
        return log

    def _check(self, printed: str) -> None:
        """A build that was quick because it executed nothing is not counted."""
        pages = [p for p in (self.folder / "built").rglob("*.html") if re.search("topic.000", p.as_posix())]
        shown = [printed in html.unescape(re.sub(r"<[^>]*>", "", page.read_text("utf-8"))) for page in pages]
        if self.name != "no code" and (len(shown) < 2 or not all(shown)):
            sys.exit(f"{self.name!r} built pages that do not show {printed!r}: {[str(p) for p in pages]}")


@contextlib.contextmanager
def peak_memory() -> Iterable[list[float]]:
    """A list that grows by the megabytes that this process's descendants hold, ten times a second.

    Their proportional set sizes are added up: a page that three processes share counts a third in each.
    """
    found, stop = [0.0], threading.Event()

    def look() -> None:
        while not stop.wait(0.1):
            total = 0
            for process in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error, OSError):
                    total += process.memory_full_info().pss
            found.append(total / 1e6)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        stop.set()
        thread.join()


def _floor(site: Site, log: str) -> None:
    """The parts of a cold build's floor other than the pages, and what the same programs take without isolation."""
    own = re.findall(r"passed, ([\d.]+) s$", log, re.MULTILINE)
    site.found["programs"].append(sum(map(float, own)))
    imported = _imports((site.folder / "snippets").rglob("*.py"))
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", imported], check=True, env=ENVIRONMENT)
    site.found["imports"].append(time.perf_counter() - started)
    command = [sys.executable, "-W", "ignore", "-c", IN_ONE_PROCESS, imported]
    said = subprocess.run(command, check=True, env=ENVIRONMENT | FIXED | {"MPLBACKEND": "agg"}, cwd=site.folder,
                          stdout=subprocess.PIPE, text=True).stdout  # fmt: skip
    site.found["programs in one process"].append(float(said.split()[-1]))


def _imports(paths: Iterable[Path]) -> str:
    text = "\n".join(path.read_text("utf-8") for path in paths)
    names = sorted(set(re.findall(r"^(?:from|import) ([\w.]+)", text, re.MULTILINE)) - {"__future__"})
    return "import " + ", ".join(names)


def compare(count: int, names: Iterable[str], rounds: int) -> Figures:
    """Cold, warm and edited builds of `count` topics by each tool."""
    found: Figures = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        sites = [Site(Path(folder), name, topics(count), found) for name in names]
        for number in range(1, rounds + 1):
            for site in sites:
                log = site.cold()
                if site.name == "ours":
                    _floor(site, log)
                if site.name == "no code":
                    continue  # it keeps nothing: every build is a cold one
                site.warm()
                log = site.edit(number)
                if site.name == "ours":
                    found["edited program"] += map(float, re.findall(r"passed, ([\d.]+) s$", log, re.MULTILINE))
    return found


def growth(counts: Iterable[int], rounds: int) -> dict[str, Figures]:
    """Seconds and peak memory of ours by the number of topics, with programs that take no time themselves."""
    grown = {}
    for count in counts:
        found: Figures = defaultdict(list)
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            sites = [Site(Path(folder), name, topics(count, tiny=True), found) for name in ("no code", "ours")]
            for _ in range(rounds):
                for site in sites:
                    site.cold()
                    if site.name == "ours":
                        site.warm()
            for site, kind in ((sites[0], "cold"), (sites[1], "cold"), (sites[1], "warm")):
                site.peak(kind)
        grown[str(count)] = found
    return grown


def machine() -> str:
    """In words, without names."""
    return f"{CORES} cores, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=tables.PARTS, help="these parts")
    parser.add_argument("--rounds", type=int, help="instead of 5, 3, 1, 2, 5 and 5")
    parser.add_argument("--topics", type=int, help="a small number, to try the benchmark itself; nothing is written")
    options = parser.parse_args()
    tried = options.topics
    peers = [name for name in TOOLS if name not in ("no code", "plain")]
    parts = {
        "16": (5, lambda rounds: compare(tried or 16, ("no code", "ours", "plain"), rounds)),
        "100": (3, lambda rounds: compare(tried or 100, ("no code", "ours", "plain"), rounds)),
        "peers": (1, lambda rounds: compare(tried or 16, peers, rounds)),
        "growth": (2, lambda rounds: growth([tried] if tried else (16, 100, 400), rounds)),
        "serve": (5, lambda rounds: serve.measure(tried or 16, rounds, ENVIRONMENT)),
        "real": (5, lambda rounds: real.measure(rounds, ENVIRONMENT)),
    }
    measured = {}
    for name, (rounds, measure) in parts.items():
        if options.only and name not in options.only:
            continue
        print(f"{name}:", file=sys.stderr)
        rounds = options.rounds or rounds
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        load = os.getloadavg()[0]  # of other work: what it was before ours began
        measured[name] = {"date": today, "machine": machine(), "load": load, "rounds": rounds, "found": measure(rounds)}
        if not tried:
            tables.save(name, measured[name])
    if tried:
        print(json.dumps(measured, indent=1))
    else:
        tables.write(tables.load())


if __name__ == "__main__":
    main()
