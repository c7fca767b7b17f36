"""What readers and maintainers see of translations: a note on a page that is behind, one in the place of a page that is not
written yet, and the list of both."""

from __future__ import annotations

import re
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from snippet_runner.gather import Site
from snippet_runner.reading import translations
from snippet_runner.reading.translations import Translation
from snippet_runner.rendering.text import literal
from snippet_runner.words import WORDS


def note(site: Site, language: str, slug: str, to_root: str) -> str:
    """One quiet line for a page whose partner has changed since the two were compared; empty for all others."""
    if not any(
        one.state == translations.BEHIND and (one.language, one.slug) == (language, slug) for one in site.translations
    ):
        return ""
    text = WORDS[language]["translations"]["changed"]
    link = rf'<a href="{_address(language, slug, to_root)}" hreflang="{translations.other(language)}">\1</a>'
    linked = re.sub(r"\[(.*)\]", link, escape(text))
    return f'<p class="translation-note">{linked}</p>'


def with_note(html: str, note: str) -> str:
    """The page's HTML with the note below its title, or below the line of facts there."""
    if not note:
        return html
    return re.sub(
        r'</h1>(?:\s*<p class="topic-facts">.*?</p>)?', lambda top: f"{top[0]}\n{note}", html, count=1, flags=re.DOTALL
    )


def add_stand_ins(files: Files, site: Site, language: str, config: MkDocsConfig) -> None:
    """Add a page for each that only the other language has: a note, and the way to it. No search, list or sitemap has it."""
    words = WORDS[language]["translations"]
    added = []
    for one in _of(site, language, translations.MISSING):
        topic = site.topics[translations.other(language)].get(one.slug)
        title = topic.title if topic else one.slug
        to_root = "../" * (one.slug.count("/") + 1)
        link = rf'<a href="{_address(language, one.slug, to_root)}" hreflang="{translations.other(language)}">\1</a>'
        text = re.sub(r"\[(.*)\]", link, words["not written"])
        matter = "---\nsearch: {exclude: true}\nstands_in: true\n---\n"
        content = f"{matter}# {title}\n\n{text}\n"
        added.append(File.generated(config, f"{one.slug}.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        files.append(added[-1])
    config.extra["stand_ins"] = [file.src_uri for file in added]


def listed(site: Site, language: str) -> str:
    """Every translation that is wanted or behind, as Markdown for the status page."""
    words = WORDS[language]["translations"]
    lines = []
    for state, heading in (
        (translations.MISSING, "wanted"),
        (translations.BEHIND, "behind"),
        (translations.NEVER, "never compared"),
    ):
        found = [one for each in ("zh", "en") for one in _of(site, each, state)]
        if found:
            lines += [f"**{words[heading]}**", "", *(f"- {_named(site, one, language)}" for one in found), ""]
    return "\n".join(lines or [words["in step"], ""])


def _named(site: Site, one: Translation, language: str) -> str:
    """A page by its title in this language, or else in the other, with a link to where this language's site has it."""
    topic = site.topics[language].get(one.slug) or site.topics[translations.other(language)].get(one.slug)
    title = topic.title if topic else literal(one.slug)
    return f"[{title}]({one.slug}.md): `{one.page}`"


def _of(site: Site, language: str, state: str) -> list[Translation]:
    return [one for one in site.translations if (one.language, one.state) == (language, state)]


def _address(language: str, slug: str, to_root: str) -> str:
    """The same page in the other language, whose site lies in `en/` of the Chinese one."""
    path = "" if slug == "index" else slug.removesuffix("/index") + "/"
    return f"{to_root}{'en/' if language == 'zh' else '../'}{path}"
