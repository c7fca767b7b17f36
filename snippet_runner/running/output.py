"""The output of one program, inside its process: one file that Python, C and child processes write to in turn."""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import sys
import warnings

_LINE_BUFFERED = 1  # _IOLBF of every C library but Windows'


def connect(path: str) -> None:
    """Let descriptors 1 and 2 append to the file at `path`.

    A file, not a pipe: no process has to read it, a child that outlives the program cannot hold it open, and its size is the
    place in the output. O_APPEND because several processes may write.
    """
    output = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for descriptor in (1, 2):
        os.dup2(output, descriptor)
    if output > 2:
        os.close(output)


def open_streams() -> None:
    """Give Python fresh streams on descriptors 0 to 2, and let C write its own by lines, as on a terminal."""
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = _stream(1)
    sys.stderr = sys.__stderr__ = _stream(2)
    if _libc:
        _libc.setvbuf(_c_stdout, None, _LINE_BUFFERED, 0)


def flush() -> None:
    """Write what Python's and C's streams still hold, whatever a program has put in the place of Python's."""
    for stream in (sys.stdout, sys.stderr):
        if not getattr(stream, "closed", True):
            stream.flush()
    _flush_c()


@contextlib.contextmanager
def aside():
    """While doctests run, nothing that is printed or warned belongs to the program's output."""
    kept = os.dup(1)
    nothing = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nothing, descriptor)
    showwarning = warnings.showwarning
    warnings.showwarning = lambda *_, **__: None  # ty: ignore[invalid-assignment]
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):  # a program may have put anything in their place
                stream.flush()
        _flush_c()
        warnings.showwarning = showwarning
        for descriptor in (1, 2):
            os.dup2(kept, descriptor)
        os.close(kept)
        os.close(nothing)


def _stream(descriptor: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        io.FileIO(descriptor, "w", closefd=False),
        "utf-8",
        "backslashreplace",
        "\n",
        line_buffering=True,
        write_through=True,
    )


def _flush_c() -> None:
    if _libc:
        _libc.fflush(_c_stdout)


def _c_output() -> tuple[ctypes.CDLL, ctypes.c_void_p] | tuple[None, None]:
    """The C library and its `stdout`; neither where it goes by another name (Windows)."""
    try:
        library = ctypes.CDLL(None)
        name = "__stdoutp" if sys.platform == "darwin" else "stdout"
        return library, ctypes.c_void_p.in_dll(library, name)
    except (OSError, TypeError, ValueError):
        return None, None


_libc, _c_stdout = _c_output()
