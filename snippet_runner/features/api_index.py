"""The API index: each name of torch, torchvision and NumPy that programs use, with the programs, silent mistakes and errors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from snippet_runner.gather import Site
from snippet_runner.reading.entry import Entry
from snippet_runner.reading.navigation import titles
from snippet_runner.reading.topics import Silent, Topic, chapters
from snippet_runner.rendering.text import code, literal
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal
from snippet_runner.words import WORDS

BEST = 4  # programs that are listed; of the rest only the topics
OF_ONE_TOPIC = 2
UNNAMED = 3  # the rank of a topic that does not name it
RARE = 3  # topics; on more, a name is in many programs whose mistake or error is about something else
_FOLDED = 6  # topics; more are folded
_INCLUDE = re.compile(r"""--8<--\s+["'](?P<name>[^"']+)\.py["']""")
_HEADING = re.compile(r"(#{1,6}) ")
_ANCHOR = re.compile(r"#([\w-]+)(?=[^{}]*\}\s*$)")
_WORD = re.compile(r"[A-Za-z0-9_]+")


@dataclass
class Name:
    """One name, and what this site has about it, the best first."""

    full: str
    programs: list[tuple[Topic, Snippet]] = field(default_factory=list)
    silent: list[tuple[Topic, Silent]] = field(default_factory=list)
    errors: list[Entry] = field(default_factory=list)

    @cached_property
    def last(self) -> str:
        return self.full.rpartition(".")[2]

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """The topics whose programs use it."""
        return {topic.slug: topic for topic, _ in self.programs}

    def about(self, slug: str) -> bool:
        """Whether what is wrong in a program of a topic that uses this name is likely to be about the name."""
        return slug in self.topics and (len(self.topics) <= RARE or _rank(self, self.topics[slug]) < UNNAMED)

    def named(self, text: str) -> bool:
        """Whether `text` names it: in full, after a dot, as a call, or alone if it is no ordinary word."""
        return _spelled(self.last).search(text) is not None


class Index:
    """The names of one language's pages."""

    def __init__(self, nav: list | None, site: Site, topics: dict[str, Topic], language: str) -> None:
        self._site, self._language = site, language
        self._in_order = [topic for _, inside in chapters(nav, topics) for topic in inside]
        self._short = {file.removesuffix(".md"): name for file, name in titles(nav)}

    @cached_property
    def names(self) -> dict[str, Name]:
        """Every name that a program of a page uses, in the order of the page: by package, then by module."""
        found: dict[str, Name] = {}
        for topic in self._in_order:
            shown = [fence.embeds for fence in self._site.on_page(self._language, topic.slug) if fence.embeds]
            for program in dict.fromkeys(shown):
                for full in self._site.names.get(program, ()):
                    found.setdefault(full, Name(full)).programs.append((topic, self._site.snippets[program]))
        for name in found.values():
            name.programs.sort(key=lambda use: _rank(name, use[0]))
        by_last: dict[str, list[Name]] = {}
        for name in found.values():
            by_last.setdefault(name.last, []).append(name)
        self._add_silent(found, by_last)
        self._add_errors(found, by_last)
        return dict(sorted(found.items(), key=lambda item: _order(item[0])))

    def _add_silent(self, found: dict[str, Name], by_last: dict[str, list[Name]]) -> None:
        for topic in self._in_order:
            for silent in topic.matter.silent:
                inside = self._used(_section(topic, silent.anchor), found)
                about = [name for name in inside if name.about(topic.slug)]
                named = [n for n in _named(f"{silent.mistake} {silent.tell}", by_last) if topic.slug in n.topics]
                for full in {name.full for name in about + named}:
                    found[full].silent.append((topic, silent))

    def _add_errors(self, found: dict[str, Name], by_last: dict[str, list[Name]]) -> None:
        for entry in self._site.errors:
            programs = {advice.program for case in entry.cases for advice in case.either if advice.program}
            about = [name for name in self._used(programs, found) if name.about(entry.topic)]
            named = _named("\n".join(wording["text"] for wording in entry.wordings), by_last)
            for full in {name.full for name in about + named}:
                found[full].errors.append(entry)

    def _used(self, programs: Iterable[str], found: dict[str, Name]) -> list[Name]:
        used = {full for program in programs for full in self._site.names.get(program, ())}
        return [found[full] for full in used & found.keys()]

    def page(self) -> str:
        """The page as Markdown: a folded group a module, each name a heading with its address."""
        words = WORDS[self._language]["api index"]
        lines, module = [f'<div class="index-filter" data-filter="{words["filter"]}"></div>'], ""
        groups: dict[str, list[Name]] = {}
        for name in self.names.values():
            groups.setdefault(name.full.rpartition(".")[0], []).append(name)
        for module, inside in groups.items():
            count = words["name" if len(inside) == 1 else "names"].format(count=len(inside))
            lines.append(f"\n## {module} {{ #in-{module} }}\n")
            lines.append(f'<details class="error-group" markdown="1"><summary>{count}</summary>\n')
            lines += [line for name in inside for line in self._section(name, words)]
            lines.append("</details>")
        return "\n".join(lines) + "\n"

    def _section(self, name: Name, words: dict[str, str]) -> Iterator[str]:
        yield f"### `{name.full}` {{ #{name.full} .api }}\n"
        best, rest = _best(name.programs)
        for topic, snippet in best:
            yield f"- [{_text(snippet.titles[self._language])}]({topic.slug}.md#{snippet.anchor})"
        for topic, silent in name.silent:
            yield f"- {words['silent']}[{_text(silent.mistake)}]({topic.slug}.md#{silent.anchor})"
        for entry in name.errors:
            yield f"- {words['error']}[{code(entry.title.partition(chr(10))[0])}](errors.md#{entry.id})"
        yield ""
        if rest:
            links = " · ".join(f"[{self._short.get(t.slug, t.title)}]({t.slug}.md#{s.anchor})" for t, s in rest)
            if len(rest) > _FOLDED:
                title = words["more"].format(count=len(rest))
                yield f'<details class="api-more" markdown="1" data-search-exclude><summary>{title}</summary>\n\n{links}\n\n</details>\n'
            else:
                yield f"{words['also']}{links}\n{{ .error-facts data-search-exclude }}\n"


@while_equal
def markdown(nav: list | None, site: Site, topics: dict[str, Topic], language: str) -> str:
    """The API index as Markdown."""
    return Index(nav, site, topics, language).page()


def outline(body: str) -> str:
    """Of a topic's text what the index reads: the headings and the lines that embed programs."""
    return "\n".join(line for line in body.split("\n") if _HEADING.match(line) or _INCLUDE.search(line))


def listed(site: Site, topics: Iterable[str], language: str) -> set[str]:
    """The names that the index has: those in programs that the topics' pages embed."""
    shown = {fence.embeds for slug in topics for fence in site.on_page(language, slug) if fence.embeds}
    return {full for program in shown for full in site.names.get(program, ())}


def _best(programs: list[tuple[Topic, Snippet]]) -> tuple[list[tuple[Topic, Snippet]], list[tuple[Topic, Snippet]]]:
    """The programs to list, and one for each topic that has no program among them."""
    best: list[tuple[Topic, Snippet]] = []
    for use in programs:
        if len(best) < BEST and sum(one[0] is use[0] for one in best) < OF_ONE_TOPIC:
            best.append(use)
    rest: dict[str, tuple[Topic, Snippet]] = {}
    for topic, snippet in programs:
        if not any(one[0] is topic for one in best):
            rest.setdefault(topic.slug, (topic, snippet))
    return best, list(rest.values())


def _named(text: str, by_last: dict[str, list[Name]]) -> list[Name]:
    return [name for word in set(_WORD.findall(text)) for name in by_last.get(word, ()) if name.named(text)]


@cache
def _spelled(last: str) -> re.Pattern[str]:
    special = "_" in last.strip("_") or re.search(r"[a-z][A-Z]|[A-Z][A-Z0-9]+[a-z]|\d$", last)
    last = re.escape(last)
    alone = rf"|(?<![\w.]){last}(?![A-Za-z0-9_])" if special else ""
    return re.compile(rf"\.{last}(?![A-Za-z0-9_])|(?<![A-Za-z0-9_.]){last}\({alone}", re.ASCII)


def _rank(name: Name, topic: Topic) -> int:
    """How early a topic's programs come: its title names it, or what people ask, or its answer, or none of them."""
    return _ranks(topic.title, tuple(topic.matter.asked), topic.answer).get(name.last, UNNAMED)


@cache
def _ranks(title: str, asked: tuple[str, ...], answer: str) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, text in enumerate((title, "\n".join(asked), answer)):
        for word in _WORD.findall(text):
            ranks.setdefault(word, rank)
    return ranks


def _section(topic: Topic, anchor: str) -> list[str]:
    """The programs below a heading of a topic, or the one program that the anchor names."""
    programs, level = [], 0  # of the open section's heading
    for line in topic.body.split("\n"):
        if heading := _HEADING.match(line):
            if level and len(heading[1]) <= level:
                break
            if anchor in _ANCHOR.findall(line):
                level = len(heading[1])
        elif include := _INCLUDE.search(line):
            stem = include["name"].rpartition("/")[2].replace("_", "-")
            if level or anchor == f"program-{stem}":
                programs.append(include["name"])
    return programs


def _order(full: str) -> tuple[int, str, str, str]:
    """torch first, then torchvision, then NumPy; a module's own names before those of its modules."""
    module, _, name = full.rpartition(".")
    return ("torch", "torchvision", "numpy").index(module.partition(".")[0]), module, name.lower(), name


def _text(title: str) -> str:
    """A title in one line as a link's text, its code still code."""
    spans = re.split(r"(`[^`]*`)", title.rstrip(".。"))
    return "".join(span if span.startswith("`") else literal(span) for span in spans)
