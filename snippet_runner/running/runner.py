"""Run programs, each once and isolated, as many at a time as there are cores, and say of each how it went."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import sys
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

from snippet_runner.limits import OUTPUT_LIMIT
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.result import Check, Figure, Part, Raised, Result, Text, Warned
from snippet_runner.running.processes import FreshProcesses, Lanes
from snippet_runner.running.verdict import judge
from snippet_runner.running.worker import Job
from snippet_runner.snippet import Snippet

VERSIONED = tuple(
    dict.fromkeys(
        ("torch", "torchvision", "numpy", "matplotlib", "scikit-learn", *(r.package for r in REQUIREMENTS.values()))
    )
)

log = logging.getLogger("mkdocs.plugins.snippets")  # below "mkdocs", so that a build shows it
_TRIGGERED = re.compile(r" \(Triggered internally at [^)]*\)")  # a place in the C++ source of one build of torch


def versions() -> dict[str, str]:
    """Installed versions of what decides a program's output, Python's among them."""
    found = {"python": ".".join(map(str, sys.version_info[:3]))}
    for name in VERSIONED:
        try:
            found[name] = metadata.version(name).partition("+")[0]  # 2.15.0+cpu and 2.15.0 are one release
        except metadata.PackageNotFoundError:
            continue
    return found


def run(snippets: Iterable[Snippet], lanes: int | None = None, fork: bool = hasattr(os, "fork")) -> dict[str, Result]:
    """Run every program once, `lanes` at a time (default: the number of cores), and return the results by name.

    Without `fork` (Windows) each program gets a fresh Python instead, which is slower and otherwise the same.
    """
    waiting = sorted(snippets, key=lambda snippet: -snippet.directives.timeout)  # what may take long starts first
    if not waiting:
        return {}
    start = Lanes if fork else FreshProcesses
    with (
        tempfile.TemporaryDirectory(prefix="snippets-", ignore_cleanup_errors=True) as folder,
        start(min(lanes or os.cpu_count() or 1, len(waiting)), shared_imports(waiting)) as pool,
    ):
        return _run(waiting, pool, Path(folder).resolve())


def shared_imports(snippets: Sequence[Snippet]) -> list[str]:
    """The modules that at least two of the programs import: those that are worth importing once, before the forks."""
    named = Counter(
        name for s in snippets for name in set(re.findall(r"^(?:from|import) ([\w.]+)", s.source, re.MULTILINE))
    )
    shared = [name for name, programs in named.items() if programs > 1]
    if sum("torch.optim." in s.source or "DistributedDataParallel(" in s.source for s in snippets) > 1:
        shared.append("torch._dynamo")  # what an optimizer's first step imports, and DistributedDataParallel
    if "matplotlib.pyplot" in shared:
        shared.append("snippet_runner.running.figures")
    return shared


def _run(waiting: list[Snippet], pool: Lanes | FreshProcesses, folder: Path) -> dict[str, Result]:
    running: dict[object, tuple[Snippet, Job]] = {}
    results: dict[str, Result] = {}
    installed, total = versions(), len(waiting)
    while waiting or running:
        while waiting and pool.idle:
            snippet = waiting.pop(0)
            job = _job(snippet, folder / str(len(results) + len(running)))
            running[pool.begin(job, snippet.directives.timeout)] = snippet, job
        for lane, end in pool.ended():
            snippet, job = running.pop(lane)
            results[snippet.name] = result = _result(snippet, job, end, installed)
            shutil.rmtree(Path(job.folder).parent, ignore_errors=True)
            log.info(
                "%*d/%d  %s  %s, %.2f s",
                len(str(total)),
                len(results),
                total,
                snippet.name,
                result.outcome,
                end["seconds"],
            )
    return results


def _job(snippet: Snippet, folder: Path) -> Job:
    """A folder with nothing in it but a copy of the program: what it writes beside itself, or into itself, is not lost on us."""
    work = folder / "work"
    work.mkdir(parents=True)
    (work / snippet.path.name).write_text(snippet.source, "utf-8", newline="\n")
    files = (str(folder / name) for name in ("output", "report", "fault"))
    return Job(snippet.name, snippet.docstring, str(work), *files, requires=snippet.directives.requires)


def _result(snippet: Snippet, job: Job, end: dict, installed: dict[str, str]) -> Result:
    report = json.loads(Path(job.report).read_text("utf-8")) if Path(job.report).exists() else None
    if report and report.get("size", 0) > OUTPUT_LIMIT:  # it ended before it could be stopped: judged as if it had been
        report, end = None, {**end, "stopped": "output"}
    fault = Path(job.fault).read_text("utf-8", "replace") if Path(job.fault).exists() else ""
    changed = Path(job.program).read_text("utf-8", "replace") != snippet.source if Path(job.program).exists() else True
    events = report["events"] if report else []
    with_output = _parts(job, events, (report or {}).get("size"))
    checks = tuple(Check(c["line"], c["source"], c["ok"]) for c in report["checks"]) if report else ()
    outcome, failures = judge(snippet, end, report, _scrub(fault, job), changed)
    return Result(
        snippet.name,
        snippet.digest,
        outcome,
        with_output,
        checks,
        failures,
        installed,
        report["device"] if report else "CPU",
    )


def _parts(job: Job, events: list[dict], size: int | None) -> tuple[Part, ...]:
    """Text, warnings, figures and exception in the order in which they came."""
    output = (
        Path(job.output).read_bytes()[: min(OUTPUT_LIMIT, OUTPUT_LIMIT if size is None else size)]
        if Path(job.output).exists()
        else b""
    )
    parts: list[Part] = []
    done = 0
    for event in events:
        parts += _text(output[done : event["at"]], job)
        done = max(done, event["at"])
        message = visible(_scrub(event.get("message", ""), job))
        if event["kind"] == "warning":
            message = _TRIGGERED.sub("", message)
            parts.append(Warned(event["type"], message, event["line"]))
        elif event["kind"] == "figure":
            parts.append(Figure(event["svg"]))
        else:
            parts.append(Raised(event["type"], message, tuple(line for line, _ in event["lines"])))
    return (*parts, *_text(output[done:], job))


def _text(data: bytes, job: Job) -> list[Part]:
    text = visible(_scrub(data.decode("utf-8", "replace"), job)).strip("\n")
    return [Text(text)] if text.strip() else []


def _scrub(text: str, job: Job) -> str:
    """Without this machine's paths and process numbers: the program is called by its file name, packages by theirs."""
    for path, instead in (
        (job.folder + os.sep, ""),
        (job.folder, "."),
        (sysconfig.get_path("purelib"), "…"),
        (sysconfig.get_path("stdlib"), "…"),
        (str(Path(__file__).parent.parent), "…"),
    ):
        text = text.replace(path, instead)
    return re.sub(r"(?<=\bpid\(s\) )\d+", "…", text)  # torch's words for a worker that died


def visible(text: str) -> str:
    """Text as a terminal would leave it, with no character that acts: colours dropped, the rest as control pictures.

    >>> visible("\\x1b[31mred\\x1b[0m \\x00\\n10%\\r100%")
    'red ␀\\n100%'
    """
    text = re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", "", text)
    text = "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in text.split("\n"))
    text = text.encode("utf-8", "backslashreplace").decode()  # a lone surrogate can be neither stored nor served
    return re.sub(r"[\x00-\x08\x0b-\x1f]", lambda match: chr(0x2400 + ord(match[0])), text).replace("\x7f", "␡")
