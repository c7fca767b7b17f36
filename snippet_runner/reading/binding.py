"""Bind YAML to frozen dataclasses. The dataclass is the schema; whatever does not fit it is a Problem with its line.

A field without a default is a key that must be there. Texts may look like numbers or truth values (`since: 2.10`): they are
taken as they are written. A field named `where` is no key: it receives the file and line of its mapping.
"""

from __future__ import annotations

import difflib
import typing
from collections.abc import Collection
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType
from typing import Any, TypeVar

import yaml

from snippet_runner.problems import Problem

Bound = TypeVar("Bound")
_TAG = "tag:yaml.org,2002:"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Binder:
    """Reads one piece of YAML and collects its problems; the piece begins on line `first` of the file `name`."""

    def __init__(self, name: str, first: int = 1) -> None:
        self.name = name
        self.first = first
        self.problems: list[Problem] = []
        self.lines: dict[tuple[str | int, ...], int] = {}  # of each value, by its keys and indices

    def add(self, line: int, cause: str, remedy: str) -> None:
        self.problems.append(Problem(f"{self.name}:{line}", cause, remedy))

    def compose(self, text: str) -> yaml.Node | None:
        """The YAML as nodes; None if it is empty or cannot be read."""
        try:
            return yaml.compose(text, Loader=_LOADER)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            cause = getattr(error, "problem", None) or str(error).splitlines()[0]
            self.add(
                self.first + (mark.line if mark else 0),
                f"this is not YAML: {cause}",
                'put a text that contains `: ` or ` #`, or begins with a sign, in quotes: key: "One: two"; indent with spaces',
            )
            return None

    def bind(
        self, kind: type[Bound], node: yaml.Node, path: tuple[str | int, ...] = (), others: Collection[str] = ()
    ) -> Bound | None:
        """An object of the dataclass `kind`; None if something is wrong. `others` are keys that are read elsewhere."""
        self.lines[path] = self._line(node)
        declared = {field.name: field for field in fields(typing.cast(Any, kind)) if field.name != "where"}
        if not isinstance(node, yaml.MappingNode):
            self._wrong(node, path, "pairs of key and value", f"write its keys, one a line: {', '.join(declared)}")
            return None
        hints = typing.get_type_hints(kind)
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), self._line(key_node)
            if key in found:
                self.add(line, f"the key {key!r} is written twice", "keep one of them")
            elif key in declared:
                self.lines[*path, key] = line
                found[key] = self._value(hints[key], value_node, (*path, key))
            elif key not in others:
                close = difflib.get_close_matches(key, declared, 1)
                keys = f"write {close[0]!r}" if close else f"keys are: {', '.join(declared)}"
                self.add(line, f"unknown key {key!r}", keys)
        missing = [
            name
            for name, field in declared.items()
            if name not in found and field.default is MISSING and field.default_factory is MISSING
        ]
        for name in missing:
            self.add(self.lines[path], f"the key {name!r} is missing{_inside(path)}", f"add it: `{name}: …`")
        if missing or None in found.values():
            return None
        if "where" in hints:
            found["where"] = f"{self.name}:{self.lines[path]}"
        return kind(**found)

    def _value(self, hint: Any, node: yaml.Node, path: tuple[str | int, ...]) -> Any:
        """The value of a node; None, reported, if it does not fit `hint`."""
        kind, inside = typing.get_origin(hint) or hint, typing.get_args(hint)
        if NoneType in inside:  # an optional key, which is written here
            return self._value(next(one for one in inside if one is not NoneType), node, path)
        if is_dataclass(kind):
            return self.bind(kind, node, path)
        if kind is tuple:
            return self._list(inside[0], node, path)
        if kind is dict:
            return self._texts_by_text(node, path)
        if kind is int:
            if isinstance(node, yaml.ScalarNode) and node.tag == f"{_TAG}int" and node.value.isdecimal():
                return int(node.value)
            self._wrong(node, path, "a whole number", f"for example `{path[-1]}: 8`")
        elif isinstance(node, yaml.ScalarNode) and node.value.strip() and node.tag != f"{_TAG}null":
            return node.value.strip()
        else:
            self._wrong(node, path, "a text", f"for example `{path[-1]}: some words`")
        return None

    def _list(self, kind: Any, node: yaml.Node, path: tuple[str | int, ...]) -> tuple | None:
        if isinstance(node, yaml.ScalarNode) and node.tag == f"{_TAG}null":
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self._wrong(node, path, "a list", f"write `{path[-1]}: [one, another]`, or each on a line after `- `")
            return None
        values = []
        for number, one in enumerate(node.value):
            self.lines[*path, number] = self._line(one)
            value = self._value(kind, one, (*path, number))
            if isinstance(value, str) and value in values:
                self.add(self._line(one), f"{value!r} is listed twice in {path[-1]!r}", "keep one of them")
            values.append(value)
        return None if None in values else tuple(values)

    def _texts_by_text(self, node: yaml.Node, path: tuple[str | int, ...]) -> dict[str, str] | None:
        if not isinstance(node, yaml.MappingNode):
            self._wrong(node, path, "pairs of key and value", "write one `key: value` a line")
            return None
        found: dict[str, str] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self.add(self._line(key_node), f"{key!r} is written twice in {path[-1]!r}", "keep one of them")
            self.lines[*path, key] = self._line(key_node)
            found[key] = self._value(str, value_node, (*path, key))
        return None if None in found.values() else found

    def _wrong(self, node: yaml.Node, path: tuple[str | int, ...], wanted: str, remedy: str) -> None:
        shapes = {yaml.MappingNode: "pairs of key and value", yaml.SequenceNode: "a list"}
        found = shapes.get(type(node)) or (repr(node.value) if node.value else "empty")
        name = f"{path[-1]!r}" if path and isinstance(path[-1], str) else "an entry"
        self.add(self._line(node), f"{name if path else 'this'} is {found}, not {wanted}{_inside(path[:-1])}", remedy)

    def _line(self, node: yaml.Node) -> int:
        return self.first + node.start_mark.line


def _inside(path: tuple[str | int, ...]) -> str:
    names = [part for part in path if isinstance(part, str)]
    return f" in {names[-1]!r}" if names else ""
