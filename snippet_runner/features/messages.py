"""The errors that this site knows: what its programs really raised and warned, and other wordings from the topics' front matter."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from snippet_runner.gather import Site
from snippet_runner.reading.topics import Topic
from snippet_runner.rendering.facts import machine
from snippet_runner.result import Raised, Warned
from snippet_runner.snippet import Snippet

DIFFERENCE = 6  # more lines than this are no first lines of a cure


@dataclass(frozen=True)
class Entry:
    """One message of one topic. `machine` says where it was really raised; None for a wording that a page only mentions."""

    topic: Topic
    type: str | None
    message: str
    meaning: str
    anchor: str
    machine: str | None = None
    cure: str = ""
    difference: tuple[str, ...] = ()
    code: str = ""
    since: str | None = None
    until: str | None = None
    source: str | None = None
    indexed: bool = True  # False: a few words of a message, from the page's table; only the box looks at them

    @property
    def fragment(self) -> str:
        """The end of its address; nothing where the page speaks of it before its first section."""
        return f"#{self.anchor}" if self.anchor else ""

    @property
    def whole(self) -> str:
        return f"{self.type}: {self.message}" if self.type else self.message


def read_entries(site: Site, topics: dict[str, Topic], language: str) -> list[Entry]:
    """Every message of every topic: first what its programs raised and warned, in the page's order, then the other wordings."""
    entries = []
    for topic in topics.values():
        real = list(_real(site, topic, language))
        entries += real
        for error in topic.matter.errors:
            if not any(error.message in (e.message, *map(str.strip, e.message.splitlines())) for e in real):
                anchor, cure = _place(topic.body, error.message)
                entry = Entry(topic, None, error.message, error.meaning, anchor, cure=cure)
                entries.append(replace(entry, since=error.since, until=error.until, source=error.source))
        entries += _from_table(topic, topic.body, [entry for entry in entries if entry.topic is topic])
    return entries


def _from_table(topic: Topic, body: str, known: list[Entry]) -> Iterator[Entry]:
    """Messages that only the table "you see … do …" names; a message, unlike code, has three words in a row."""
    table = re.split(r"^## ", body.partition("{ #your-code }")[2], maxsplit=1, flags=re.MULTILINE)[0]
    for line in table.splitlines():
        cells = _cells(line)
        for _, span in re.findall(r"(`+) ?(.+?) ?\1", cells[0]) if len(cells) > 1 else ():
            if re.search(r"(?:\b[a-z']{2,} ){2}[a-z']{2,}", span) and not any(span in entry.whole for entry in known):
                yield Entry(topic, None, span, _plain(cells[1]), "your-code", indexed=False)


def _real(site: Site, topic: Topic, language: str) -> Iterator[Entry]:
    fences = {fence.embeds: fence for fence in reversed(site.on_page(language, topic.slug)) if fence.embeds}
    for name in reversed(fences):
        snippet, result = site.snippets.get(name), site.result(name)
        if snippet is None or result is None or result.outcome != "passed":
            continue
        partner = site.snippets.get(fences[name].options.get("against", "").removesuffix(".py"))
        for part in result.parts:
            if isinstance(part, Raised | Warned):
                lines = {part.message.strip(), *(line.strip() for line in part.message.splitlines())}
                meaning = next((e.meaning for e in topic.matter.errors if e.message in lines), snippet.titles[language])
                yield Entry(
                    topic,
                    part.type.rsplit(".", 1)[-1],
                    part.message.strip(),
                    meaning,
                    snippet.anchor,
                    machine(result),
                    _paragraph_after(topic.body, name),
                    _difference(snippet, partner, language) if isinstance(part, Raised) else (),
                    snippet.source,
                )


def _difference(wrong: Snippet, right: Snippet | None, language: str) -> tuple[str, ...]:
    """The lines that differ in the right program, marked - and +; nothing if there are many."""
    if right is None or right.directives.raises:
        return ()
    before, after = (snippet.views[language].text.splitlines() for snippet in (wrong, right))
    lines = list(difflib.ndiff(before, after))
    changed = [line for line in lines if line[:2] in ("- ", "+ ") and line[2:].strip()]
    indent = min((len(line) - 2 - len(line[2:].lstrip()) for line in changed), default=0)
    return tuple(line[:2] + line[2 + indent :] for line in changed) if len(changed) <= DIFFERENCE else ()


def _paragraph_after(body: str, name: str) -> str:
    """The page's first paragraph below a program: it says what is wrong and what to write instead."""
    _, _, below = body.partition(f'--8<-- "{name}.py"')
    below = re.split(r"^ *#+ ", below.partition("```")[2], maxsplit=1, flags=re.MULTILINE)[0]
    below = re.sub(r"^[ >]*```.*?^[ >]*```", "", below, flags=re.DOTALL | re.MULTILINE)
    paragraphs = (p.strip() for p in re.split(r"\n\s*\n", below))
    return next((_plain(p) for p in paragraphs if p and not p.startswith(("!!!", "???", "|"))), "")


def _place(body: str, message: str) -> tuple[str, str]:
    """Find the section about a message: its anchor, and the cure from the table there."""
    wanted, anchor = words_of(message), ""
    best, place = 2, ("your-code" if "{ #your-code }" in body else "", "")
    for line in body.splitlines():
        if heading := re.search(r"^#.*\{ ?#([\w-]+) ?\}$", line):
            anchor = heading[1]
        for span in re.findall(r"(`+) ?(.+?) ?\1", line):
            words = words_of(span[1])
            common = len(set(words) & set(wanted))
            if common > best and common >= 0.8 * min(len(set(words)), len(set(wanted))):
                best, place = common, (anchor, _plain(_cells(line)[-1]) if line.startswith("|") else "")
    return place


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z_]{2,}", text.lower())


def _plain(markdown: str) -> str:
    """A paragraph without links and emphasis; code stays in backticks, which the box turns into code."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown).replace("**", "").replace("\\|", "|").replace("\n", " ")
