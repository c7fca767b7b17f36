"""The pages for language models: each as plain Markdown next to its HTML, and the list llms.txt. Addresses are absolute where
`site_url` is known.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import lru_cache

from snippet_runner.features import downloads
from snippet_runner.gather import Site
from snippet_runner.reading.markup import plain
from snippet_runner.reading.pages import ALT_SEPARATOR, Fence, read_fences
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.rendering.text import fence
from snippet_runner.result import Figure, Result
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import each_while_equal
from snippet_runner.words import WORDS

COPY = "index.html.md"  # llmstxt.org's name for the Markdown copy of an address without a file name


class Copies:
    """The copies of one language's pages: `add` each page, then ask for the `files`."""

    def __init__(self, site: Site, topics: dict[str, Topic], language: str) -> None:
        self.site = site
        self.topics = topics
        self.language = language
        self._copies: dict[str, str] = {}
        self._others: list[tuple[str, str, str]] = []  # of what is no topic: address of the copy, title, description

    def add(self, markdown: str, page) -> None:
        """Take a page; its own markers are filled, its programs still fences. A notebook's copy is its Python file."""
        notebook = page.file.src_uri.endswith(".ipynb")
        copy = downloads.name(page) + ".py" if notebook else page.url + COPY
        if page.file.src_uri.removesuffix(".md") not in self.topics and not page.is_homepage:
            self._others.append((copy, page.title, page.meta.get("description", "")))
        if not notebook and page.file.dest_uri.endswith("index.html"):
            text = plain_markdown(markdown, page, self.site, self.language)
            self._copies[page.file.dest_uri.removesuffix("index.html") + COPY] = text

    def files(self, config) -> dict[str, str]:
        """The copies and llms.txt, by name relative to the site's root."""
        return self._copies | {"llms.txt": llms_txt(config, self.topics, self._others, self.language)}


def plain_markdown(markdown: str, page, site: Site, language: str) -> str:
    """The page as Markdown for any reader: with its programs and their output instead of fences that embed them."""
    fences = _fences(markdown, page.file.src_uri, language)
    programs = {
        name: (snippet, site.result(name)) for one in fences if (snippet := site.snippets.get(name := one.embeds or ""))
    }
    return _copy(page.file.src_uri, page.file.dest_uri, page.canonical_url, markdown, tuple(fences), programs, language)


_fences = lru_cache(maxsize=512)(read_fences)  # a server asks for every page at each edit


@each_while_equal
def _copy(
    source: str,
    made: str,
    address: str | None,
    markdown: str,
    fences: tuple[Fence, ...],
    programs: dict[str, tuple[Snippet, Result | None]],
    language: str,
) -> str:
    lines = markdown.split("\n")
    for embedded in reversed(fences):
        if (name := embedded.embeds or "") in programs:
            shown = _program(embedded, *programs[name], language)
            lines[embedded.line - 1 : embedded.last] = [embedded.indent + line for line in shown.split("\n")]
    text = plain("\n".join(_flat("\n".join(lines).split("\n"))), lambda link: _relative(source, made, link))
    said = f"{WORDS[language]['copy']['address']}<{address}>\n\n" if address else ""
    return re.sub(r"\n{3,}", "\n\n", f"{said}{text.strip()}\n")


def _relative(source: str, made: str, match: re.Match) -> str:
    """The link from one copy to another; `source` is the page's file, `made` its HTML."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), match["stem"]))
    folder = "" if target == "index" else target
    copy = COPY if match["ending"] == "md" else posixpath.basename(target) + ".py"
    here = posixpath.dirname(made) or "."
    return posixpath.relpath(posixpath.join(folder, copy), here) + (match["anchor"] or "")


def _program(embedded: Fence, snippet: Snippet, result: Result | None, language: str) -> str:
    """A program and its result as two blocks of Markdown, with its figures' descriptions."""
    words = WORDS[language]["copy"]
    blocks = [fence("python", snippet.views[language].text)]
    if result:
        texts = replace(result, parts=tuple(part for part in result.parts if not isinstance(part, Figure)))
        if printed := texts.lines():
            blocks += [words["output"], fence("text", "\n".join(printed))]
        described = embedded.options.get("alt", "").split(ALT_SEPARATOR)
        blocks += [words["figure"] + text for _, text in zip(result.figures, described, strict=False)]
    return "\n\n".join(blocks)


def _flat(lines: list[str]) -> list[str]:
    """Admonitions and folded blocks as plain text under a bold title."""
    flat, depth = [], 0
    for line in lines:
        if line.strip() and not line.startswith("    " * depth):
            depth = (len(line) - len(line.lstrip(" "))) // 4 if depth else 0
        inner = line[4 * depth :] if depth else line
        if match := re.match(r'(?:!!!|\?\?\?\+?|===) *[\w-]* *"(.*)"$', inner):
            flat.append(f"**{match[1]}**")
            depth += 1
        else:
            flat.append(inner)
    return flat


def llms_txt(config, topics: dict[str, Topic], others: list[tuple[str, str, str]], language: str) -> str:
    """The list of pages for language models, as llmstxt.org proposes; `others` are (address of the copy, title, description)."""
    words, root = WORDS[language]["llms.txt"], config.site_url or ""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", "", words["about"], "", words["other"]]
    for name, inside in chapters(config.nav, topics):
        lines += ["", f"## {name}", ""]
        lines += [f"- [{topic.title}]({root}{topic.slug}/{COPY}): {topic.answer}" for topic in inside]
    lines += ["", f"## {words['more']}", ""]
    lines += [f"- [{title}]({root}{copy}): {description}" for copy, title, description in others]
    return "\n".join(lines) + "\n"
