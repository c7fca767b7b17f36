"""Each page of one build, from its text to what stands in the theme's template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import markdown_exec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from snippet_runner.features import error_index, feedback, llms, markers, search_engines
from snippet_runner.gather import Site
from snippet_runner.publishing import kept_pages
from snippet_runner.publishing.content import Content
from snippet_runner.publishing.kept import Kept
from snippet_runner.reading.text import decode
from snippet_runner.rendering.headings import escape_head
from snippet_runner.rendering.problem_box import problem_box, without_missing
from snippet_runner.rendering.program import Renderer
from snippet_runner.running import runner


class Pages:
    """The pages that `site` makes in the language of `config`. From its beginning on, markdown-exec shows programs as they do.

    `fail` is told what is wrong with a page; it raises, but under `serve`.
    """

    def __init__(
        self, site: Site, config: MkDocsConfig, made: Kept, fail: Callable[[str], None], *, serving: bool
    ) -> None:
        self._site, self._made, self._fail, self._serving = site, made, fail, serving
        self._language = language = config.theme["language"]
        self._renderer = Renderer(site, language, config.repo_url)
        self._content = Content(site, self._renderer, made, config.nav)
        self._topics = site.topics[language]
        self._parts = markers.parts(config.nav, site, self._topics, language)
        self.copies = llms.Copies(site, self._topics, language)
        formatters: dict[str, Any] = markdown_exec.formatters
        formatters["python"] = self._renderer.format

    @property
    def files(self) -> dict[str, str | bytes]:
        """What the pages made so far show or offer to take along, by address."""
        return self._renderer.figures | self._content.files

    def source(self, page: Page) -> str | None:
        """Under `serve`, what MkDocs could not read: a page that is not UTF-8."""
        if not self._site.problems or not page.file.abs_src_path:
            return None
        return decode(Path(page.file.abs_src_path).read_bytes(), page.file.src_uri).text

    def markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The text that MkDocs then renders."""
        depth = page.url.count("/") if page.url not in ("", ".", "./") else 0
        self._renderer.start_page("../" * depth)
        text = decode(page.file.content_bytes, page.file.src_uri).text if page.file.src_uri.endswith(".md") else ""
        if wrong := markers.unknown(text, self._parts):
            self._fail("\n".join(f"{self._path(page)}:{one}" for one in wrong))
        markdown = markers.fill(markdown, self._parts)
        search_engines.describe(markdown, page, self._topics.get(_slug(page)))
        if not page.meta.get("stands_in"):
            self.copies.add(markdown, page)
        escape_head(page.meta)
        if error_index.BOX in markdown:  # not before: a copy has no box
            page.meta["error_box"] = True  # main.html then loads what it needs
            markdown = markdown.replace(error_index.BOX, error_index.box(self._language, self._renderer.to_root))
        if here := self._site.problems_of(self._path(page)):  # only under `serve`
            box = problem_box(here, self._renderer.words)
            markdown = box + without_missing(markdown, self._site.snippets, self._language)
        if page.file.src_uri.endswith(".md"):
            page.markdown = markdown
            fences = self._site.on_page(self._language, _slug(page))
            kept_pages.use(self._made, page, self._renderer, fences, config, files)
        return markdown

    def completed(self, html: str, page: Page) -> str:
        """What MkDocs has rendered, with all that a page has besides its text."""
        if 'class="error-group"' in html:
            error_index.without_messages(page.toc)
        if self._renderer.fault:
            if not self._serving:
                raise self._renderer.fault
            runner.log.error("%s: the renderer failed", self._path(page), exc_info=self._renderer.fault)
        try:
            return self._content.complete(html, page)
        except ValueError as error:
            self._fail(f"{self._path(page)}: {error}")
            return html

    def context(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> TemplateContext:
        """What the template knows, and this engine besides."""
        values: dict[str, Any] = context  # ty: ignore[invalid-assignment]
        values["topic"] = self._topics.get(_slug(page))
        values["words"] = self._renderer.words
        values["torch"] = self._site.torch
        values["page_wrong"] = feedback.page_line(config.repo_url, self._language, self._path(page), str(page.title))
        return context

    def _path(self, page: Page) -> str:
        return f"docs/{self._language}/{page.file.src_uri}"


def _slug(page: Page) -> str:
    return page.file.src_uri.removesuffix(".md")
