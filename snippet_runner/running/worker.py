"""Inside the process of one program: limits, the program itself, its doctests, and a report of both.

Everything here stops accidents, not malice: see Security in CONTRIBUTING.md.
The report is written to a file as the very last act, so a program that ends early (`os._exit(0)`) leaves none.
"""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import logging
import os
import platform
import re
import sys
import threading
import traceback
import types
import warnings
from dataclasses import replace
from pathlib import Path

from snippet_runner.limits import FILE_SIZE, MEMORY
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.running import doctests, output
from snippet_runner.running.exchange import (
    Event,
    Example,
    ExceptionEvent,
    FigureEvent,
    Job,
    Report,
    WarningEvent,
    to_json,
)

BACKEND = "module://snippet_runner.running.figures"  # matplotlib's


class Recorder:
    """Gathers what a program does other than printing, with the place in its output (in bytes) where it did it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.events: list[Event] = []
        self.faults: list[str] = []

    def here(self) -> int:
        output.flush()
        return os.stat(self.job.output).st_size

    def line(self, frame: types.FrameType | None) -> int | None:
        """The program's line that called, however deep below it `frame` is."""
        while frame is not None and frame.f_code.co_filename != self.job.program:
            frame = frame.f_back
        return frame.f_lineno if frame else None

    def warning(self, message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        line = self.line(sys._getframe())
        self.events.append(WarningEvent(self.here(), category.__name__, str(message), line))

    def figure(self, svg: str) -> None:
        self.events.append(FigureEvent(self.here(), svg))

    def exception(self, error: BaseException, in_thread: bool = False) -> None:
        # The limit is given because a program may set sys.tracebacklimit, which is its own affair.
        own = [f for f in traceback.extract_tb(error.__traceback__, limit=10_000) if f.filename == self.job.program]
        shown = traceback.format_exception_only(error)
        shown = "".join(shown[-1:] if isinstance(error, SyntaxError) else shown).rstrip("\n")  # without where it stands
        # Not str(error), which may raise. Without a message, notes may follow the type's name.
        match = re.fullmatch(r"([^:\n]*)(?:: |:|\n)?(.*)", shown, re.DOTALL)
        type_name, message = match.groups() if match else (shown, "")
        lines = tuple(frame.lineno for frame in own if frame.lineno)
        self.events.append(ExceptionEvent(self.here(), type_name, message, lines, in_thread))

    def thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.exception(args.exc_value, in_thread=True)


current: Recorder | None = None  # of the program that this process runs


def run(job: Job) -> None:
    """Run the job in this process, which must be its own, and write its report."""
    global current
    current = recorder = Recorder(job)
    _settle(job)
    can_run, device = _machine(job)
    report = Report(can_run, device)
    if can_run:
        checks, size = _run(job, recorder)
        report = replace(report, events=tuple(recorder.events), faults=tuple(recorder.faults), checks=checks, size=size)
    temporary = Path(job.report + ".new")
    temporary.write_text(to_json(report), "utf-8")
    temporary.replace(job.report)


def _run(job: Job, recorder: Recorder) -> tuple[tuple[Example, ...], int]:
    """The verdicts of the program's doctests, and the size of its output."""
    main = _prepare(job, recorder)
    with _told_exits(job):
        try:
            code = compile(Path(job.program).read_bytes(), job.program, "exec", dont_inherit=True)
            exec(code, main.__dict__)
            _wait_for_others()
        except BaseException as error:  # sys.exit and KeyboardInterrupt too: both end a program before its last line
            recorder.exception(error)
        output.connect(job.output)  # the program may have closed it
        recorder.faults += _undrawn()
        recorder.here()
        with output.aside():
            checks = doctests.check(job.docstring, main.__dict__, job.name, job.program)
        atexit._run_exitfuncs()
        return checks, recorder.here()


def _undrawn() -> list[str]:
    """What is wrong if the program leaves figures open: none of them is on the page."""
    if not (helpers := sys.modules.get("matplotlib._pylab_helpers")) or not (count := len(helpers.Gcf.figs)):
        return []
    backend = sys.modules["matplotlib"].get_backend()
    if backend == BACKEND:
        return [f"{count} figure(s) drawn but never shown: plt.show() is missing"]
    return [
        f"{count} figure(s) drawn but never shown: the program chose the backend {backend}, which shows nothing here"
    ]


@contextlib.contextmanager
def _told_exits(job: Job):
    """While the program runs, `os._exit` leaves the line that called it where a crash leaves its own."""
    really, program = os._exit, os.getpid()

    def leave(status: int) -> None:
        if os.getpid() == program:  # not a process that the program started
            with open(job.fault, "a", encoding="utf-8") as file:
                faulthandler.dump_traceback(file, all_threads=False)
        really(status)

    os._exit = leave  # ty: ignore[invalid-assignment]
    try:
        yield
    finally:
        os._exit = really


def _settle(job: Job) -> None:
    """A session, a folder, a home and an output of its own; nothing to read; limits."""
    if hasattr(os, "setsid"):
        os.setsid()
    os.chdir(job.folder)
    os.environ.update(HOME=job.folder, USERPROFILE=job.folder, TMPDIR=job.folder, TORCH_HOME=job.folder, COLUMNS="80")
    output.connect(job.output)
    output.open_streams()
    faulthandler.enable(open(job.fault, "w", encoding="utf-8"), all_threads=False)
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, value in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_FSIZE, FILE_SIZE), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))


def _machine(job: Job) -> tuple[bool, str]:
    """Whether this machine has what the program requires, and the device."""
    device = REQUIREMENTS[job.requires].find() if job.requires else "CPU"
    return device is not None, device or "CPU"


def _prepare(job: Job, recorder: Recorder) -> types.ModuleType:
    """Make this process look to the program as `python program.py` would."""
    warnings.showwarning = recorder.warning  # ty: ignore[invalid-assignment]
    threading.excepthook = recorder.thread_exception
    sys.addaudithook(_refuse_network)
    sys.argv = [job.program]
    sys.path[0] = job.folder
    atexit._clear()
    # Where nobody has drawn yet, matplotlib looks for fonts, and says so after five seconds: this program would print it.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    # On a machine with one core, which says nothing about the program.
    warnings.filterwarnings("ignore", "This DataLoader will create")
    main = types.ModuleType("__main__")
    main.__file__ = job.program
    sys.modules["__main__"] = main
    return main


def _wait_for_others() -> None:
    """What Python does after the last line: end thread pools, then wait for threads and processes."""
    for end in reversed(getattr(threading, "_threading_atexits", ())):
        end()
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()
    for process in sys.modules["multiprocessing"].active_children() if "multiprocessing" in sys.modules else ():
        if not process.daemon:
            process.join()


def _refuse_network(event: str, args: tuple) -> None:
    """Audit hook: connections stay on this machine (gloo needs loopback); nothing is downloaded while the site is built."""
    if event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple):
        host = args[1][0]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    local = (
        not host or host in ("localhost", "::1", "::", "0.0.0.0") or host.startswith("127.") or host == platform.node()
    )
    if not local:
        raise PermissionError(f"programs run without network here, and this one wanted {host!r}")


def main() -> None:
    """Run the job named on the command line: one fresh process, where the operating system cannot fork."""
    run(Job.from_json(sys.argv[1]))
