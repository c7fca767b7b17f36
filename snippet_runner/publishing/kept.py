"""Values kept from build to build, each under a key that holds everything it was made of."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from snippet_runner.files import write_whole

_ENGINE = Path(__file__).parent.parent


@cache
def opened(path: Path) -> Kept:
    """What is kept in `path`: read once by each process, which may build many times."""
    return Kept(path)


class Kept:
    """The values in one file. A file that cannot be read counts as empty; one that cannot be written is not."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        self._used: dict[str, Any] = {}
        self._written = True
        with contextlib.suppress(OSError, ValueError):
            values = json.loads(path.read_text("utf-8"))
            self._values = values if isinstance(values, dict) else {}

    def get(self, key: str) -> Any:
        """The value of an earlier build, or None. It is kept for the next one."""
        if key in self._values:
            self._used[key] = self._values[key]
        return self._used.get(key)

    def keep(self, key: str, value: Any) -> None:
        """Keep `value`, of which JSON must be able to tell everything."""
        self._used[key] = value

    def remember(self, make: Callable[..., Any], *arguments: object, packages: tuple[str, ...]) -> Any:
        """What `make` returned for these arguments before, or returns now; nothing else but this engine and `packages` decides it."""
        made_of = key(engine(*packages), make, arguments)
        if (value := self.get(made_of)) is None:
            value = make(*arguments)
            self.keep(made_of, value)
        return value

    def end_of_build(self) -> None:
        """Forget what this build did not ask for."""
        self._written = self._written and self._used.keys() == self._values.keys()
        self._values, self._used = self._used, {}

    def save(self) -> None:
        """Write what the last build asked for or made, if that is not what is there."""
        if not self._written:
            with contextlib.suppress(OSError):
                write_whole(self._path, json.dumps(self._values, ensure_ascii=False, separators=(",", ":")))
                self._written = True


def key(*parts: object) -> str:
    """A digest of `parts`: strings, numbers, lists, dictionaries, sets; of a function its name."""
    text = json.dumps(parts, ensure_ascii=False, default=_plain)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1024)  # a server asks for every page's text at each edit, and nearly all are as they were
def digest(text: str) -> str:
    """A digest of a long text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, set | frozenset):
        return sorted(value)  # each process has another order
    return str(getattr(value, "__qualname__", None) or value)


@cache
def engine(*packages: str) -> str:
    """A digest of this engine's files and of the installed versions of `packages`."""
    digest = hashlib.sha256()
    for path in sorted(_ENGINE.rglob("*")):
        if path.suffix in (".py", ".yml"):
            digest.update(path.read_bytes())
    return key(digest.hexdigest(), *map(metadata.version, packages))
