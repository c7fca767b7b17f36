"""The doctests of one program, run in its process on the names that it left behind."""

from __future__ import annotations

import contextlib
import doctest
import os
import sys
import traceback
import warnings


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
        warnings.showwarning = showwarning
        for descriptor in (1, 2):
            os.dup2(kept, descriptor)
        os.close(kept)
        os.close(nothing)


class _Checker(doctest.DocTestRunner):
    """Keeps the verdict of every example instead of printing it."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.checks: list[dict] = []

    def _keep(self, test: doctest.DocTest, example: doctest.Example, ok: bool, got: str) -> None:
        self.checks.append(
            {
                "line": (test.lineno or 0) + example.lineno + 1,
                "source": example.source.strip(),
                "ok": ok,
                "want": example.want,
                "got": got,
            }
        )

    def report_start(self, out, test, example) -> None: ...

    def report_success(self, out, test, example, got) -> None:
        self._keep(test, example, True, got)

    def report_failure(self, out, test, example, got) -> None:
        self._keep(test, example, False, got)

    def report_unexpected_exception(self, out, test, example, exc_info) -> None:
        self._keep(test, example, False, "".join(traceback.format_exception_only(exc_info[1])))


def check(docstring: str, namespace: dict, name: str, path: str) -> list[dict]:
    """The verdict of each doctest, run on the names that the program left behind."""
    test = doctest.DocTestParser().get_doctest(docstring, namespace, name, path, 0)
    checker = _Checker()
    checker.run(test, out=lambda _: None, clear_globs=False)
    return checker.checks
