"""Run a Python file as `python file.py` does, but in a fork of a process that has imported what such files import.

The imports take longer than most files. `multiprocessing` starts one such process for each that asks, and keeps it.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from pathlib import Path

from snippet_runner.running.processes import SAME_SUMS

os.environ |= SAME_SUMS  # as on the pages, or a long training ends in other digits
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload([__name__, "torch", "torchvision", "matplotlib.pyplot"])


def run(file: Path, folder: Path, patience: float) -> tuple[int | None, str]:
    """The exit code and all that the file printed, both streams in their order. It runs in `folder`.

    The exit code is None when the file still runs after `patience` seconds; it is ended then.
    """
    said = folder.with_name(f"{folder.name}.said")
    process = CONTEXT.Process(target=_as_main, args=(str(file), str(folder), str(said)))
    process.start()
    process.join(patience)
    code = process.exitcode
    process.kill()
    process.join()
    return code, said.read_text("utf-8")


def _as_main(file: str, folder: str, said: str) -> None:
    written = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(written, 1)
    os.dup2(written, 2)
    sys.stdout.reconfigure(write_through=True)
    os.chdir(folder)
    sys.argv = [file]
    sys.path[0] = os.path.dirname(file)
    runpy.run_path(file, run_name="__main__")
