"""What happens inside the process of one program: limits, the program itself, its doctests, and a report of both.

Everything here stops accidents. It does not stop malice, and does not try to: see SECURITY in CONTRIBUTING.md.
The report is written to a file as the very last act, so a program that ends early (`os._exit(0)`) leaves none.
"""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import importlib.util
import io
import json
import os
import platform
import re
import sys
import threading
import traceback
import types
import warnings
from dataclasses import dataclass
from pathlib import Path

from snippet_runner.running import doctests

MEMORY = 6 * 2**30  # bytes of data; RLIMIT_AS would break `import torch`, which reserves far more than it uses
NEEDED_GPUS = {"cuda": 1, "cuda-2": 2}
FILE_SIZE = 2**28  # bytes in one file, the program's output among them


@dataclass(frozen=True)
class Job:
    """One program to run: `folder` is its own working directory, the others are files outside of it."""

    name: str
    docstring: str
    folder: str
    output: str
    report: str
    fault: str
    requires: str | None = None

    @property
    def program(self) -> str:
        return str(Path(self.folder, self.name.split("/")[1] + ".py"))


class Recorder:
    """Gathers what a program does beside printing, with the place in its output (in bytes) where it did it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.events: list[dict] = []
        self.faults: list[str] = []

    def here(self) -> int:
        for stream in (sys.stdout, sys.stderr):
            if not getattr(stream, "closed", True):  # a program may put anything in their place
                stream.flush()
        return os.stat(self.job.output).st_size

    def line(self, frame: types.FrameType | None) -> int | None:
        """The program's line that called, however deep below it `frame` is."""
        while frame is not None and frame.f_code.co_filename != self.job.program:
            frame = frame.f_back
        return frame.f_lineno if frame else None

    def warning(self, message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        line = self.line(sys._getframe())
        self.events.append(
            {"kind": "warning", "at": self.here(), "type": category.__name__, "message": str(message), "line": line}
        )

    def figure(self, svg: str) -> None:
        self.events.append({"kind": "figure", "at": self.here(), "svg": svg})

    def exception(self, error: BaseException, kind: str = "exception") -> None:
        # The limit is given because a program may set sys.tracebacklimit, which is its own affair.
        own = [f for f in traceback.extract_tb(error.__traceback__, limit=10_000) if f.filename == self.job.program]
        shown = traceback.format_exception_only(error)
        shown = "".join(shown[-1:] if isinstance(error, SyntaxError) else shown).rstrip("\n")  # without where it stands
        # Not str(error), which may raise. Without a message, notes may follow the type's name.
        match = re.fullmatch(r"([^:\n]*)(?:: |:|\n)?(.*)", shown, re.DOTALL)
        type_name, message = match.groups() if match else (shown, "")
        self.events.append(
            {
                "kind": kind,
                "at": self.here(),
                "type": type_name,
                "message": message,
                "lines": [[frame.lineno, frame.name] for frame in own],
            }
        )

    def thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.exception(args.exc_value, "thread-exception")


current: Recorder | None = None  # of the program that this process runs


def run(job: Job) -> None:
    """Run the job in this process, which must be its own, and write its report."""
    global current
    current = recorder = Recorder(job)
    _settle(job)
    report: dict = {"events": recorder.events, "faults": recorder.faults, "checks": [], **_machine(job)}
    if report["can_run"]:
        _run(job, recorder, report)
    temporary = Path(job.report + ".new")
    temporary.write_text(json.dumps(report), "utf-8")
    temporary.replace(job.report)


def _run(job: Job, recorder: Recorder, report: dict) -> None:
    main = _prepare(job, recorder)
    with _told_exits(job):
        try:
            code = compile(Path(job.program).read_bytes(), job.program, "exec", dont_inherit=True)
            exec(code, main.__dict__)
            _wait_for_others()
        except BaseException as error:  # sys.exit and KeyboardInterrupt too: both end a program before its last line
            recorder.exception(error)
        _connect_output(job)  # the program may have closed it
        figures = sys.modules.get("snippet_runner.running.figures")
        if figures and (count := figures.forgotten()):
            recorder.faults.append(f"{count} figure(s) drawn but never shown: plt.show() is missing")
        recorder.here()
        with doctests.aside():
            report["checks"] = doctests.check(job.docstring, main.__dict__, job.name, job.program)
        atexit._run_exitfuncs()
        report["size"] = recorder.here()


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
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    _connect_output(job)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = _stream(1)
    sys.stderr = sys.__stderr__ = _stream(2)
    faulthandler.enable(open(job.fault, "w", encoding="utf-8"), all_threads=False)
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, value in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_FSIZE, FILE_SIZE), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))


def _connect_output(job: Job) -> None:
    # A file, not a pipe: nobody has to read it, a child that outlives the program cannot hold it open, and its size is the
    # place in the output. O_APPEND because several processes may write.
    output = os.open(job.output, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for descriptor in (1, 2):
        os.dup2(output, descriptor)
    if output > 2:
        os.close(output)


def _stream(descriptor: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        io.FileIO(descriptor, "w", closefd=False),
        "utf-8",
        "backslashreplace",
        "\n",
        line_buffering=True,
        write_through=True,
    )


def _machine(job: Job) -> dict:
    """The device, and whether this machine has what the program requires."""
    if job.requires == "tensorflow":
        return {"can_run": importlib.util.find_spec("tensorflow") is not None, "device": "CPU"}
    if job.requires is None or importlib.util.find_spec("torch") is None:
        return {"can_run": job.requires is None, "device": "CPU"}
    import torch

    gpus = torch.cuda.device_count()
    return {"can_run": gpus >= NEEDED_GPUS[job.requires], "device": torch.cuda.get_device_name() if gpus else "CPU"}


def _prepare(job: Job, recorder: Recorder) -> types.ModuleType:
    """Make this process look to the program as `python program.py` would."""
    warnings.showwarning = recorder.warning  # ty: ignore[invalid-assignment]
    threading.excepthook = recorder.thread_exception
    sys.addaudithook(_refuse_network)
    sys.argv = [job.program]
    sys.path[0] = job.folder
    atexit._clear()
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
    run(Job(**json.loads(sys.argv[1])))
