"""Processes for programs: one that has imported torch already is forked for each, 0.1 s instead of 2–4 s.

`python -m snippet_runner.running.forkserver MODULE,… FD…` imports what several programs import (imports only: a torch operation would start threads, which a
fork does not copy), forks one *lane* for each socket given, and every lane runs one program after another, each in a fork of
its own. Python's own `multiprocessing` forkserver is not used: it leaves the child looking like a worker of a pool (its
`__main__`, parent process and resource tracker are not those of `python program.py`), and what a program leaves running
behind could not be told from what the program next door has just started. A lane is a *subreaper*: orphans of its
program, and only its, become its children, and it ends them before it reports.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import time
from pathlib import Path

from snippet_runner.limits import OUTPUT_LIMIT
from snippet_runner.running import worker

GRACE = 2.0  # seconds between asking a program where it is (SIGABRT, answered by faulthandler) and killing it
_LOOK = 0.05  # seconds between two looks at the size of the output
_PR_SET_CHILD_SUBREAPER = 36


def main(modules: list[str], descriptors: list[int]) -> None:
    """Import the modules, then fork a lane for each socket; ends when the last lane does."""
    for module in modules:
        with contextlib.suppress(Exception):  # the program that imports it will say what is wrong
            importlib.import_module(module)
    gc.collect()
    gc.freeze()  # keeps the parent's memory shared with every child
    for descriptor in descriptors:
        if os.fork() == 0:
            _lane(socket.socket(fileno=descriptor), [d for d in descriptors if d != descriptor])
            os._exit(0)
    for descriptor in descriptors:
        os.close(descriptor)
    while descriptors:
        os.wait()
        descriptors.pop()
    os._exit(0)  # nothing to tidy: some packages print about it


def _lane(channel: socket.socket, others: list[int]) -> None:
    """Answer each job, one JSON line, with how its process ended; ends when the asking side closes the socket."""
    for descriptor in others:
        os.close(descriptor)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    for line in channel.makefile("r", encoding="utf-8"):
        request = json.loads(line)
        end = _supervise(worker.Job(**request["job"]), request["timeout"], channel)
        with contextlib.suppress(BrokenPipeError):  # whoever asked is gone
            channel.sendall(json.dumps(end).encode() + b"\n")


def _supervise(job: worker.Job, timeout: float, channel: socket.socket) -> dict:
    """Run the job in a fork; `stopped` says why it had to be stopped, `signal` what killed it otherwise."""
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        channel.close()
        try:
            worker.run(job)
        except BaseException:  # a fault of ours: told through the fault file, the report is missing
            faulthandler.disable()
            with open(job.fault, "a", encoding="utf-8") as file:
                import traceback

                traceback.print_exc(file=file)
            os._exit(70)
        os._exit(0)
    stopped, status = None, None
    while status is None:
        status = _wait(pid, channel)
        if status is None and (stopped := _reason_to_stop(job, timeout, started, channel)):
            _signal(pid, signal.SIGABRT)
            deadline = time.monotonic() + GRACE
            while status is None and time.monotonic() < deadline:
                status = _wait(pid, None)
            if status is None:
                _signal(pid, signal.SIGKILL)
                status = os.waitpid(pid, 0)[1]
    _end_family(pid)
    code = os.waitstatus_to_exitcode(status)
    return {
        "stopped": stopped,
        "signal": signal.Signals(-code).name if code < 0 else None,
        "code": code,
        "seconds": time.monotonic() - started,
    }


def _reason_to_stop(job: worker.Job, timeout: float, started: float, channel: socket.socket) -> str | None:
    if time.monotonic() - started > timeout:
        return "timeout"
    if os.path.exists(job.output) and os.stat(job.output).st_size > OUTPUT_LIMIT:
        return "output"
    readable, _, _ = select.select([channel], [], [], 0)
    if readable and channel.recv(1, socket.MSG_PEEK) == b"":
        return "abandoned"  # whoever asked is gone
    return None


def _wait(pid: int, channel: socket.socket | None) -> int | None:
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


def _end_family(pid: int) -> None:
    """Kill what the program left running: its session, then whatever left the session and came to this lane."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    while True:
        try:
            done, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not done:
            for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split():
                os.kill(int(child), signal.SIGKILL)
            time.sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1].split(","), [int(argument) for argument in sys.argv[2:]])
