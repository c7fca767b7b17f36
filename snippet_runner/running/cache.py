"""Results of earlier runs: a program runs again only when something that decides its output has changed.

One file a program, `.cache/snippets/<slug>/<name>.json`, never committed. Failures are not kept, declared exceptions are.
An entry that cannot be read is treated as missing: the program runs.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.result import Result, SchemaError, from_json
from snippet_runner.root import ROOT
from snippet_runner.running import runner, steadiness
from snippet_runner.running.runner import log, versions
from snippet_runner.snippet import Snippet

FOLDER = ".cache/snippets"
PROVEN = " twice"  # follows the key of a result that a second run has confirmed
_PACKAGE = Path(__file__).parent.parent
_parsed = functools.lru_cache(maxsize=4096)(from_json)  # a server loads all of them at each edit
_CALLERS = ("cli.py", "gather.py", "hooks.py")  # decide no result, and change often; what is not named here counts


def run(snippets: Iterable[Snippet], root: Path = ROOT, *, twice: bool = False) -> dict[str, Result]:
    """The results of all programs of the repository at `root`, running those of which no current result is kept.

    With `twice`, run those once more of which not two runs are known to agree; one that prints something else has failed.

    Raises Problems if every process that runs programs has died.
    """
    snippets = list(snippets)
    folder, environment = root / FOLDER, _environment(root)
    kept = {s.name: result for s in snippets if (result := _load(folder, s, _key(s, environment)))}
    changed = [s for s in snippets if s.name not in kept]
    if changed:
        log.info("Running %d of %d programs; nothing has changed for the others", len(changed), len(snippets))
    ran = runner.run(changed)
    ran |= steadiness.look_again([(s, ran[s.name]) for s in changed if ran[s.name].outcome != "passed"])
    found = kept | ran
    unproven = [
        (s, found[s.name])
        for s in snippets
        if twice and found[s.name].outcome == "passed" and not _proven(folder, s, _key(s, environment))
    ]
    differing = steadiness.look_twice(unproven)
    proven = {snippet.name for snippet, _ in unproven}
    for snippet in snippets:
        if snippet.name in differing:
            with contextlib.suppress(OSError):
                _path(folder, snippet).unlink()
        elif found[snippet.name].outcome == "passed" and (snippet.name in ran or snippet.name in proven):
            _store(folder, snippet, _key(snippet, environment) + PROVEN * (snippet.name in proven), found[snippet.name])
    return found | differing


def load(snippets: Iterable[Snippet], root: Path = ROOT) -> dict[str, Result]:
    """The results that earlier runs have left and that still hold."""
    folder, environment = root / FOLDER, _environment(root)
    return {s.name: result for s in snippets if (result := _load(folder, s, _key(s, environment)))}


def kept(snippet: Snippet, root: Path = ROOT) -> bool:
    """True if the result of an earlier run still holds."""
    return _load(root / FOLDER, snippet, _key(snippet, _environment(root))) is not None


def _environment(root: Path) -> str:
    """A digest of everything but the program itself that decides its output."""
    digest = hashlib.sha256(json.dumps(versions()).encode())
    digest.update((root / "requirements.txt").read_bytes() if (root / "requirements.txt").exists() else b"")
    for folder in (_PACKAGE, _PACKAGE / "reading", _PACKAGE / "running"):
        for module in sorted(folder.glob("*.py")):
            digest.update(module.read_bytes() if module.name not in _CALLERS else b"")
    return digest.hexdigest()


def _key(snippet: Snippet, environment: str) -> str:
    return hashlib.sha256(f"{snippet.name}\n{snippet.digest}\n{environment}".encode()).hexdigest()


def _path(folder: Path, snippet: Snippet) -> Path:
    return folder / f"{snippet.name}.json"


def _load(folder: Path, snippet: Snippet, key: str) -> Result | None:
    try:
        first, _, rest = _path(folder, snippet).read_text("utf-8").partition("\n")
        result = _parsed(rest) if first.removesuffix(PROVEN) == key else None
    except (OSError, UnicodeDecodeError, SchemaError):
        return None
    return (
        result
        if result and (result.snippet, result.digest, result.outcome) == (snippet.name, snippet.digest, "passed")
        else None
    )


def _proven(folder: Path, snippet: Snippet, key: str) -> bool:
    try:
        with _path(folder, snippet).open(encoding="utf-8") as file:
            return file.readline().rstrip("\n") == key + PROVEN
    except (OSError, UnicodeDecodeError):
        return False


def _store(folder: Path, snippet: Snippet, key: str, result: Result) -> None:
    """Write an entry aside and rename it, so that two builds at once or a kill never leave half of one."""
    path = _path(folder, snippet)
    with contextlib.suppress(OSError):
        write_whole(path, f"{key}\n{result.to_json()}")
