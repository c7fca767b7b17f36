"""The names of the API that each program uses, of which the installed packages know every one.

A method counts under `torch.Tensor` if torch.Tensor has it and the receiver is a tensor for sure, or if nothing else that these
programs handle has a method of this name: no built-in type, no path, no Module, and, where the program imports them, no array and no image.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from snippet_runner.checking.torch_names import look_up
from snippet_runner.reading.uses import Uses, uses
from snippet_runner.snippet import Snippet

TENSOR = "torch.Tensor"
_BUILT_IN = (str, bytes, int, float, list, tuple, dict, set, slice, type, Path)
_MODULE = "torch.nn.Module"
_OTHERS = {"numpy": "numpy.ndarray", "PIL": "PIL.Image.Image"}  # by the package that a program imports


def used(snippets: Mapping[str, Snippet], root: Path) -> dict[str, frozenset[str]]:
    """The full names that each program uses, by the program's name; without torch only what the last check with it knew."""
    found = {name: uses(snippet.source) for name, snippet in snippets.items()}
    asked = {part for one in found.values() for full in one.names for part in _parts(full)}
    attributes = {attribute for one in found.values() for attribute in one.tensors | one.anything}
    asked |= {
        f"{owner}.{name}"
        for owner in (TENSOR, _MODULE, *_OTHERS.values())
        for name in attributes
        if name.isidentifier()
    }
    known = look_up(asked, root)
    return {name: frozenset(_names(one, known)) for name, one in found.items()}


def _names(one: Uses, known: Mapping[str, str]) -> set[str]:
    names = {name for full in one.names if (name := _entry(full, known))}
    others = [_MODULE, *(owner for package, owner in _OTHERS.items() if package in one.imports)]
    for name in one.tensors | one.anything:
        if not name.startswith("_") and known.get(f"{TENSOR}.{name}"):
            elsewhere = any(known.get(f"{owner}.{name}") for owner in others) or any(
                hasattr(t, name) for t in _BUILT_IN
            )
            if name in one.tensors or not elsewhere:
                names.add(f"{TENSOR}.{name}")
    return names


def _parts(full: str) -> list[str]:
    """The names that may be meant, the shortest first: `torch.a.b` for `torch.a`, and itself."""
    words = full.split(".")
    return [".".join(words[:count]) for count in range(2, len(words) + 1)]


def _entry(full: str, known: Mapping[str, str]) -> str | None:
    """The function, class or value that is used: what stands behind it is its own, but for a method of torch.Tensor."""
    for part in _parts(full):
        kind = known.get(part)
        if not kind or any(word.startswith("_") for word in part.split(".")):
            return None
        if kind != "module" and (part != TENSOR or part == full):
            return part
    return None
