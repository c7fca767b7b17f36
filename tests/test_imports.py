"""The engine's folders import each other in one direction only, and recording needs nothing but the standard library."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from snippet_runner.root import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
RECORDING = "import snippet_runner.cli, snippet_runner.recording.validation, snippet_runner.running.runner"


def test_the_contracts_in_pyproject_are_kept():
    done = subprocess.run([LINT_IMPORTS, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("reading/pages.py", "from snippet_runner.running import cache"),
        ("running/verdict.py", "import yaml"),
        ("publishing/swap.py", "import snippet_runner.maintaining.review"),
    ],
    ids=["upwards", "documentation tool", "sideways"],
)
def test_a_wrong_import_is_found(tmp_path, module, line):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "snippet_runner", tmp_path / "snippet_runner", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "snippet_runner" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = subprocess.run([LINT_IMPORTS, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "1 kept, 1 broken" in done.stdout


def test_recording_needs_nothing_but_the_standard_library():
    code = f"import sys; sys.path.insert(0, {os.fspath(ROOT)!r}); {RECORDING}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
