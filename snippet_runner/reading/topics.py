"""The topics of one language: what each page says of itself in its front matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from mkdocs.utils.meta import YAML_RE

from snippet_runner.problems import Problem
from snippet_runner.reading.binding import Binder
from snippet_runner.reading.claims import CLAIMS
from snippet_runner.reading.pages import code_blocks, read_fences
from snippet_runner.reading.text import decode, files

LEVELS = (1, 2, 3)
OTHER_KEYS = {
    "title",
    "hide",
    "search",
    "style",
    "template",
    "icon",
    "status",
    "tags",
    "reviewed",
}  # of MkDocs, Material and main.html
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Silent:
    """A mistake that raises nothing, its visible sign, and the section that cures it."""

    mistake: str
    tell: str
    anchor: str


@dataclass(frozen=True)
class FrontMatter:
    """The keys of a topic's front matter; CONTRIBUTING.md says for authors what each is for."""

    description: str
    level: int
    minutes: int
    asked: dict[str, str] = field(default_factory=dict)  # what people type, and the anchor that answers it
    claims: tuple[str, ...] = ()
    prerequisites: tuple[str, ...] = ()
    silent: tuple[Silent, ...] = ()
    sources: tuple[str, ...] = ()
    cheat: str | None = None
    reviewed: str | None = None  # the hash of the other language's page when the two were last compared


@dataclass(frozen=True)
class Topic:
    """One page with programs in `snippets/<slug>/`. `title` is Markdown, `body` what follows the front matter, `anchors` its ids."""

    slug: str
    title: str
    matter: FrontMatter
    body: str = field(default="", repr=False)
    anchors: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def answer(self) -> str:
        return self.matter.description

    @property
    def plain_title(self) -> str:
        """The title as text, code without its backticks.

        >>> Topic("a-topic", "Why `x` and `` `y` ``?", FrontMatter("", 1, 1)).plain_title
        'Why x and `y`?'
        """
        return CODE.sub(lambda code: code[2].strip(), self.title)


def read_topics(
    root: Path, language: str, claims: Collection[str] | None = None
) -> tuple[dict[str, Topic], list[Problem]]:
    """All topics of a language by slug, and what is wrong with their front matter, and with any page's YAML.

    `claims` are the ids that a topic may name; None leaves that unchecked.
    """
    data = {path: path.read_bytes() for path in files(root / "docs" / language, "*.md")}
    slugs = frozenset(path.stem for path in data if _is_topic(path, root, data[path]))
    elsewhere = frozenset(path.stem for path in root.glob("docs/*/*.md")) - {path.stem for path in data}
    known = None if claims is None else frozenset(claims)
    topics, problems = {}, []
    for path in data:
        topic, wrong = _topic(path, root, data[path], slugs, elsewhere, known)
        problems += wrong
        if topic:
            topics[topic.slug] = topic
    return topics, problems


# A server reads all of them at each edit
@lru_cache(maxsize=512)
def _is_topic(path: Path, root: Path, data: bytes) -> bool:
    return _Page(path, root, data).is_topic


@lru_cache(maxsize=512)
def _topic(
    path: Path,
    root: Path,
    data: bytes,
    slugs: frozenset[str],
    elsewhere: frozenset[str],
    claims: frozenset[str] | None,
) -> tuple[Topic | None, tuple[Problem, ...]]:
    page = _Page(path, root, data)
    topic = page.topic(slugs, elsewhere, claims)
    return topic, tuple(page.binder.problems)


class _Page:
    """One page, split into front matter and body."""

    def __init__(self, path: Path, root: Path, data: bytes) -> None:
        self.name = path.relative_to(root).as_posix()
        self.slug = path.stem
        text = decode(data, self.name).text
        matter = YAML_RE.match(text)  # as MkDocs splits it
        self.body = text[matter.end() :] if matter else text
        self.first = text[: len(text) - len(self.body)].count("\n") + 1  # the body's first line
        self.fences = read_fences(self.body, self.name, "")
        self.embedded = [fence.embeds for fence in self.fences if fence.embeds]
        self.is_topic = any(name.startswith(f"{self.slug}/") for name in self.embedded)
        self.binder = Binder(self.name, first=2)
        self.node = self.binder.compose(matter[1]) if matter else None
        if re.match(r"---[ \t]*\n", text) and not matter:
            self.binder.add(1, "the front matter has no end", "write `---` on a line of its own below it")

    def topic(self, slugs: Collection[str], elsewhere: Collection[str], claims: Collection[str] | None) -> Topic | None:
        """The page as a topic; None if it is none, or if a problem was found. `elsewhere` are the pages that only the other
        language has."""
        binder, before = self.binder, len(self.binder.problems)
        if not self.is_topic or before:
            return None
        if self.node is None:
            binder.add(1, "a topic without front matter", "begin with `---`, its keys (CONTRIBUTING.md), and `---`")
            matter = None
        else:
            matter = binder.bind(FrontMatter, self.node, others=OTHER_KEYS)
        title = self._title()
        if matter:
            self._check(matter, slugs, elsewhere, claims)
        return Topic(self.slug, title, matter, self.body, frozenset(self._anchors())) if matter and title else None

    def _title(self) -> str:
        for number, line in enumerate(prose(self.body).split("\n"), self.first):
            if heading := re.fullmatch(r"# +(.+?) *(?:\{.*\})? *", line):
                if re.search(r"<[A-Za-z/!?]", CODE.sub("", heading[1])):
                    self.binder.add(number, "the title contains HTML", "write it as code, in backticks")
                return heading[1].strip()
        self.binder.add(self.first, "a topic without a title", "begin the page with `# ` and the reader's question")
        return ""

    def _check(
        self,
        matter: FrontMatter,
        slugs: Collection[str],
        elsewhere: Collection[str],
        claims: Collection[str] | None,
    ) -> None:
        """Report what the front matter names and does not exist."""
        binder, lines, anchors = self.binder, self.binder.lines, self._anchors()
        if matter.level not in LEVELS:
            binder.add(lines["level",], f"there is no level {matter.level}", "levels are 1, 2 and 3")
        for number, slug in enumerate(matter.prerequisites):
            if (slug not in slugs and slug not in elsewhere) or slug == self.slug:
                cause = f"the prerequisite {slug!r} is " + ("this page itself" if slug in slugs else "no topic")
                binder.add(lines["prerequisites", number], cause, "name the file of another topic, without .md")
        for number, claim in enumerate(matter.claims):
            if claims is not None and claim not in claims:
                binder.add(
                    lines["claims", number], f"there is no claim {claim!r}", f"correct it, or add it to {CLAIMS}"
                )
        named = {("silent", number, "anchor"): silent.anchor for number, silent in enumerate(matter.silent)}
        for path, anchor in (named | {("asked", phrase): to for phrase, to in matter.asked.items()}).items():
            if anchor not in anchors:
                binder.add(lines[path], f"this page has no anchor {anchor!r}", "name a heading's id: ## … { #id }")
        if matter.cheat and matter.cheat not in self.embedded:
            binder.add(lines["cheat",], f"this page does not embed {matter.cheat!r}", "name one of its programs")

    def _anchors(self) -> set[str]:
        return anchors(self.body, self.embedded)


def anchors(body: str, embedded: Sequence[str]) -> set[str]:
    """The ids of a page's headings and blocks, and of its programs with their outputs and exceptions."""
    text = prose(body)
    written = {
        found for match in re.finditer(r"\{:?([^{}\n]*)\}", text) for found in re.findall(r"#([\w-]+)", match[1])
    }
    written |= set(re.findall(r"<[^>]*\bid=[\"']?([\w-]+)", text))
    stems = [name.split("/")[-1].replace("_", "-") for name in embedded]
    counted = [f"{stem}-{stems[: number + 1].count(stem)}".removesuffix("-1") for number, stem in enumerate(stems)]
    return written | {f"{kind}-{stem}" for kind in ("program", "output", "error") for stem in counted}


def prose(text: str) -> str:
    """A page's text with every line of a code block empty; lines keep their numbers."""
    lines = text.split("\n")
    for block in code_blocks(lines):
        lines[block.line - 1 : block.last] = [""] * (min(block.last, len(lines)) - block.line + 1)
    return "\n".join(lines)


def chapters(nav: list | None, topics: dict[str, Topic]) -> Iterator[tuple[str, list[Topic]]]:
    """The path: each chapter of `nav` that holds topics, with its topics in order."""
    for entry in nav or []:
        for name, items in entry.items() if isinstance(entry, dict) else ():
            pages = [page for item in items for page in item.values()] if isinstance(items, list) else []
            inside = [topics[slug] for page in pages if (slug := page.removesuffix(".md")) in topics]
            if inside:
                yield name, inside
