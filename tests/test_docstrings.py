"""The examples in the engine's own docstrings hold."""

import doctest
import importlib
from pathlib import Path

import pytest

import snippet_runner

FOLDER = Path(snippet_runner.__file__).parent


@pytest.mark.parametrize(
    "module",
    sorted(
        ".".join(p.relative_to(FOLDER.parent).with_suffix("").parts)
        for p in FOLDER.rglob("*.py")
        if ">>> " in p.read_text("utf-8").replace("`>>>`", "")
    ),
)
def test_examples(module):
    results = doctest.testmod(importlib.import_module(module))
    assert results.failed == 0


def test_there_are_examples():
    assert doctest.testmod(importlib.import_module("snippet_runner.running.runner")).attempted > 0
