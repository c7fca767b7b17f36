"""MkDocs' events: run the programs first, then build both languages, and publish the whole or nothing.

`mkdocs build` and `mkdocs serve` are all that is needed. The build of mkdocs.yml (Chinese) gathers results and starts the build
named in `extra.also_build` (English) beside it, which takes the results over. A failure stops a build before a page is made; under `serve`
it stands on the page.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # MkDocs loads this file by its path
    sys.path.insert(0, str(ROOT))

import markdown_exec
from mkdocs.exceptions import PluginError

from snippet_runner.features import downloads, error_index, llms, markers, notebooks, search_engines
from snippet_runner.features import messages as errors
from snippet_runner.gather import Site, gather
from snippet_runner.problems import tell
from snippet_runner.publishing import kept_notebooks as executed
from snippet_runner.publishing import other_language
from snippet_runner.publishing import swap as publish
from snippet_runner.publishing.other_language import OtherLanguage
from snippet_runner.reading.topics import read_topics
from snippet_runner.reading.versions import pinned
from snippet_runner.rendering import reports
from snippet_runner.rendering.headings import breakable, facts
from snippet_runner.rendering.program import Renderer
from snippet_runner.running.runner import log


class Build:
    """One run of MkDocs, from `on_startup` to `on_shutdown`; under `serve` many builds in turn."""

    def __init__(self) -> None:
        self.serving = False
        self.site: Site | None = None
        self.target: Path | None = None
        self.built: Path | None = None
        self.complete = False
        self.other: OtherLanguage | None = None
        self.executed: Path | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve" or other_language.serving()

    def on_config(self, config):
        os.environ.setdefault("SOURCE_DATE_EPOCH", _last_commit())
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # notebooks too: two kernels that spin on two cores take minutes
        language = config.theme["language"]
        self.root = Path(config.config_file_path).parent
        self.complete = False
        self.taken_over = other_language.handed_over()
        if not self.serving and not self.taken_over:
            self.target = Path(config.site_dir)
            self.built = publish.prepare(self.target)
            config.site_dir = str(self.built)
        if (other := config.extra.get("also_build")) and not self.taken_over:
            self.other = OtherLanguage(config, self.root / other, serving=self.serving, last=self.other)
        self.site = self.taken_over or gather(self.root, watch_files=not self.serving)
        self._refuse(config)
        if language == "en" and config.site_url and not config.site_url.endswith("/en/"):
            config.site_url = config.site_url.rstrip("/") + "/en/"
        if "mkdocs-jupyter" in config.plugins:
            settings = config.plugins["mkdocs-jupyter"].config
            self.kept = self.root / ".cache/notebooks-executed" / f"{language}-{_requirements(self.root)}"
            self.executed = None if self.serving else executed.borrow(self.kept)
            settings["cache"], settings["cache_dir"] = self.executed is not None, str(self.executed)
            # Under `serve` they are shown unexecuted: it would take seconds after each edit.
            settings["execute"] = not self.serving
        self.renderer = Renderer(self.site, language, config.repo_url)
        self.downloads: dict[str, str] = {}
        self.topics = read_topics(self.root, language)
        self.errors = errors.read_entries(self.site, self.topics, language)
        self.copies = llms.Copies(self.site, self.topics, language)
        self.parts = markers.parts(config.nav, self.site, self.topics, self.errors, language)
        markdown_exec.formatters["python"] = self.renderer.format
        return config

    def _refuse(self, config) -> None:
        """Stop a build with all problems at once; a server goes on and shows them."""
        if self.site.problems and not self.taken_over:
            if not self.serving:
                raise PluginError(tell(self.site.problems))
            log.error(tell(self.site.problems))
        if config.strict and not self.site.executed and self.site.snippets:
            raise PluginError(
                "torch is not installed, so no program was executed, and --strict does not publish that. Remedy: pip install -r requirements.txt"
            )

    def on_files(self, files, *, config):
        other_docs = self.root / "docs" / ("zh" if self.renderer.language == "en" else "en")
        config.extra["other_pages"] = {p.relative_to(other_docs).as_posix() for p in other_docs.rglob("*.*")}
        if self.other:  # not before MkDocs has emptied the folder that both build into
            self.other.hand_over(self.site)
        return files

    def on_page_markdown(self, markdown: str, *, page, config, files) -> str:
        depth = page.url.count("/") if page.url not in ("", ".", "./") else 0
        self.renderer.start_page("../" * depth)
        source = f"docs/{self.renderer.language}/{page.file.src_uri}"
        if page.file.src_uri.endswith(".md"):
            text = Path(page.file.abs_src_path).read_text("utf-8", "replace")
            if wrong := markers.unknown(text, self.parts):
                self._fail("\n".join(f"{source}:{one}" for one in wrong))
        markdown = markers.fill(markdown, self.parts)
        search_engines.describe(markdown, page, self.topics.get(page.file.src_uri.removesuffix(".md")))
        self.copies.add(markdown, page)
        if error_index.BOX in markdown:  # not before: a copy has no box
            page.meta["error_box"] = True  # main.html then loads what it needs
            markdown = markdown.replace(error_index.BOX, error_index.box(self.renderer.language, self.renderer.to_root))
        here = [
            problem
            for problem in self.site.problems
            if any(f"{source}:" in place for place in (problem.where, *problem.pages))
        ]
        if here:  # only under `serve`
            markdown = reports.problems_box(here, self.renderer.words) + reports.without_missing(
                markdown, self.site, self.renderer.language
            )
        return markdown

    def on_page_content(self, html: str, *, page, config, files) -> str:
        source = f"docs/{self.renderer.language}/{page.file.src_uri}"
        if page.file.src_uri.startswith("notebooks/"):
            text = Path(page.file.abs_src_path).read_text("utf-8")
            html = notebooks.lighten(html)
            try:
                html = notebooks.name_headings(html, page.toc)
            except ValueError as error:
                self._fail(f"{source}: {error}")
            html, images = notebooks.take_out_images(html, text, self.renderer.to_root)
            files = downloads.of_notebook(text, downloads.name(page), page.canonical_url or "")
            self.renderer.figures |= images
            self.downloads |= files
            return html + downloads.line(files, self.renderer.language)
        embedded = [fence for fence in self.site.fences if fence.page == source]
        # Looked for in the page, not in `rendered`: a fence indented too far is rendered, and then put back as text.
        shown = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
        reached = re.findall(r'<div class="snippet" id="program-([\w-]+)"', shown)
        if len(embedded) != len(reached) and not self.site.problems:
            self._fail(
                f"{source}: {len(embedded)} programs are embedded, but {len(reached)} reached the page "
                f"({', '.join(reached)}). Remedy: look for a fence that Markdown does not see as one, by its "
                "indentation, or for a file that changed during the build."
            )
        # MkDocs has not seen them, and checks links.
        page.present_anchor_ids |= set(re.findall(r'<div [^>]*?id="((?:program|output|error)-[\w-]+)"', shown))
        if topic := self.topics.get(page.file.src_uri.removesuffix(".md")):
            line = facts(topic, self.topics, self.renderer.language, self.renderer.to_root)
            html = re.sub("<h1.*?</h1>", lambda h1: f"{breakable(h1[0])}\n{line}", html, count=1, flags=re.DOTALL)
            html = search_engines.with_search_words(html, topic)
        html += reports.line_of_proof(self.site, embedded, self.renderer) if embedded else ""
        if topic:
            files = downloads.of_topic(topic, self.site, self.renderer.language, page.canonical_url or "")
            self.downloads |= files
            html += downloads.line(files, self.renderer.language)
        return html

    def on_page_context(self, context, *, page, config, nav):
        context["topic"] = self.topics.get(page.file.src_uri.removesuffix(".md"))
        context["torch"] = pinned(self.root, "torch")
        return context

    def on_post_page(self, output: str, *, page, config) -> str:
        return search_engines.without_search_words(output)

    def on_post_build(self, *, config) -> None:
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' name of its folder is in it
        data = {error_index.DATA: error_index.data(self.errors, self.site, self.renderer.language)}
        files = self.renderer.figures | self.downloads | data | self.copies.files(config)
        for name, text in files.items():
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if self.other and (message := self.other.finish()):
            self._fail(message)
        self.complete = True

    def _fail(self, message: str) -> None:
        """End a build; a server says it and lives."""
        if not self.serving:
            raise PluginError(message)
        log.error(message)

    def on_build_error(self, *, error: Exception) -> None:
        self.complete = False
        if self.other:  # now, because a server lives on
            self.other.stop()

    def on_shutdown(self) -> None:
        if self.other:
            self.other.stop()  # Ctrl-C is no error to MkDocs
        if self.executed:
            executed.give_back(self.executed, self.kept)
        if self.built and self.complete:
            publish.publish(self.built, self.target)
        elif self.built:
            publish.discard(self.built)


def _last_commit() -> str:
    """The time of the last commit, so that a build says the same on every day; the Unix epoch's year 1980 without git."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout.decode().strip() or "315532800"
    except (OSError, subprocess.CalledProcessError):
        return "315532800"


def _requirements(root: Path) -> str:
    path = root / "requirements.txt"
    return hashlib.sha256(path.read_bytes() if path.exists() else b"").hexdigest()[:12]


_build = Build()
on_startup = _build.on_startup
on_config = _build.on_config
on_files = _build.on_files
on_page_markdown = _build.on_page_markdown
on_page_content = _build.on_page_content
on_page_context = _build.on_page_context
on_post_page = _build.on_post_page
on_post_build = _build.on_post_build
on_build_error = _build.on_build_error
on_shutdown = _build.on_shutdown
