"""Where programs run: lanes of forked processes, or a new Python for each program where the system cannot fork."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence

from snippet_runner.limits import OUTPUT_LIMIT
from snippet_runner.root import ROOT
from snippet_runner.running.exchange import End, Job, to_json
from snippet_runner.running.worker import BACKEND

# All that programs get of the builder's environment: a setting, or a secret, made for something else must not reach a page.
PASSED = (
    "PATH",
    "HOME",  # packages may be installed below it; the program itself gets another
    "LD_LIBRARY_PATH",
    "CUDA_VISIBLE_DEVICES",
    "CUDA_DEVICE_ORDER",
    "CUDA_HOME",
    *("SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "PATHEXT", "APPDATA", "USERPROFILE"),  # Windows
)
# One thread, and what torch and its libraries compute with on any x86. With more threads, or more of one processor's instructions,
# the same numbers are added in another order, and a long training ends in other digits.
SAME_SUMS = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "ATEN_CPU_CAPABILITY": "default",
    "MKL_CBWR": "COMPATIBLE",
    "ONEDNN_MAX_CPU_ISA": "SSE41",
}
FIXED = SAME_SUMS | {
    "PYTHONHASHSEED": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",  # TensorFlow's log lines carry times
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "MPLCONFIGDIR": str(ROOT / ".cache/matplotlib"),  # no matplotlibrc of the builder's, and its list of fonts is kept
    "MPLBACKEND": BACKEND,
    "USER": "reader",  # torch asks for a name, and a container may have none
    "PET_LOCAL_ADDR": "localhost",  # torchrun waits for ever where this machine's own name leads nowhere
}
if sys.platform == "linux":
    FIXED["GLOO_SOCKET_IFNAME"] = "lo"  # gloo warns there


def environment() -> dict[str, str]:
    """The environment of every program: the same on every machine, but for where things are."""
    passed = {name: value for name, value in os.environ.items() if name.upper() in PASSED}
    return passed | FIXED | {"PYTHONHASHSEED": os.environ.get("SNIPPET_HASH_SEED", FIXED["PYTHONHASHSEED"])}


class Lanes:
    """Forked processes that run one program after another; see `forkserver`."""

    def __init__(self, count: int, modules: Sequence[str]) -> None:
        pairs = [socket.socketpair() for _ in range(count)]
        theirs = [pair[1].fileno() for pair in pairs]
        command = [sys.executable, "-m", "snippet_runner.running.forkserver", ",".join(modules), *map(str, theirs)]
        self._environment = environment()
        self._server = subprocess.Popen(
            command,
            env=self._environment,
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
            self._server.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()

    def fit(self) -> bool:
        """True while every lane is idle and alive, and a new one would get the same environment."""
        return len(self.idle) == len(self._all) and self._server.poll() is None and self._environment == environment()

    def begin(self, job: Job) -> socket.socket | None:
        """Start a job on an idle lane, which is returned; None if that lane has died."""
        lane = self.idle.pop()
        try:
            lane.sendall(to_json(job).encode() + b"\n")
        except ConnectionError:
            return None
        self._busy.register(lane, selectors.EVENT_READ)
        self._started[lane] = time.monotonic()
        return lane

    def ended(self) -> list[tuple[socket.socket, End]]:
        """Wait until a job has ended, and return lanes with how their jobs ended."""
        ends = []
        for key, _ in self._busy.select():
            lane = key.fileobj
            assert isinstance(lane, socket.socket)
            self._busy.unregister(lane)
            answer = b""
            with contextlib.suppress(ConnectionError):
                answer = lane.recv(65536)
            if answer:
                self.idle.append(lane)
                ends.append((lane, End.from_json(answer)))
            else:
                ends.append((lane, End(time.monotonic() - self._started[lane], "lost")))
        return ends


class FreshProcesses:
    """A new Python for each program."""

    def __init__(self, count: int, modules: Sequence[str]) -> None:
        self.idle = list(range(count))
        self._running: dict[int, tuple[subprocess.Popen, Job, float]] = {}

    def __enter__(self) -> FreshProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        for process, *_rest in self._running.values():
            process.kill()

    def begin(self, job: Job) -> int:
        """Start a job in a new Python; returns the number of its lane."""
        lane = self.idle.pop()
        command = [
            sys.executable,
            "-c",
            "from snippet_runner.running import worker; worker.main()",
            to_json(job),
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
        self._running[lane] = process, job, time.monotonic()
        return lane

    def ended(self) -> list[tuple[int, End]]:
        """Wait a moment, and return the lanes whose jobs have ended, with how they ended."""
        time.sleep(0.02)
        ends = []
        for lane, (process, job, started) in list(self._running.items()):
            stopped, code = None, process.poll()
            if code is None and time.monotonic() - started > job.timeout:
                stopped = "timeout"
            elif code is None and os.path.exists(job.output) and os.stat(job.output).st_size > OUTPUT_LIMIT:
                stopped = "output"
            if stopped:
                process.kill()
                code = process.wait()
            if code is not None:
                del self._running[lane]
                self.idle.append(lane)
                ends.append((lane, End(time.monotonic() - started, stopped, code=code)))
        return ends
