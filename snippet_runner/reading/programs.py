"""Read the programs' files: docstring, directives, comments in two languages.

The format is described for authors in CONTRIBUTING.md. All problems of a file are reported at once.
"""

from __future__ import annotations

import ast
import doctest
import re
import sys
import tokenize
from functools import lru_cache
from pathlib import Path
from typing import Any

from snippet_runner.limits import LONGEST_TIMEOUT
from snippet_runner.problems import Problem, Problems
from snippet_runner.reading.text import decode, files, tokens
from snippet_runner.requirements import REQUIREMENTS
from snippet_runner.snippet import LANGUAGES, Directives, Expected, Snippet, View

INSTALLED_NAMES = {"torch", "torchvision", "numpy", "matplotlib", "sklearn", "tensorflow"}

_DIRECTIVE = re.compile(r"#\s?([a-z][a-z-]*):\s*(.*?)\s*$")
_DIRECTIVES = ("requires", "raises", "warns", "timeout", "varies")
_MANGLED = re.compile(r"[\t\x02\x03]|^ *;*-+8<-+|-8<-+ +\[ *(?:start|end) *:", re.MULTILINE | re.IGNORECASE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read_snippet(path: Path, root: Path) -> Snippet:
    """Read the program at `path`, a file below the folder `root` (`snippets/`).

    Raises Problems with everything that is wrong with the file.
    """
    return _read(path, path.relative_to(root).with_suffix("").as_posix(), path.read_bytes())


@lru_cache(maxsize=4096)  # a server reads all of them at each edit
def _read(path: Path, name: str, data: bytes) -> Snippet:
    reader = _Reader(f"snippets/{name}.py")
    source = reader.decode(data)
    reader.check_name(name)
    tree = reader.parse(source)
    docstring, last = reader.docstring(tree)
    lines = source.split("\n")  # as Python counts lines: splitlines() also splits at a form feed or U+2028 in a string
    comments = {t.start[0]: t.string for t in tokens(source) if t.type == tokenize.COMMENT}
    directives, directive_lines = reader.directives(lines, last, comments)
    views = reader.views(comments, lines, set(range(1, last + 1)) | directive_lines)
    if last and not views["en"].text:
        reader.add(1, "no program below the docstring", "write it, or delete the file")
    if reader.problems:
        raise Problems(reader.problems)
    titles = dict(zip(("en", "zh"), docstring.splitlines(), strict=False))
    return Snippet(name, path, source, docstring, titles, directives, views)


def read_snippets(root: Path) -> tuple[dict[str, Snippet], list[Problem]]:
    """Every program below `root`, by name, and what is wrong with those that cannot be read."""
    snippets, problems = {}, []
    for path in files(root, "*.py"):
        if len(path.relative_to(root).parts) != 2:
            where = f"snippets/{path.relative_to(root).as_posix()}:1"
            problems.append(Problem(where, "a program outside of a topic's folder", "move it to snippets/<slug>/"))
            continue
        try:
            snippet = read_snippet(path, root)
        except Problems as found:
            problems += found.problems
        else:
            snippets[snippet.name] = snippet
    return snippets, problems


class _Reader:
    """Collects the problems of one file; each method reads one part of it."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.problems: list[Problem] = []

    def add(self, line: int, cause: str, remedy: str) -> None:
        self.problems.append(Problem(f"{self.where}:{line}", cause, remedy))

    def decode(self, data: bytes) -> str:
        text, readable, problems = decode(data, self.where)
        self.problems += problems
        if not readable:
            raise Problems(self.problems)
        return text

    def check_name(self, name: str) -> None:
        _slug, stem = name.split("/")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z][a-z0-9_]*", name):
            self.add(
                1,
                f"the name {name!r} does not read like a-topic/what_it_shows",
                "use lower case, digits, hyphens in the folder and underscores in the file",
            )
        elif stem in sys.stdlib_module_names or stem in INSTALLED_NAMES:
            self.add(
                1,
                f"the name shadows the module {stem!r}: `python {self.where}` and every program in its folder would import this file",
                "name the file after what it shows",
            )

    def parse(self, source: str) -> ast.Module:
        for match in _MANGLED.finditer(source):
            cause = "the file contains a tab, which the page would show as spaces"
            if match[0] != "\t":
                cause = f"Markdown would act on {match[0].strip()!r} before the page shows it"
            self.add(
                source[: match.end()].count("\n") + 1,
                cause,
                "use spaces, or an escape in a string: '\\t', '-\\x2d8<--'",
            )
        try:
            return ast.parse(source)
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:  # null bytes; nested too deeply
            line = getattr(error, "lineno", 1) or 1
            self.add(line, f"not a Python program: {error}", f"run it alone: python {self.where}")
            raise Problems(self.problems) from None

    def docstring(self, tree: ast.Module) -> tuple[str, int]:
        """The docstring and the number of its last line (0 if there is none)."""
        text = ast.get_docstring(tree, clean=False)
        if text is None or tree.body[0].lineno != 1:
            self.add(
                1,
                "no docstring on the first line",
                "begin with one line of English, one line of Chinese, an empty line, and doctests that prove what the program shows",
            )
            return "", 0
        if len(tree.body) > 1 and tree.body[1].lineno == tree.body[0].end_lineno:
            self.add(tree.body[1].lineno, "code on the docstring's last line", "begin it on a line of its own")
        lines = text.splitlines()
        if len(lines) < 3 or not lines[0].strip() or not _CHINESE.search(lines[1]) or lines[2].strip():
            self.add(
                1,
                "the docstring does not begin with one line of English, one of Chinese and an empty line",
                "say in both languages what the program shows",
            )
        try:
            doctest.DocTestParser().parse(text, self.where)
        except ValueError as error:
            self.add(1, f"a doctest that cannot be read: {error}", "write it as Python's doctest expects it")
        if "+SKIP" in text:
            self.add(1, "a doctest with +SKIP proves nothing", "let it run, or delete it")
        if not re.search(r"^\s*>>> ", text, re.MULTILINE):
            self.add(1, "the docstring has no doctest", "add at least one `>>>` that proves what the program shows")
        return text, tree.body[0].end_lineno or 1

    def directives(self, lines: list[str], last: int, comments: dict[int, str]) -> tuple[Directives, set[int]]:
        """The directives directly under the docstring, and their lines."""
        found: dict[str, Any] = {}
        warns: list[Expected] = []
        taken: set[int] = set()
        number = last
        while number < len(lines) and (match := _DIRECTIVE.fullmatch(lines[number])) and match[1] not in LANGUAGES:
            number += 1
            key, value = match.groups()
            taken.add(number)
            if key not in _DIRECTIVES:
                self.add(number, f"unknown directive {key!r}", f"directives are: {', '.join(_DIRECTIVES)}")
            elif key in found:
                self.add(number, f"the directive {key!r} is written twice", "keep one of them")
            elif (parsed := self._directive(number, key, value)) is not None:
                if key == "warns":
                    warns.append(parsed)
                else:
                    found[key] = parsed
        for later, comment in comments.items():
            match = _DIRECTIVE.fullmatch(comment)
            if match and match[1] in _DIRECTIVES and later not in taken and lines[later - 1].strip() == comment:
                self.add(later, f"the directive {match[1]!r} is not directly under the docstring", "move it there")
        return Directives(warns=tuple(warns), **found), taken

    def _directive(self, number: int, key: str, value: str) -> Any:
        if key == "requires" and value not in REQUIREMENTS:
            self.add(number, f"unknown requirement {value!r}", f"requirements are: {', '.join(REQUIREMENTS)}")
        elif key == "timeout":
            if value.isdecimal() and 0 < int(value) <= LONGEST_TIMEOUT:
                return int(value)
            self.add(
                number,
                f"a timeout is a number of seconds up to {LONGEST_TIMEOUT}, not {value!r}",
                "for example `# timeout: 120`",
            )
        elif key in ("raises", "warns"):
            type_name, colon, message = value.partition(":")
            if colon and type_name.replace(".", "_").isidentifier() and message.strip():
                return Expected(type_name, message.strip())
            self.add(
                number,
                f"`{key}` needs a type and the stable middle of the message",
                f"for example `# {key}: RuntimeError: expected 4D input`",
            )
        elif not value:
            self.add(number, f"the directive {key!r} says nothing", "say it after the colon")
        else:
            return value
        return None

    def views(self, all_comments: dict[int, str], lines: list[str], hidden: set[int]) -> dict[str, View]:
        """The program as each language's page shows it, checking that `zh` and `en` comments come in pairs."""
        comments: dict[int, str] = {}
        for number, comment in all_comments.items():
            match = re.match(r"#\s*(zh|en):", comment)
            if not match:
                continue
            if lines[number - 1].strip() != comment or not comment.startswith(f"# {match[1]}: "):
                self.add(
                    number,
                    f"a `{match[1]}` comment shares its line with code or is not written `# {match[1]}: …`",
                    "give it a line of its own",
                )
            comments[number] = match[1]
        for number, language in comments.items():
            if language == "zh" and comments.get(number + 1) != "en":
                self.add(
                    number,
                    "a `zh` comment without its `en`",
                    "write the same in English on the next line, as `# en: …`",
                )
            if language == "en" and comments.get(number - 1) != "zh":
                self.add(
                    number,
                    "an `en` comment without its `zh`",
                    "write the same in Chinese on the line before, as `# zh: …`",
                )
        return {language: _view(lines, hidden, comments, language) for language in LANGUAGES}


def _view(lines: list[str], hidden: set[int], comments: dict[int, str], language: str) -> View:
    kept = [
        number
        for number in range(1, len(lines) + 1)
        if number not in hidden and comments.get(number, language) == language
    ]
    while kept and not lines[kept[0] - 1].strip():
        kept.pop(0)
    while kept and not lines[kept[-1] - 1].strip():
        kept.pop()
    shown = (
        lines[number - 1].replace(f"# {language}: ", "# ", 1) if number in comments else lines[number - 1]
        for number in kept
    )
    return View("\n".join(shown), tuple(kept))
