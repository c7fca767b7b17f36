"""Where programs run: lanes of forked processes, or a new Python for each program where the system cannot fork."""

from __future__ import annotations

import dataclasses
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence

from snippet_runner.root import ROOT
from snippet_runner.running.forkserver import OUTPUT_LIMIT
from snippet_runner.running.worker import Job

SETTINGS = ("PYTHON", "LC_", "LANG", "MATPLOTLIB")  # how variables begin that the builder has set for other ends
FIXED = {  # fixed hashes and one thread: the same sums in the same order, on every run
    "PYTHONHASHSEED": os.environ.get("SNIPPET_HASH_SEED", "0"),
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",  # TensorFlow's log lines carry times
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "MPLCONFIGDIR": str(ROOT / ".cache/matplotlib"),  # no matplotlibrc of the builder's, and its list of fonts is kept
    "MPLBACKEND": "module://snippet_runner.running.figures",
}


def environment() -> dict[str, str]:
    """The environment of every program: the same, whoever builds, wherever."""
    return {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)} | FIXED


class Lanes:
    """Forked processes that run one program after another; see `forkserver`."""

    def __init__(self, count: int, modules: Sequence[str]) -> None:
        pairs = [socket.socketpair() for _ in range(count)]
        theirs = [pair[1].fileno() for pair in pairs]
        command = [sys.executable, "-m", "snippet_runner.running.forkserver", ",".join(modules), *map(str, theirs)]
        self._server = subprocess.Popen(
            command,
            env=environment(),
            pass_fds=theirs,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.idle = [ours for ours, _ in pairs]
        self._all = tuple(self.idle)
        self._busy = selectors.DefaultSelector()
        self._started: dict[socket.socket, float] = {}
        for _, other in pairs:
            other.close()

    def __enter__(self) -> Lanes:
        return self

    def __exit__(self, *_: object) -> None:
        for lane in self._all:
            lane.close()  # a lane whose asker is gone ends its program and itself
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()

    def begin(self, job: Job, timeout: int) -> socket.socket:
        """Start a job on an idle lane, which is returned."""
        lane = self.idle.pop()
        lane.sendall(json.dumps({"job": dataclasses.asdict(job), "timeout": timeout}).encode() + b"\n")
        self._busy.register(lane, selectors.EVENT_READ)
        self._started[lane] = time.monotonic()
        return lane

    def ended(self) -> list[tuple[socket.socket, dict]]:
        """Wait until a job has ended, and return lanes with how their jobs ended; see `forkserver`."""
        ends = []
        for key, _ in self._busy.select():
            lane = key.fileobj
            assert isinstance(lane, socket.socket)
            answer = lane.recv(65536)
            self._busy.unregister(lane)
            if answer:
                self.idle.append(lane)
                ends.append((lane, json.loads(answer)))
            else:
                ends.append(
                    (
                        lane,
                        {
                            "stopped": "lost",
                            "signal": None,
                            "code": None,
                            "seconds": time.monotonic() - self._started[lane],
                        },
                    )
                )
                if not self.idle and not self._busy.get_map():
                    raise RuntimeError("every process that runs programs has died; is the machine out of memory?")
        return ends


class FreshProcesses:
    """A new Python for each program."""

    def __init__(self, count: int, modules: Sequence[str]) -> None:
        self.idle = list(range(count))
        self._running: dict[int, tuple[subprocess.Popen, Job, float, float]] = {}

    def __enter__(self) -> FreshProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        for process, *_rest in self._running.values():
            process.kill()

    def begin(self, job: Job, timeout: int) -> int:
        """Start a job in a new Python; returns the number of its lane."""
        lane = self.idle.pop()
        command = [
            sys.executable,
            "-c",
            "from snippet_runner.running import worker; worker.main()",
            json.dumps(dataclasses.asdict(job)),
        ]
        with open(job.fault, "w", encoding="utf-8") as fault:
            process = subprocess.Popen(
                command,
                env=environment(),
                cwd=job.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=fault,
            )
        self._running[lane] = process, job, time.monotonic(), timeout
        return lane

    def ended(self) -> list[tuple[int, dict]]:
        """Wait a moment, and return the lanes whose jobs have ended, with how they ended."""
        time.sleep(0.02)
        ends = []
        for lane, (process, job, started, timeout) in list(self._running.items()):
            stopped, code = None, process.poll()
            if code is None and time.monotonic() - started > timeout:
                stopped = "timeout"
            elif code is None and os.path.exists(job.output) and os.stat(job.output).st_size > OUTPUT_LIMIT:
                stopped = "output"
            if stopped:
                process.kill()
                code = process.wait()
            if code is not None:
                del self._running[lane]
                self.idle.append(lane)
                ends.append(
                    (lane, {"stopped": stopped, "signal": None, "code": code, "seconds": time.monotonic() - started})
                )
        return ends
