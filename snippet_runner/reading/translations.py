"""How the two languages of a page stand to each other: in step, one changed since they were compared, or one not written.

`reviewed:` in a page's front matter is the hash of its partner's content when a person last compared the two. It is written by
`python -m snippet_runner reviewed`, never by hand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.utils.meta import YAML_RE

from snippet_runner.snippet import LANGUAGES

KEY = "reviewed"
IN_STEP, BEHIND, NEVER, MISSING = "in step", "behind", "never compared", "missing"
# Keys that a partner need not follow: each language has search phrases and a hash of its own.
_OWN = re.compile(rf"^(?:{KEY}|asked|search):.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_WRITTEN = re.compile(rf"^{KEY}: *[\"']?(\w+)[\"']? *$", re.MULTILINE)


@dataclass(frozen=True)
class Translation:
    """One page of one language, and how it stands to its partner."""

    language: str
    slug: str
    state: str
    reviewed: str | None = None

    @property
    def page(self) -> str:
        return f"docs/{self.language}/{self.slug}.md"

    @property
    def partner(self) -> str:
        return f"docs/{other(self.language)}/{self.slug}.md"


def other(language: str) -> str:
    """The other of the two languages."""
    return LANGUAGES[1 - LANGUAGES.index(language)]


def content_hash(text: str) -> str:
    """A hash of what a partner has to follow: the page without blanks at line ends, and without keys that are its own."""
    matter, body = _split(text)
    lines = [line.rstrip() for line in (_OWN.sub("", matter) + body).strip().split("\n")]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def reviewed(text: str) -> str | None:
    """The hash that a page's front matter has kept."""
    found = _WRITTEN.search(_split(text)[0])
    return found[1] if found else None


def with_reviewed(text: str, value: str) -> str:
    """The page's text with `reviewed:` as the last key of its front matter, or where it stood before."""
    matter, body = _split(text)
    line = f"{KEY}: {value}"
    if _WRITTEN.search(matter):
        return _WRITTEN.sub(line, matter, count=1) + body
    if not matter:
        return f"---\n{line}\n---\n\n{text}"
    keys, end, rest = matter.rstrip("\n").rpartition("\n")
    return f"{keys}\n{line}\n{rest}{matter[len(keys) + len(end) + len(rest) :]}{body}"


def states(texts: Mapping[str, Mapping[str, str]]) -> list[Translation]:
    """Every page by language and slug whose partner is not in step with it; `texts` are the pages of each language by slug."""
    found = []
    for language in LANGUAGES:
        here, there = texts[language], texts[other(language)]
        found += [Translation(language, slug, MISSING) for slug in sorted(there.keys() - here.keys())]
        for slug in sorted(here.keys() & there.keys()):
            kept = reviewed(here[slug])
            state = NEVER if kept is None else IN_STEP if kept == content_hash(there[slug]) else BEHIND
            listed = state == NEVER and language != LANGUAGES[0] and reviewed(there[slug]) is None  # one line a pair
            if state != IN_STEP and not listed:
                found.append(Translation(language, slug, state, kept))
    return found


def _split(text: str) -> tuple[str, str]:
    matter = YAML_RE.match(text)
    return (text[: matter.end()], text[matter.end() :]) if matter else ("", text)
