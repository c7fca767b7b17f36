"""Chinese typography: full-width punctuation next to Chinese, a space between Chinese and Latin letters or digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snippet_runner.checking.page import LINK
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.topics import CODE

_HAN = "\u4e00-\u9fff"
_FULL = "，。；：！？、（）《》【】“”‘’"
_RULES = (
    (
        re.compile(rf"[{_HAN}][A-Za-z0-9]|[A-Za-z0-9%][{_HAN}]"),
        "no space between Chinese and Latin letters or digits",
        "put one space there",
    ),
    (
        re.compile(
            rf"[{_HAN}{_FULL}][,;:!?](?!\w)|[{_HAN}]\.(?=\s|$)|[,;!?](?=[{_HAN}])|[{_HAN}][,:;](?=[{_HAN}A-Za-z0-9])"
        ),
        "half-width punctuation in Chinese",
        "write ，。；：！？ as the Chinese keyboard does",
    ),
    (
        re.compile(rf"[{_HAN}] ?\([A-Za-z{_HAN} ]+\)|\([^()]*[{_HAN}][^()]*\)"),
        "half-width brackets in Chinese",
        "write （ and ）",
    ),
    (re.compile(rf"[{_HAN}]\"|\"[{_HAN}]"), "half-width quotation marks in Chinese", "write “ and ”"),
    (
        re.compile(rf"(?<=[^\s|]) [{_FULL}]|[，。；：！？、）》】] (?=[^\s|])"),
        "a space next to full-width punctuation",
        "delete it",
    ),
    (re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"), "a full-width letter or digit", "write it half-width"),
)


def check(sources: Sources) -> Iterator[Problem]:
    for page in sources.pages["zh"].values():
        for number, line in page.said():
            yield from _line(f"{page.name}:{number}", line)
    for snippet in sources.snippets.values():
        pages = sources.embedded.get(snippet.name, ())
        lines = snippet.source.split("\n")
        for number, line in [(2, snippet.titles["zh"])] + [(n, t) for n, t in enumerate(lines, 1) if "# zh: " in t]:
            yield from _line(f"{snippet.where}:{number}", line.partition("# zh: ")[2] or line, pages)


def _line(where: str, line: str, pages: tuple[str, ...] = ()) -> Iterator[Problem]:
    text = plain(line)
    for pattern, fact, remedy in _RULES:
        if found := pattern.search(text):
            around = text[max(0, found.start() - 8) : found.end() + 8].strip()
            yield Problem(where, f"{fact}: …{around}…", remedy, pages)


def plain(line: str) -> str:
    """The words of a line as they stand next to each other on the page; code is one Latin letter.

    >>> plain("用 `x(0)`，见[**这里**](a.md#b)。<br>")
    '用 X，见这里。 '
    """
    text = re.sub(r"^\s*(?:#+|[-*+>]|\d+\.)\s+", "", CODE.sub("X", line))
    text = re.sub(r"<[^>]+>", " ", text)
    text = LINK.sub(lambda link: link[2], text)
    text = re.sub(r"\s*\{[ :.#][^}]*\}\s*$", "", text)
    text = re.sub(r"(?<=[。：！？])\*\* ", "", text)  # CommonMark sees no end of bold without that space
    text = re.sub(r"\[[^\[\]]*\]|\((?:[^(),]+, ?)+[^(),]*\)", "X", text)  # a shape, where nothing marks it as code
    return re.sub(r"\*+|(?<!\w)_+|_+(?!\w)", "", text)
