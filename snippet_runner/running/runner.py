"""Run programs, each once and isolated, as many at a time as there are cores, and say of each how it went."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from importlib import metadata
from pathlib import Path

from snippet_runner.limits import OUTPUT_LIMIT
from snippet_runner.problems import Problem, Problems
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.result import Check, Figure, Part, Raised, Result, Text, Warned
from snippet_runner.running.exchange import End, Event, FigureEvent, Job, Report, WarningEvent
from snippet_runner.running.patience import seconds
from snippet_runner.running.processes import FreshProcesses, Lanes
from snippet_runner.running.verdict import judge
from snippet_runner.snippet import Snippet

VERSIONED = tuple(
    dict.fromkeys(
        ("torch", "torchvision", "numpy", "matplotlib", "scikit-learn", *(r.package for r in REQUIREMENTS.values()))
    )
)

log = logging.getLogger("mkdocs.plugins.snippets")  # below "mkdocs", so that a build shows it
_standing: Lanes | None = None  # see `stand_by`
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

    Without `fork` (Windows) each program gets a fresh Python instead, which is slower and otherwise the same. Raises Problems
    if every process that runs programs has died.
    """
    waiting = sorted(snippets, key=lambda snippet: -snippet.directives.timeout)  # longest timeout first
    if not waiting:
        return {}
    with (
        tempfile.TemporaryDirectory(prefix="snippets-", ignore_cleanup_errors=True) as folder,
        _pool(waiting, lanes, fork) as pool,
    ):
        return _run(waiting, pool, Path(folder).resolve())


def stand_by(snippets: Iterable[Snippet]) -> None:
    """Start processes that import what `snippets` share, for all later calls of `run` that do not ask for a number of lanes.

    For a server: an edited program does not wait for torch. They end with this process. Without fork there are none.
    """
    global _standing
    if _standing is None and hasattr(os, "fork"):
        _standing = Lanes(os.cpu_count() or 1, shared_imports(list(snippets)))


def stand_down() -> None:
    """End the processes that stand by."""
    global _standing
    if _standing:
        with _standing:
            _standing = None


@contextmanager
def _pool(waiting: Sequence[Snippet], lanes: int | None, fork: bool) -> Generator[Lanes | FreshProcesses]:
    global _standing
    if _standing and fork and lanes is None:
        with ExitStack() as unless_all_is_well:
            pool, _standing = unless_all_is_well.enter_context(_standing), None
            if pool.fit():
                yield pool
                _standing = pool
                unless_all_is_well.pop_all()
                return
    start = Lanes if fork else FreshProcesses
    with start(min(lanes or os.cpu_count() or 1, len(waiting)), shared_imports(waiting)) as pool:
        yield pool


def shared_imports(snippets: Sequence[Snippet]) -> list[str]:
    """The modules that at least two of the programs import: those that are worth importing once, before the forks."""
    named = Counter(
        name for s in snippets for name in set(re.findall(r"^(?:from|import) ([\w.]+)", s.source, re.MULTILINE))
    )
    shared = [name for name, programs in named.items() if programs > 1]
    if sum("torch.optim." in s.source or "DistributedDataParallel(" in s.source for s in snippets) > 1:
        shared.append("torch._dynamo")  # what an optimizer's first step imports, and DistributedDataParallel
    if "matplotlib.pyplot" in shared:
        shared += ["matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg"]  # what `figures` imports
    return shared


def _run(waiting: list[Snippet], pool: Lanes | FreshProcesses, folder: Path) -> dict[str, Result]:
    running: dict[object, tuple[Snippet, Job]] = {}
    results: dict[str, Result] = {}
    lost: list[Snippet] = []
    installed, total = versions(), len(waiting)
    while waiting or running:
        while waiting and pool.idle:
            job = _job(waiting[0], folder / str(len(results) + len(running)))
            if (lane := pool.begin(job)) is not None:
                running[lane] = waiting.pop(0), job
        if not running:
            raise Problems([_all_lost(lost, len(waiting), total)])
        for lane, end in pool.ended():
            snippet, job = running.pop(lane)
            lost += [snippet] * (end.stopped == "lost")
            results[snippet.name] = result = _result(snippet, job, end, installed)
            shutil.rmtree(Path(job.folder).parent, ignore_errors=True)
            done = f"{len(results):{len(str(total))}}/{total}"
            log.info("%s  %s  %s, %.2f s", done, snippet.name, result.outcome, end.seconds)
    return results


def _all_lost(lost: list[Snippet], left: int, total: int) -> Problem:
    names = ", ".join(snippet.where for snippet in lost) or "no program"
    cause = f"every process that runs programs has been killed, so {left} of {total} programs were not run; it happened beside {names}"
    remedy = "look whether the machine is short of memory, or a program sends signals; then run these alone:\n"
    remedy += "\n".join(f"python -m snippet_runner run {snippet.where}" for snippet in lost)
    return Problem(f"{lost[0].where}:1" if lost else "snippets:1", cause, remedy.strip(), errored=True)


def _job(snippet: Snippet, folder: Path) -> Job:
    """A folder with nothing in it but a copy of the program, so that what it writes next to itself, or into itself, is seen."""
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    (work / snippet.path.name).write_text(snippet.source, "utf-8", newline="\n")
    files = (str(folder / name) for name in ("output", "report", "fault"))
    return Job(snippet.name, snippet.docstring, str(work), *files, seconds(snippet), snippet.directives.requires)


def _result(snippet: Snippet, job: Job, end: End, installed: dict[str, str]) -> Result:
    report = Report.from_json(Path(job.report).read_bytes()) if Path(job.report).exists() else None
    if report and report.size > OUTPUT_LIMIT:  # it ended before it could be stopped: judged as if it had been
        report, end = None, replace(end, stopped="output")
    fault = Path(job.fault).read_text("utf-8", "replace") if Path(job.fault).exists() else ""
    changed = Path(job.program).read_text("utf-8", "replace") != snippet.source if Path(job.program).exists() else True
    outcome, failures = judge(snippet, end, report, _scrub(fault, job), changed)
    return Result(
        snippet.name,
        snippet.digest,
        outcome,
        _parts(job, report.events if report else (), report.size if report else OUTPUT_LIMIT),
        tuple(Check(check.line, check.source, check.ok) for check in report.checks) if report else (),
        failures,
        installed,
        report.device if report else "CPU",
    )


def _parts(job: Job, events: Sequence[Event], size: int) -> tuple[Part, ...]:
    """Text, warnings, figures and exception in the order in which they came; of the output its first `size` bytes."""
    output = Path(job.output).read_bytes()[: min(OUTPUT_LIMIT, size)] if Path(job.output).exists() else b""
    parts: list[Part] = []
    done = 0
    for event in events:
        parts += _text(output[done : event.at], job)
        done = max(done, event.at)
        if isinstance(event, FigureEvent):
            parts.append(Figure(event.svg))
            continue
        message = visible(_scrub(event.message, job))
        if isinstance(event, WarningEvent):
            parts.append(Warned(event.type, _TRIGGERED.sub("", message), event.line))
        else:
            parts.append(Raised(event.type, message, event.lines))
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
    return re.sub(r"(?<=\bpid )\d+|(?<=\bpid\(s\) )\d+", "…", text)  # torch's words for a worker that died


def visible(text: str) -> str:
    """Text as a terminal would leave it, with no character that acts: colours dropped, the rest as control pictures.

    >>> visible("\\x1b[31mred\\x1b[0m \\x00\\n10%\\r100%")
    'red ␀\\n100%'
    """
    text = re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", "", text)
    text = "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in text.split("\n"))
    text = text.encode("utf-8", "backslashreplace").decode()  # a lone surrogate can be neither stored nor served
    return re.sub(r"[\x00-\x08\x0b-\x1f]", lambda match: chr(0x2400 + ord(match[0])), text).replace("\x7f", "␡")
