"""why.py, as the site offers it: the report after a traceback, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from snippet_runner.features.why_file import why_file
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.root import ROOT

pytestmark = pytest.mark.torch
NET = """
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3), nn.Flatten())
        self.head = nn.Sequential(nn.Linear(400, 120), nn.ReLU())

    def forward(self, images):
        return self.head(self.features(images))

images = torch.randn(32, 3, 28, 28)
Net()(images)
"""


@pytest.fixture
def run(tmp_path: Path):
    """Run a program, by default as `python why.py program.py`."""
    (tmp_path / "why.py").write_text(why_file(read_dictionary(ROOT)[0], "https://example.org/"), "utf-8")

    def run(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        (tmp_path / "program.py").write_text(program, "utf-8")
        command = [sys.executable, *(arguments or ("why.py", "program.py"))]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={"PYTHONUTF8": "1", "WHY_LANG": "en"} | environment,
            capture_output=True,
            encoding="utf-8",
        )

    return run


def test_the_failing_layer_its_tensors_and_the_cure_follow_the_traceback(run):
    done = run(NET)
    traceback, _, report = done.stderr.partition("── why ──")
    assert done.returncode == 1
    assert traceback.strip().endswith("mat1 and mat2 shapes cannot be multiplied (32x5408 and 400x120)")
    assert "why.py" not in traceback
    for fact in (
        "Net.head.0 = Linear(in_features=400",
        "input [32, 5408]",
        "weight [120, 400]",
        "nn.Linear(5408, 120)",
        "https://example.org/en/",
    ):
        assert fact in report


def test_it_speaks_the_language_of_the_locale(run):
    report = run(NET, LC_ALL="zh_CN.UTF-8", WHY_LANG="").stderr.partition("── why ──")[2]
    assert "改成 nn.Linear(5408, 120)" in report
    assert "https://example.org/en/" not in report


def test_imported_it_does_the_same(run):
    report = run(f"import why\n{NET}", "program.py")
    assert report.returncode == 1
    assert "Net.head.0" in report.stderr


def test_while_nothing_fails_it_is_silent_and_torch_stays_out(run):
    done = run("import sys\nprint('torch' in sys.modules, sys.argv[1:])", "why.py", "program.py", "--lr", "1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "False ['--lr', '1']\n", "")


def test_an_unknown_error_is_called_unknown(run):
    done = run("raise ValueError('account 17 is overdrawn')")
    assert "does not know this error" in done.stderr


@pytest.mark.parametrize(
    "program",
    [
        "class Odd(Exception):\n    def __str__(self):\n        raise TypeError('no')\nraise Odd()",
        "import sys\nsys.modules['torch'] = None\n1 / 0",
        "class Odd:\n    def __getattr__(self, name):\n        raise RuntimeError(name)\nself = Odd()\nself.x + 1",
    ],
)
def test_it_never_hides_the_error_by_failing_itself(run, program):
    done = run(program)
    assert done.returncode == 1
    assert "Traceback (most recent call last)" in done.stderr
    assert "why.py" not in done.stderr


def test_exit_and_interrupt_are_left_alone(run):
    assert run("import sys\nsys.exit(3)").returncode == 3
    assert "── why ──" not in run("raise KeyboardInterrupt").stderr
