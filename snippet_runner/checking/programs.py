"""What readers of a program would stumble over: long lines, long programs, comments and printed words in one language."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator

from snippet_runner.checking.sources import Sources
from snippet_runner.limits import DIGITS, LINE_LENGTH, LINES_SHOWN
from snippet_runner.problems import Problem
from snippet_runner.reading.text import tokens
from snippet_runner.snippet import Snippet

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DIGITS = re.compile(r"\.(\d+)([efg%]?)$")


def check(sources: Sources) -> Iterator[Problem]:
    for snippet in sources.snippets.values():
        pages = sources.embedded.get(snippet.name, ())
        for line, cause, remedy in [*_lines(snippet), *_length(snippet, sources), *_comments(snippet), *_code(snippet)]:
            yield Problem(f"{snippet.where}:{line}", cause, remedy, pages)


def _lines(snippet: Snippet) -> Iterator[tuple[int, str, str]]:
    long: dict[int, int] = {}
    for view in snippet.views.values():
        for number, text in zip(view.lines, view.text.split("\n"), strict=True):
            if len(text) > LINE_LENGTH:
                long[number] = len(text)
    for number, length in long.items():
        remedy = f"break it: {LINE_LENGTH} characters are what a phone shows with one swipe"
        yield number, f"a line of {length} characters", remedy


def _length(snippet: Snippet, sources: Sources) -> Iterator[tuple[int, str, str]]:
    shown = max(len(view.lines) for view in snippet.views.values())
    fences = [fence for fence in sources.fences if fence.embeds == snippet.name]
    if shown > LINES_SHOWN and any(
        not fence.indent and not fence.options.keys() & {"fold", "against"} for fence in fences
    ):
        yield (
            snippet.views["en"].lines[LINES_SHOWN],
            f"the page shows {shown} lines of this program at once",
            f'show one thing in up to {LINES_SHOWN} lines; or fold the program: fold="label" in its fence, or `???` around it',
        )


def _comments(snippet: Snippet) -> Iterator[tuple[int, str, str]]:
    """Comments outside of the pairs of `zh` and `en`: both languages' pages show them."""
    shown = set(snippet.views["zh"].lines) & set(snippet.views["en"].lines)
    for token in tokens(snippet.source):
        if token.type != tokenize.COMMENT or token.start[0] not in shown:
            continue
        text = token.string.lstrip("# ")
        alone = token.line.strip() == token.string.strip()
        if _CHINESE.search(text) or (alone and re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text)):
            yield (
                token.start[0],
                f"a comment in one language, which the pages of both show: {token.string}",
                "write it twice, on two lines of their own: `# zh: …` and directly below `# en: …`",
            )


def _code(snippet: Snippet) -> Iterator[tuple[int, str, str]]:
    tree = ast.parse(snippet.source)
    for node in ast.walk(ast.Module(tree.body[1:], [])):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE.search(node.value):
            yield (
                node.lineno,
                f"Chinese in a string: {node.value[:40]!r}, which the English page shows as well",
                "print and draw English or symbols; say the rest on the page",
            )
        digits = _digits(node)
        if digits and digits > DIGITS:
            yield (
                getattr(node, "lineno", 1),
                f"{digits} digits behind the point",
                f"print up to {DIGITS}: more differ between machines, and nobody reads them",
            )


def _digits(node: ast.AST) -> int | None:
    """How many digits behind the point a format or `round` asks for."""
    if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
        spec = node.format_spec.values[-1] if node.format_spec.values else None
        found = _DIGITS.search(str(spec.value)) if isinstance(spec, ast.Constant) else None
        return int(found[1]) - (found[2] not in ("e", "f", "%")) if found else None  # 4.567 has four digits for `g`
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "round"
        and len(node.args) == 2
    ):
        count = node.args[1]
        return count.value if isinstance(count, ast.Constant) and isinstance(count.value, int) else None
    return None
