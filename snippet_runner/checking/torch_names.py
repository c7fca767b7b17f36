"""Names of torch's API in prose that the installed torch does not have.

A process of its own imports torch and looks the names up, once for each name and version: `.cache/torch-names.json` keeps the
answers, so that a check without new names imports nothing.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import metadata, util
from pathlib import Path

from snippet_runner.checking.page import TITLE, Page
from snippet_runner.checking.sources import Sources
from snippet_runner.files import write_whole
from snippet_runner.problems import Problem, Problems
from snippet_runner.reading.topics import CODE
from snippet_runner.snippet import LANGUAGES

KEPT = ".cache/torch-names.json"
SHORT = {
    "nn": "torch.nn",
    "F": "torch.nn.functional",
    "optim": "torch.optim",
    "v2": "torchvision.transforms.v2",
}
_NAME = re.compile(rf"(?<![\w./'\"])(torch|torchvision|{'|'.join(SHORT)})((?:\.[A-Za-z_]\w*)+)")
_OLD = re.compile(
    r"过去|以前|从前|旧|老(?:代码|文章|教程|写法)|早就|不再|移除|删除|去掉|没有了|已经没有|改名"
    r"|\b(?:old|older|formerly|removed|gone|renamed|no longer|used to)\b",
    re.IGNORECASE,
)
_LOOK_UP = """
import importlib, inspect, json, sys, warnings
warnings.simplefilter("ignore")
def kind(name):
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:count]))
        except Exception:
            continue
        for part in parts[count:]:
            try:
                found = getattr(found, part)
            except Exception:
                return ""
        return "module" if inspect.ismodule(found) else "class" if inspect.isclass(found) else "other"
    return ""
print(json.dumps({name: kind(name) for name in json.load(sys.stdin)}))
"""


def check(sources: Sources) -> Iterator[Problem]:
    """Problems of all pages and of the error dictionary; none where torch is not installed."""
    if util.find_spec("torch") is None:
        return
    places = [place for pages in sources.pages.values() for page in pages.values() for place in _named(page)]
    places += _advised(sources)
    known = look_up({name for _, name, _ in places}, sources.root)
    for where, name, written in dict.fromkeys(places):
        if not known.get(name, "unknown"):
            yield Problem(
                where,
                f"torch {metadata.version('torch').partition('+')[0]} has no `{written}`",
                "correct the name; of what old versions had, speak below `??? then-now`, or say that it is old or removed",
            )


def _named(page: Page) -> Iterator[tuple[str, str, str]]:
    """Each name in the page's inline code, with its place, but for those that the page calls old."""
    old: int | None = None  # the indentation of the `then-now` block that is open
    for number, line in enumerate(page.prose, 1):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        if old is not None and indent <= old:
            old = None
        if (title := TITLE.fullmatch(line)) and title["kind"] == "then-now":
            old = indent
        for code in CODE.finditer(line) if old is None else ():
            if _called_old(line, code) or re.search(r"[:：] |\bhas no\b", code[2]):
                continue  # the second: a message
            yield from ((f"{page.name}:{number}", name, written) for name, written in _in_code(code[2]))


def _called_old(text: str, code: re.Match[str]) -> bool:
    """Whether the sentence around `code` speaks of what was."""
    ends = r"[。；|]|\. |; "
    around = re.split(ends, text[: code.start()])[-1] + re.split(ends, text[code.end() :])[0]
    return bool(_OLD.search(CODE.sub("", around)))


def _advised(sources: Sources) -> Iterator[tuple[str, str, str]]:
    """Each name in the code of the error dictionary's advice, with the place of its entry."""
    for entry in sources.errors:
        for case in (case for each in entry.cases for case in each.either):
            for language in LANGUAGES:
                text = case.text(language)
                for code in CODE.finditer(text):
                    if not _called_old(text, code):
                        yield from ((entry.where, name, written) for name, written in _in_code(code[2]))


def _in_code(code: str) -> Iterator[tuple[str, str]]:
    """The full names in a piece of code, and as they are written."""
    for found in _NAME.finditer(code):
        if not found[0].endswith((".py", ".pth", ".pt")):  # a file
            yield SHORT.get(found[1], found[1]) + found[2], found[0]


def look_up(names: Iterable[str], root: Path) -> dict[str, str]:
    """What each name is in the installed packages: "module", "class", "other", or "" if none has it; empty without torch. Raises Problems."""
    versions = {}
    for package in ("torch", "torchvision", "numpy"):
        with suppress(metadata.PackageNotFoundError):
            versions[package] = metadata.version(package)
    kept: dict = {}
    with suppress(OSError, ValueError):
        kept = json.loads((root / KEPT).read_text("utf-8"))
    known = kept["names"] if isinstance(kept, dict) and kept.get("versions") == versions and "names" in kept else {}
    if new := sorted(set(names) - known.keys()):
        environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", _LOOK_UP],
            input=json.dumps(new),
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        if done.returncode:
            cause = f"the names of torch's API could not be looked up: Python ended with {done.returncode}\n{done.stderr[-500:]}"
            raise Problems(
                [Problem(f"{KEPT}:1", cause, "try again, or look at: python -c 'import torch'", errored=True)]
            )
        known = known | json.loads(done.stdout.splitlines()[-1])
        with suppress(OSError):
            write_whole(root / KEPT, json.dumps({"versions": versions, "names": dict(sorted(known.items()))}, indent=0))
    return known
