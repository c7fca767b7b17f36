"""The doctests of one program, run in its process on the names that it left behind."""

from __future__ import annotations

import doctest
import traceback

from snippet_runner.running.exchange import Example


class _Checker(doctest.DocTestRunner):
    """Keeps the verdict of every example instead of printing it."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.checks: list[Example] = []

    def _keep(self, test: doctest.DocTest, example: doctest.Example, ok: bool, got: str) -> None:
        line = (test.lineno or 0) + example.lineno + 1
        self.checks.append(Example(line, example.source.strip(), ok, example.want, got))

    def report_start(self, out, test, example) -> None: ...

    def report_success(self, out, test, example, got) -> None:
        self._keep(test, example, True, got)

    def report_failure(self, out, test, example, got) -> None:
        self._keep(test, example, False, got)

    def report_unexpected_exception(self, out, test, example, exc_info) -> None:
        self._keep(test, example, False, "".join(traceback.format_exception_only(exc_info[1])))


def check(docstring: str, namespace: dict, name: str, path: str) -> tuple[Example, ...]:
    """The verdict of each doctest, run on the names that the program left behind."""
    test = doctest.DocTestParser().get_doctest(docstring, namespace, name, path, 0)
    checker = _Checker()
    checker.run(test, out=lambda _: None, clear_globs=False)
    return tuple(checker.checks)
