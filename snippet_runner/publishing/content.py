"""What a page has besides its text: a topic's facts and line of proof, a notebook's images, files to take along."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.structure.pages import Page

from snippet_runner.features import (
    api_index,
    downloads,
    first_hour,
    notebooks,
    questions,
    search_engines,
    translations,
)
from snippet_runner.features.api_links import with_links
from snippet_runner.gather import Site
from snippet_runner.publishing.kept import Kept
from snippet_runner.rendering import embedded, status
from snippet_runner.rendering.headings import with_facts
from snippet_runner.rendering.program import Renderer


class Content:
    """Completes the HTML of one build's pages. `files` gathers what they offer to take along and ask again, by address."""

    def __init__(self, site: Site, renderer: Renderer, kept: Kept, nav: list | None) -> None:
        self._site = site
        self._nav = nav
        self._renderer = renderer
        self._topics = site.topics[renderer.language]
        self._remember = partial(kept.remember, packages=("jupytext", "nbformat"))
        self._names = frozenset(api_index.listed(site, self._topics, renderer.language))
        self.files = {questions.DATA: questions.data(site, renderer.language)}

    def complete(self, html: str, page: Page) -> str:
        """The HTML of a page; raises ValueError, which says why, if a program or a heading of it cannot be found."""
        file = page.file.src_uri
        html = (self._notebook if file.startswith("notebooks/") else self._topic)(html, page)
        return html + first_hour.line(self._nav, self._site, self._renderer.language, file, self._renderer.to_root)

    def _notebook(self, html: str, page: Page) -> str:
        text = Path(str(page.file.abs_src_path)).read_text("utf-8")
        html = notebooks.name_headings(notebooks.lighten(html), page.toc)
        html, images = notebooks.take_out_images(html, text, self._renderer.to_root)
        self._renderer.figures |= images
        return html + self._offer(
            downloads.of_notebook(text, downloads.name(page), page.canonical_url or "", self._remember)
        )

    def _topic(self, html: str, page: Page) -> str:
        language, slug = self._renderer.language, page.file.src_uri.removesuffix(".md")
        fences = self._site.on_page(language, slug)
        if (message := embedded.lost(html, fences)) and not self._site.problems and not self._renderer.fault:
            raise ValueError(message)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | embedded.anchors(html)
        topic = self._topics.get(slug)
        if topic:
            html = with_links(html, self._names, f"{self._renderer.to_root}api/")
            html = with_facts(html, topic, self._topics, language, self._renderer.to_root)
            html = search_engines.with_search_words(html, topic, self._site.errors_of(slug))
        html = translations.with_note(html, translations.note(self._site, language, slug, self._renderer.to_root))
        if fences:
            html += status.line_of_proof(self._site, fences, self._renderer)
        if topic:
            html += self._offer(
                downloads.of_topic(topic, self._site, language, page.canonical_url or "", self._remember)
            )
        return html

    def _offer(self, files: dict[str, str]) -> str:
        self.files |= files
        return downloads.line(files, self._renderer.language)
