"""pytest-markdown-docs on our pages: it collects every Python fence, and the engine says how the program in it fared.

A program has run already, in the engine, with these very bytes and versions; running it a second time inside pytest would show
nothing more. Loaded by `-p tests.pages_plugin` in pyproject.toml.
"""

from __future__ import annotations

import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from markdown_it import MarkdownIt
from playwright.sync_api import expect, sync_playwright
from pytest_markdown_docs import _runners

from snippet_runner.gather import Site, failures, gather
from snippet_runner.problems import tell
from snippet_runner.root import ROOT
from tests.conftest import PATIENCE
from tests.install_browser import find_browser

SITE_URL = "https://example.org/a/b/"  # as published: below a path of somebody's host
NEEDS = ("npm", "browser", "build", "torch", "nothing")  # marks of tests by what they need, see pyproject.toml
_BY_FIXTURE = {
    "browser": "browser",
    "built_site": "build",
    "mini_site": "build",
    "with_torch": "torch",
    "drawn": "torch",
}
# A program has its seconds on a machine that does nothing else; every build that the tests start has this, too.
os.environ.setdefault("SNIPPET_PATIENCE", "10")
_CONTAINER = re.compile(r"( *)(?:!!!|\?\?\?\+?|===\+?!?) ")
_INCLUDE = re.compile(r'--8<-- "([^"]+)"')


@functools.cache
def gathered() -> Site:
    """The whole site's programs and results; the lock lets parallel tests wait for the one that runs the programs."""
    (ROOT / ".cache").mkdir(exist_ok=True)
    with FileLock(ROOT / ".cache/gather.lock"):
        return gather(ROOT, watch_files=False)


@pytest.hookimpl(tryfirst=True)  # before xdist's own
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """`-n auto`: two a core. A test waits half of its time, for a browser, a server, a program. `-n logical`: one a core."""
    return (1 if config.option.numprocesses == "logical" else 2) * (os.cpu_count() or 1)


class PageParser(MarkdownIt):
    """Markdown as our pages use it: fences inside admonitions, details and tabs are fences, includes are expanded."""

    def parse(self, src: str, env=None):
        tokens = super().parse(flatten(src), env)
        for token in tokens:
            if token.type == "fence" and (match := _INCLUDE.search(token.content)):
                token.content = (ROOT / "snippets" / match[1]).read_text("utf-8")
        return tokens


def flatten(text: str) -> str:
    """The page without the indentation of admonitions, details and tabs, which CommonMark takes for code; same lines."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if match := _CONTAINER.match(line):
            inner = match[1] + "    "
            for later in range(number + 1, len(lines)):
                if lines[later].strip() and not lines[later].startswith(inner):
                    break
                lines[later] = lines[later].removeprefix("    ")
    return "\n".join(lines)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test that has none a mark by what it needs."""
    for item in items:
        if not any(item.get_closest_marker(need) for need in NEEDS):
            item.add_marker(_need(item))


def _need(item: pytest.Item) -> str:
    fixtures = getattr(item, "fixturenames", ())
    for fixture, need in _BY_FIXTURE.items():
        if fixture in fixtures:
            return need
    function = getattr(item, "function", None)
    asks = function is None or "gathered" in function.__code__.co_names  # no function: a program of a page
    return "torch" if asks else "nothing"


@pytest.hookimpl(tryfirst=True)
def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    return PageParser("commonmark")


@_runners.register_runner(default=True)
class EngineRunner(_runners._Runner):
    """Asks the engine instead of executing the text a second time."""

    def runtest(self, test, args, **_: object) -> None:
        site = gathered()
        text = test.source.strip()
        snippet = next((s for s in site.snippets.values() if s.source.strip() == text), None)
        if snippet is None:  # not a TypeError, for which the plugin would run it again
            raise AssertionError(
                f"{test.source_path}:{test.start_line}: Python typed into the page, or a program that could not be read"
            )
        if snippet.directives.requires:
            return
        result = site.results[snippet.name]
        if problems := failures(snippet, result, {}):
            raise AssertionError(tell(problems))

    def repr_failure(self, test, excinfo, style=None) -> str:
        return str(excinfo.value)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> Path:
    """The whole site, built once by the command that a person would use, whichever of the parallel tests needs it first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built-site"
    gathered()
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)]
            address = {"SITE_URL": SITE_URL, "REPO_URL": "https://github.com/example/repository"}
            done = subprocess.run(
                command, cwd=ROOT, env=os.environ | address, capture_output=True, text=True, timeout=3600
            )
            assert done.returncode == 0, done.stderr
    return folder


def built_pages(site: Path, language: str | None = None) -> list[str]:
    """The path of every page of the built site, or of one language's: `image-batches/`, `en/404.html`."""
    paths = sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html"))
    return [path for path in paths if language is None or path.startswith("en/") == (language == "en")]


class _PlainFiles(http.server.SimpleHTTPRequestHandler):
    """Serves the site at the root and, as SITE_URL has it, below /a/b/ too."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/a/b"))

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def address(built_site) -> Iterator[str]:
    """Where the built site is served."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_PlainFiles, directory=str(built_site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


FRAMES = "async () => { for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame); }"
# A question near enough has its style sheet asked for in one of the first frames, then its script.
QUESTION_IS_THERE = """() => !document.querySelector("article .predict")
  || !document.querySelector("head > link[href*='predict.css']") || document.querySelector(".predict-said")"""


def open_whole(page, url: str) -> None:
    """Open a page until its scripts have run, what they ask for is there, and what scrolls can be reached by keyboard.

    Not by `networkidle` alone: on a slow machine half a second without a request can pass before the first script has run.
    """
    page.goto(url)
    page.evaluate(FRAMES)
    page.wait_for_function(QUESTION_IS_THERE)
    page.wait_for_load_state("networkidle")


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once for each of the parallel processes."""
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(),
            args=["--no-sandbox", "--disable-background-networking"],
            timeout=PATIENCE * 1000,
        )
        # Playwright itself waits for 30 s, which are too few on a busy machine
        browser.new_context, browser.new_page = patient(browser.new_context), patient(browser.new_page)
        yield browser
        browser.close()


def patient(new):
    """`new` makes a context or a page; it then waits as long as every test here."""

    @functools.wraps(new)
    def made(**options):
        context = new(**options)
        context.set_default_timeout(PATIENCE * 1000)
        return context

    return made
