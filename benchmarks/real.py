"""From an edit until `mkdocs serve` shows it, on this repository's own site: a page of each language, and a program.

The site is copied, with the results of its programs, and the copy is edited. A program is edited so that it prints one line more.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.serve import edited, served, until
from snippet_runner.root import ROOT

COPIED = ("docs", "snippets", "overrides", "versions", ".cache/snippets", ".cache/notebooks-shown")
PROGRAM = "snippets/autograd/gradients_add_up.py"


def measure(rounds: int, environment: dict[str, str]) -> dict[str, list[float]]:
    """Seconds from an edit to the page, `rounds` of each kind."""
    found: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary, "site")
        copy(folder)
        with served(folder, environment, "mkdocs.yml") as address:
            for path in ("autograd/", "en/autograd/"):
                until(address + path, "</html>")
            for number in range(rounds + 1):
                for language, path in (("zh", "autograd/"), ("en", "en/autograd/")):
                    page = folder / f"docs/{language}/autograd.md"
                    seconds = edited(page, address + path, f"Sentence {number}.", f"\nSentence {number}.\n")
                    found[f"page, {language}"] += [seconds] * (
                        number > 0
                    )  # the first edit meets what no edit has kept yet
                said = f"Edit {number}!"
                seconds = edited(folder / PROGRAM, f"{address}autograd/", said, f'print("{said}")\n')
                until(f"{address}en/autograd/", said)
                found["program"] += [seconds] * (number > 0)
    return found


def copy(folder: Path) -> None:
    """Copy into `folder` all that the site is made of."""
    folder.mkdir()
    for name in COPIED:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    for path in [*ROOT.glob("*.yml"), *ROOT.glob("requirements.*")]:
        shutil.copy(path, folder / path.name)
    for path in folder.glob("mkdocs*.yml"):
        text = path.read_text("utf-8").replace("hooks: [", f"hooks: [{ROOT}/")
        path.write_text(text, "utf-8")
