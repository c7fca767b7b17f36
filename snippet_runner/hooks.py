"""MkDocs' events, in the order in which they come: run the programs, build both languages, publish the whole or nothing.

`mkdocs build` and `mkdocs serve` are all that is needed. The build of mkdocs.yml (Chinese) gathers results and starts the build
named in `extra.also_build` (English), which takes them over. A problem stops a build before a page is made; `serve` shows it on
the page. This module calls the others and makes nothing itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # MkDocs loads this file by its path
    sys.path.insert(0, str(ROOT))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from snippet_runner.features import error_index, search_engines, translations, why_file
from snippet_runner.files import write_files
from snippet_runner.gather import Site, gather
from snippet_runner.publishing import (
    comments,
    first_pages,
    kept_entries,
    kept_notebooks,
    other_language,
    swap,
)
from snippet_runner.publishing.kept import Kept, opened
from snippet_runner.publishing.kept_html import keep_html
from snippet_runner.publishing.other_language import OtherLanguage
from snippet_runner.publishing.pages import Pages
from snippet_runner.publishing.refusal import refusal
from snippet_runner.publishing.serving import Serving
from snippet_runner.publishing.theme_files import list_once
from snippet_runner.reading.versions import fingerprint, last_commit
from snippet_runner.recording import published
from snippet_runner.running import processes, runner


class Build:
    """One run of MkDocs, from `on_startup` to `on_shutdown`; under `serve` many builds in turn."""

    # What every build sets anew in `on_config`
    gathered: Site
    site: Site  # of it what this language's pages are made of
    pages: Pages
    made: Kept  # by earlier builds
    nav: Navigation
    last: first_pages.LastBuild

    def __init__(self) -> None:
        self.serving = False
        self.complete = False
        self.target: Path | None = None  # the site, and the folder that becomes it
        self.built: Path | None = None
        self.other: OtherLanguage | Serving | None = None
        self.server: Serving | None = None
        self.kept: Path | None = None  # executed notebooks, and this build's own copy of them
        self.executed: Path | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve" or other_language.serving()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        os.environ.setdefault("SOURCE_DATE_EPOCH", last_commit(ROOT))
        os.environ |= processes.SAME_SUMS | dict(os.environ)  # for notebooks
        language = config.theme["language"]
        root = Path(config.config_file_path).resolve().parent
        self.complete = False
        taken_over = other_language.handed_over()
        if not self.serving and not taken_over:
            self.target = Path(config.site_dir)
            self.built = swap.prepare(self.target)
            config.site_dir = str(self.built)
        if self.serving and not taken_over:
            self.other = self.server = self.server or Serving(config, language, self.make_first)
            config.site_dir = self.server.made
        elif (other := config.extra.get("also_build")) and not taken_over:
            self.other = OtherLanguage(config, root / other)
        self.gathered = taken_over or (self.server.gather() if self.server else gather(root))
        self.site = self.gathered.of_language(language)
        if self.site.problems and not taken_over:
            self._fail(refusal(self.site, serving=self.serving))
        if config.strict and not self.site.executed and self.site.snippets:
            raise PluginError(
                "torch is not installed, so no program was executed, and --strict does not publish that. Remedy: pip install -r requirements.txt"
            )
        if language == "en" and config.site_url and not config.site_url.endswith("/en/"):
            config.site_url = config.site_url.rstrip("/") + "/en/"
        if "mkdocs-jupyter" in config.plugins:
            own = root / ".cache/notebooks-shown" / (name := f"{language}-{fingerprint(root)}")
            if not self.serving:
                self.kept = root / ".cache/notebooks-executed" / name
                own = self.executed = kept_notebooks.borrow(self.kept)
            kept_notebooks.configure(config.plugins["mkdocs-jupyter"].config, own, execute=not self.serving)
        list_once(config.theme)
        self.made = opened(root / f".cache/rendered/{language}.json")
        if "material/search" in config.plugins:
            kept_entries.use(self.made, config.plugins["material/search"])
        self.pages = Pages(self.site, config, self.made, self._fail, serving=self.serving)
        return config

    def make_first(self, pages: list[str], site: Site, folder: Path) -> None:
        """Make these pages alone, of `site`, into `folder`: a server shows them before the rest is made."""
        self.pages = Pages(site, self.last.config, self.made, self._fail, serving=True)
        first_pages.make(self.last, pages, folder)
        write_files(folder, self.pages.files)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        other_docs = self.site.root / "docs" / ("zh" if config.theme["language"] == "en" else "en")
        config.extra["other_pages"] = {path.relative_to(other_docs).as_posix() for path in other_docs.rglob("*.*")}
        translations.add_stand_ins(files, self.site, config.theme["language"], config)
        if self.other:  # not before MkDocs has emptied the folder that both build into
            self.other.hand_over(self.gathered)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self.last = first_pages.LastBuild(config, files, self.nav, env)
        keep_html(self.made, env, config.theme.custom_dir, self.site.root / ".cache/jinja")
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        return self.pages.source(page)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self.pages.markdown(markdown, page, config, files)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self.pages.completed(html, page)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return self.pages.context(context, page, config)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return search_engines.without_search_words(output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' name of its folder is in it
        data = {error_index.DATA: error_index.data(self.site, config.theme["language"], config.repo_url)}
        if self.site.errors and config.theme["language"] == "zh":  # both languages are in it
            data[why_file.NAME] = why_file.why_file(self.site.errors, config.site_url or "")
        if self.built and self.site.executed:
            data[published.NAME] = published.packed(self.site.results)
        write_files(Path(config.site_dir), self.pages.files | data | self.pages.copies.files(config))
        if config.theme.custom_dir and not self.serving:
            comments.remove(Path(config.theme.custom_dir), Path(config.site_dir))
        self.made.end_of_build()
        if not self.serving:  # a server saves when it ends: it need not write megabytes at each edit
            self.made.save()
        if self.other and (message := self.other.finish()):
            self._fail(message)
        self.complete = True

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable) -> LiveReloadServer:
        if self.server:
            self.server.attach(server)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        self.complete = False
        if self.other:  # now, because a server lives on
            self.other.stop()

    def on_shutdown(self) -> None:
        runner.stand_down()
        if self.serving and hasattr(self, "made"):
            self.made.save()
        if self.other:
            self.other.stop()  # Ctrl-C is no error to MkDocs
        if self.server:
            self.server.close()
        if self.executed and self.kept:
            kept_notebooks.give_back(self.executed, self.kept)
        if self.built and self.target and self.complete:
            swap.publish(self.built, self.target)
        elif self.built:
            swap.discard(self.built)

    def _fail(self, message: str) -> None:
        """End a build; a server reports it and lives."""
        if not self.serving:
            raise PluginError(message)
        runner.log.error(message)


_build = Build()
on_startup, on_config, on_files, on_nav = _build.on_startup, _build.on_config, _build.on_files, _build.on_nav
on_env, make_first = _build.on_env, _build.make_first
on_page_read_source, on_page_markdown = _build.on_page_read_source, _build.on_page_markdown
on_page_content, on_page_context, on_post_page = _build.on_page_content, _build.on_page_context, _build.on_post_page
on_post_build, on_serve = _build.on_post_build, _build.on_serve
on_build_error, on_shutdown = _build.on_build_error, _build.on_shutdown
