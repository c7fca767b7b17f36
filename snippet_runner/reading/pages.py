"""Read the Markdown pages: which programs they embed, where, and how.

Only the fences are read here, before anything is built, so that everything that is wrong can be reported at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from snippet_runner.problems import Problem
from snippet_runner.reading.text import decode, files
from snippet_runner.result import Result
from snippet_runner.snippet import LANGUAGES, Snippet

FIXED = {"exec": "1", "source": "above", "result": "text"}
OPTIONS = {"alt", "hl_lines", "predict", "choices", "because", "against", "fold"}
ALT_SEPARATOR = " | "
PYTHON = ("python", "py", "python3", "pycon", "{.python")  # how a fence may call it

_OPEN = re.compile(r"(?P<indent>[ >]*)(?P<ticks>`{3,}|~{3,}) *(?P<language>(?:\{ *)?[\w.{}+-]*)(?P<options>.*)")
_OPTION = re.compile(r"""\s*(?P<key>[a-zA-Z][\w-]*)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^\s“”]+))""")
_INCLUDING = re.compile(r"\s*-+8<-+")  # how a line begins that pymdownx.snippets replaces by a file
_INCLUDE = re.compile(r"""--8<--\s+["'](?P<path>[^"']+)["']""")


@dataclass(frozen=True)
class Fence:
    """One fenced Python block of a page. `embeds` is the name of the program, without `.py`; None if it is typed."""

    page: str  # relative to the repository
    language: str
    line: int
    last: int
    indent: str
    options: dict[str, str]
    rest: str  # of the options, what could not be read
    body: str
    embeds: str | None

    @property
    def where(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True)
class Block:
    """One fenced code block of any language, from its `line` to its `last`."""

    line: int
    last: int
    indent: str
    language: str
    options: str
    body: str


def code_blocks(lines: list[str]) -> Iterator[Block]:
    """All fenced code blocks of a page, those inside admonitions, details and tabs too."""
    number = 0
    while number < len(lines):
        match = _OPEN.fullmatch(lines[number])
        number += 1
        if not match:
            continue
        start, indent = number, match["indent"]
        close = re.compile(rf"[ >]*{match['ticks'][0]}{{{len(match['ticks'])},}}\s*")
        body = []
        while number < len(lines) and not close.fullmatch(lines[number]):
            body.append(lines[number][len(indent) :] if lines[number].startswith(indent) else lines[number].lstrip())
            number += 1
        number += 1
        yield Block(start, number, indent, match["language"], match["options"], "\n".join(body))


def read_fences(text: str, page: str, language: str) -> list[Fence]:
    """All Python fences of a page."""
    fences: list[Fence] = []
    for block in code_blocks(
        text.split("\n")
    ):  # as Markdown counts lines: splitlines() also splits at a form feed or U+2028
        if block.language.lower().replace(" ", "") in PYTHON:
            options, rest = _options(block.options)
            include = _INCLUDE.fullmatch(block.body.strip())
            embeds = include["path"].removesuffix(".py") if include else None
            fences.append(
                Fence(page, language, block.line, block.last, block.indent, options, rest, block.body, embeds)
            )
    return fences


def stray_includes(markdown: str, fences: Iterable[Fence]) -> list[int]:
    """The lines of a page that include anything but a program in its fence; `fences` are the page's."""
    programs = {line for fence in fences if fence.embeds for line in range(fence.line, fence.last + 1)}
    lines = enumerate(markdown.split("\n"), 1)
    return [number for number, line in lines if _INCLUDING.match(line) and number not in programs]


def _options(text: str) -> tuple[dict[str, str], str]:
    options = {
        m["key"]: next(v for v in (m["double"], m["single"], m["plain"]) if v is not None)
        for m in _OPTION.finditer(text)
    }
    return options, _OPTION.sub("", text).strip()


def read_pages(docs: Path, root: Path) -> tuple[list[Fence], list[Problem]]:
    """The fences of every page below `docs/zh` and `docs/en`, and what is wrong with the files; `root` is the repository."""
    fences: list[Fence] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        for path in files(docs / language, "*.md"):
            page = path.relative_to(root).as_posix()
            markdown, _, unreadable = decode(path.read_bytes(), page)
            problems += unreadable
            found = read_fences(markdown, page, language)
            fences += found
            problems += [
                Problem(
                    f"{page}:{line}",
                    "an include outside of the fence of a program",
                    "embed programs only, each in a fence; write everything else on the page",
                )
                for line in stray_includes(markdown, found)
            ]
    return fences, problems


def embedded_by(fences: Iterable[Fence]) -> dict[str, tuple[str, ...]]:
    """For each program the places that embed it, as `page:line`."""
    places: dict[str, list[str]] = defaultdict(list)
    for fence in fences:
        if fence.embeds:
            places[fence.embeds].append(fence.where)
    return {name: tuple(where) for name, where in places.items()}


def check_fences(
    fences: Iterable[Fence],
    snippets: dict[str, Snippet],
    unreadable: set[str],
    untranslated: Mapping[str, Collection[str]] | None = None,
) -> list[Problem]:
    """The problems of the pages' fences. `unreadable` names programs that exist but could not be read, `untranslated` the pages
    that a language does not have yet: it need not show their programs."""
    fences = list(fences)
    problems = [problem for fence in fences for problem in _check(fence, snippets, unreadable)]
    for language in LANGUAGES:
        here = {
            name
            for f in fences
            if f.language == language
            for name in (f.embeds, f.options.get("against", "").removesuffix(".py"))
            if name
        }
        for name, snippet in snippets.items():
            if name not in here and snippet.slug not in (untranslated or {}).get(language, ()):
                problems.append(
                    Problem(
                        f"{snippet.where}:1",
                        f"no page in docs/{language} embeds this program",
                        f'embed it with `--8<-- "{name}.py"`, or delete it',
                    )
                )
    return problems


def _check(fence: Fence, snippets: dict[str, Snippet], unreadable: set[str]) -> list[Problem]:
    def problem(cause: str, remedy: str) -> Problem:
        return Problem(fence.where, cause, remedy)

    if fence.embeds is None:
        return [
            problem(
                "Python code typed into the page",
                'put it in a file below snippets/ and embed that: --8<-- "slug/name.py"',
            )
        ]
    problems = []
    for name in dict.fromkeys((fence.embeds, fence.options.get("against", fence.embeds).removesuffix(".py"))):
        if name not in snippets and name not in unreadable:
            problems.append(
                problem(f"there is no program snippets/{name}.py", "correct the name, or write the program")
            )
    if fence.rest:
        problems.append(problem(f"fence options that cannot be read: {fence.rest}", 'write each as name="value"'))
    for key in sorted(fence.options.keys() - OPTIONS - FIXED.keys()):
        problems.append(problem(f"unknown fence option {key!r}", f"options are: {', '.join(sorted(OPTIONS))}"))
    if any(fence.options.get(key) != value for key, value in FIXED.items()):
        problems.append(
            problem(
                "the fence does not start as every fence here does",
                'write ```python exec="1" source="above" result="text"',
            )
        )
    problems += _check_lines(fence, snippets)
    return problems


def _check_lines(fence: Fence, snippets: dict[str, Snippet]) -> list[Problem]:
    lines = fence.options.get("hl_lines", "1")
    if not re.fullmatch(r"\d+(-\d+)?( \d+(-\d+)?)*", lines):
        cause, remedy = f"hl_lines={lines!r} is not a list of lines", 'for example hl_lines="3 5-7"'
    elif fence.embeds in snippets and max(map(int, re.findall(r"\d+", lines))) > len(
        shown := snippets[fence.embeds].views[fence.language].lines
    ):
        cause, remedy = f"hl_lines={lines!r}, but the page shows {len(shown)} lines", "number the lines as displayed"
    else:
        return []
    return [Problem(fence.where, cause, remedy)]


def check_figures(fences: Iterable[Fence], results: dict[str, Result]) -> list[Problem]:
    """Figures without a text for those who cannot see them, and texts without a figure."""
    problems = []
    for fence in fences:
        result = results.get(fence.embeds or "")
        if result is None or result.outcome != "passed":
            continue
        texts = [text for text in fence.options.get("alt", "").split(ALT_SEPARATOR) if text.strip()]
        if len(texts) != len(result.figures):
            problems.append(
                Problem(
                    fence.where,
                    f"the program shows {len(result.figures)} figure(s), the fence describes {len(texts)}",
                    f'describe each figure in this page\'s language: alt="…", several separated by "{ALT_SEPARATOR}"',
                )
            )
    return problems
