"""CPU seconds of each test, with all the processes that it started: `python -m pytest -p benchmarks.tests` writes tests.md.

Seconds by the clock say little, because tests run two a core and wait for each other. What a fixture costs counts for the test that
needed it first in its process.
"""

from __future__ import annotations

import contextlib
import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

SLOWEST = 30
_seconds: Counter[str] = Counter()
_cases: Counter[str] = Counter()
_before: list[float] = []


def _spent() -> float:
    """The CPU seconds of this process, its descendants, and those that have ended."""
    this, total = psutil.Process(), 0.0
    for process in (this, *this.children(recursive=True)):
        with contextlib.suppress(psutil.Error):  # it has ended; its parent counts it
            total += sum(process.cpu_times()[:4])
    return total


def pytest_collection_finish() -> None:
    """What importing the tests has cost is no test's."""
    _before[:] = [_spent()]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Note what this test has cost; the report takes it along to the process that writes."""
    yield
    now = _spent()
    item.user_properties.append(("cpu", now - _before[-1]))
    _before[:] = [now]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up the cases of a test."""
    if report.when == "teardown":
        name = report.nodeid.partition("[")[0]
        _seconds[name] += dict(report.user_properties).get("cpu", 0.0)
        _cases[name] += 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the table, once for all processes."""
    if hasattr(session.config, "workerinput"):
        return
    rows = [f"| `{name}` | {_cases[name]} | {seconds:.0f} |" for name, seconds in _seconds.most_common(SLOWEST)]
    text = "\n".join(
        [
            "# Where do the tests' seconds go?",
            "",
            f"{datetime.date.today()}, {sum(_cases.values())} tests, {_seconds.total():.0f} CPU seconds in all, those of the processes that they start included. `python -m pytest -p benchmarks.tests` measures and writes this.",
            "",
            "| test | cases | CPU seconds |",
            "| --- | ---: | ---: |",
            *rows,
            "",
        ]
    )
    Path(__file__).with_suffix(".md").write_text(text, "utf-8")
