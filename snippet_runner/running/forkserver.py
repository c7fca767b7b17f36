"""Processes for programs: one that has imported torch already is forked for each, 0.1 s instead of 2–4 s.

`python -m snippet_runner.running.forkserver MODULE,… FD…` imports what several programs import (imports only: a torch operation
would start threads, which a fork does not copy), and forks one *lane* for each socket given. A lane runs one program after
another, each in a fork. Python's own `multiprocessing` forkserver is not used: it leaves the child looking like a worker of a
pool (its `__main__`, parent process and resource tracker are not those of `python program.py`), and what a program leaves
running could not be told from what another program has just started. A lane is a *subreaper*: orphans of its program, and only
its, become its children, and it ends them before it reports. The server is one too, for the programs of a lane that was killed.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import gc
import importlib
import os
import select
import signal
import socket
import sys
import time
from pathlib import Path

from snippet_runner.limits import OUTPUT_LIMIT
from snippet_runner.running import worker
from snippet_runner.running.exchange import End, Job, to_json

GRACE = 10.0  # seconds between asking a program where it is (SIGABRT, answered by faulthandler) and killing it
_LOOK = 0.05  # seconds between two looks at the size of the output
_PR_SET_CHILD_SUBREAPER = 36


def main(modules: list[str], descriptors: list[int]) -> None:
    """Import the modules, then fork a lane for each socket; ends when the last lane does."""
    for module in modules:
        with contextlib.suppress(Exception):  # the program that imports it will say what is wrong
            importlib.import_module(module)
    gc.collect()
    gc.freeze()  # keeps the parent's memory shared with every child
    _adopt_orphans()  # before there is a lane whose program could be orphaned
    lanes = set()
    for descriptor in descriptors:
        if (pid := os.fork()) == 0:
            _lane(socket.socket(fileno=descriptor), [d for d in descriptors if d != descriptor])
            os._exit(0)
        lanes.add(pid)
    for descriptor in descriptors:
        os.close(descriptor)
    while lanes:
        lanes.discard(os.wait()[0])
        for orphan in _children() - lanes:  # of a lane that was killed; the next `wait` meets them
            os.kill(orphan, signal.SIGKILL)
    _end_children()
    os._exit(0)  # nothing to tidy: some packages print about it


def _lane(channel: socket.socket, others: list[int]) -> None:
    """Answer each job, one line of JSON, with how its process ended; ends when the caller closes the socket."""
    for descriptor in others:
        os.close(descriptor)
    _adopt_orphans()
    with contextlib.suppress(ConnectionError):  # the caller has exited
        for line in channel.makefile("r", encoding="utf-8"):
            channel.sendall(to_json(_supervise(Job.from_json(line), channel)).encode() + b"\n")


def _supervise(job: Job, channel: socket.socket) -> End:
    """Run the job in a fork, and stop it where it has to be stopped."""
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        # Not `channel.close()`: the file made of the socket keeps it open, and a program that holds it would keep the
        # builder waiting for a lane that has died.
        os.close(channel.detach())
        try:
            worker.run(job)
        except BaseException:  # a fault of the engine: reported through the fault file, the report is missing
            faulthandler.disable()
            with open(job.fault, "a", encoding="utf-8") as file:
                import traceback

                traceback.print_exc(file=file)
            os._exit(70)
        os._exit(0)
    stopped, status = None, None
    while status is None:
        if not os.path.exists(job.fault):  # what the engine does before it opens this is not the program's time
            started = time.monotonic()
        status = _wait(pid)
        if status is None and (stopped := _reason_to_stop(job, started, channel)):
            _signal(pid, signal.SIGKILL if stopped == "abandoned" else signal.SIGABRT)
            for _ in range(round(GRACE / _LOOK)):  # looks, not seconds: a machine that stood still gave it no time
                if (status := _wait(pid)) is not None:
                    break
            if status is None:
                _signal(pid, signal.SIGKILL)
                status = os.waitpid(pid, 0)[1]
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    _end_children()
    code = os.waitstatus_to_exitcode(status)
    return End(time.monotonic() - started, stopped, _name(-code) if code < 0 else None, code)


def _reason_to_stop(job: Job, started: float, channel: socket.socket) -> str | None:
    if time.monotonic() - started > job.timeout:
        return "timeout"
    if os.path.exists(job.output) and os.stat(job.output).st_size > OUTPUT_LIMIT:
        return "output"
    return "abandoned" if _closed(channel) else None


def _closed(channel: socket.socket) -> bool:
    """True if the caller has exited."""
    readable, _, _ = select.select([channel], [], [], 0)
    try:
        return bool(readable) and channel.recv(1, socket.MSG_PEEK) == b""
    except ConnectionError:
        return True


def _wait(pid: int) -> int | None:
    """The process's status, waiting a moment for its end; None while it runs."""
    if hasattr(os, "pidfd_open"):
        descriptor = os.pidfd_open(pid)
        select.select([descriptor], [], [], _LOOK)
        os.close(descriptor)
    else:
        time.sleep(_LOOK)
    done, status = os.waitpid(pid, os.WNOHANG)
    return status if done else None


def _signal(pid: int, number: int) -> None:
    try:
        os.killpg(pid, number)
    except ProcessLookupError:  # it has not made its session yet
        os.kill(pid, number)


def _name(number: int) -> str:
    """SIGKILL for 9; most real-time signals have no name."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _adopt_orphans() -> None:
    """Let what loses its parent become a child of this process; only Linux can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)


def _children() -> set[int]:
    """The children of this process; only Linux lists them, and only there is it given others' than its own."""
    path = Path(f"/proc/self/task/{os.getpid()}/children")
    return {int(pid) for pid in path.read_text("ascii").split()} if path.exists() else set()


def _end_children() -> None:
    """Kill every child, then what those leave behind, until none is left."""
    while True:
        try:
            done, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not done:
            for child in _children():
                os.kill(child, signal.SIGKILL)
            time.sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1].split(","), [int(argument) for argument in sys.argv[2:]])
