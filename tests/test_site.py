"""The site as `mkdocs build --strict` makes it: both languages, every program on its page, nothing from another host."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from markdown_it import MarkdownIt

from snippet_runner.reading.pages import read_fences
from snippet_runner.root import ROOT
from tests.pages_plugin import SITE_URL, PageParser, built_pages

PAGES = sorted(
    path.relative_to(ROOT / "docs").as_posix()
    for language in ("zh", "en")
    for path in (ROOT / "docs" / language).rglob("*.md")
)


class Tags(HTMLParser):
    """All start tags of a page, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def html_of(site, page: str) -> str:
    """The built page of `zh/…md` or `en/…md`."""
    language, _, name = page.partition("/")
    folder = site / "en" if language == "en" else site
    stem = name.removesuffix(".md").removesuffix("index").rstrip("/")
    return (folder / stem / "index.html").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_fence_is_collected_and_rendered(built_site, page):
    text = (ROOT / "docs" / page).read_text("utf-8")
    embedded = len(read_fences(text, page, page[:2]))
    collected = sum(t.type == "fence" and t.info.startswith("python") for t in PageParser("commonmark").parse(text))
    rendered = html_of(built_site, page).count('<div class="snippet" id=')
    assert embedded == collected == rendered


def test_plain_commonmark_would_miss_fences_inside_admonitions():
    text = '!!! note "x"\n\n    ```python\n    1\n    ```\n'
    assert sum(t.type == "fence" for t in MarkdownIt("commonmark").parse(text)) == 0
    assert sum(t.type == "fence" for t in PageParser("commonmark").parse(text)) == 1


@pytest.mark.parametrize("path", ["", "image-batches/", "status/", "notebooks/train-digits/"])
@pytest.mark.parametrize("language", ["", "en/"])
def test_nothing_comes_from_another_host(built_site, language, path):
    html = (built_site / language / path / "index.html").read_text("utf-8")
    loading = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "use": "href"}
    tags = [(tag, attrs) for tag, attrs in Tags(html).found if tag in loading and attrs.get("rel") != "canonical"]
    urls = [attrs.get(loading[tag]) or "" for tag, attrs in tags]
    assert not [url for url in urls if re.match(r"(https?:)?//", url)]
    assert not re.findall(r"url\(['\"]?(?:https?:)?//|@import|import\(['\"]https?://", html)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_image_batches_shows_what_really_happened(built_site, language):
    html = html_of(built_site, f"{language}/image-batches.md")
    assert "ValueError</span>: expected 4D input (got 3D input)" in html
    assert "(3, 32, 32)\n(1, 3, 32, 32)" in html
    assert re.search(r"torch 2\.15\.0, CPU.*?\d+", html)
    assert "site-packages" not in html and "/tmp/" not in html and str(ROOT) not in html


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_exist_in_light_and_dark_with_text(built_site, language):
    folder = built_site / ("en" if language == "en" else "")
    images = [
        a
        for t, a in Tags(html_of(built_site, f"{language}/image-batches.md")).found
        if t == "img" and "figures/" in a["src"]
    ]
    assert images and len(images) % 2 == 0
    for image in images:
        assert image["alt"] and image["width"] and image["height"]
        assert (folder / "image-batches" / image["src"].partition("#")[0]).resolve().exists()


@pytest.mark.parametrize("language", ["", "en/"])
def test_each_language_has_its_own_search_index(built_site, language):
    index = json.loads((built_site / language / "search/search_index.json").read_text("utf-8"))
    text = " ".join(document["text"] for document in index["docs"])
    assert ("批次" in text) == (language == "")
    assert "expected 4D input" in text
    assert ">>>" not in unescape(text), "doctests are no text of the page"


class Places:
    """The addresses of the built site: which exist, and which anchors they have."""

    def __init__(self, site) -> None:
        self.site = site
        self.tags = {
            path: Tags((site / path / "index.html" if path[-1:] in ("", "/") else site / path).read_text("utf-8")).found
            for path in built_pages(site)
        }
        self.ids = {path: {attrs.get("id") for _, attrs in tags} for path, tags in self.tags.items()}

    def missing(self, url: str) -> bool:
        """Whether a link leads into the site, and there to nothing."""
        url, fragment = urldefrag(url)
        if not url.startswith(SITE_URL):
            return False
        path = unquote(url.removeprefix(SITE_URL))
        if path in self.ids:
            return bool(fragment) and unquote(fragment) not in self.ids[path]
        return not (self.site / path).is_file()


@pytest.fixture(scope="module")
def places(built_site):
    return Places(built_site)


def test_no_link_and_no_anchor_is_broken(places):
    broken, tried = [], 0
    for path, tags in places.tags.items():
        # A host shows the root's 404.html at any address.
        base = SITE_URL + ("no/such/page" if path == "404.html" else path)
        urls = {attrs[name] for _, attrs in tags for name in ("href", "src", "action", "data-src") if attrs.get(name)}
        tried += len(urls)
        broken += [f"{path}: {url}" for url in sorted(urls) if places.missing(urljoin(base, url))]
    assert tried > 1000
    assert places.missing(f"{SITE_URL}no-such-page/") and places.missing(f"{SITE_URL}#no-such-anchor")
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("language", ["", "en/"])
def test_search_and_error_box_lead_to_existing_places(built_site, places, language):
    index = json.loads((built_site / language / "search/search_index.json").read_text("utf-8"))
    script = (built_site / language / "assets/javascripts/errors-data.js").read_text("utf-8")
    known = json.loads(script.removeprefix("self.ERRORS = ").rstrip(";\n"))["entries"]
    offered = [entry["location"] for entry in index["docs"]] + [f"errors/#{one['id']}" for one in known]
    assert len(known) > 20
    assert not [url for url in offered if places.missing(urljoin(SITE_URL + language, url))]


def test_every_page_says_that_it_is_utf_8_where_browsers_look(built_site):
    late = [p for p in built_site.rglob("*.html") if b'<meta charset="utf-8">' not in p.read_bytes()[:1024]]
    assert late == []


def test_ids_are_unique(built_site):
    for path in built_site.rglob("*.html"):
        ids = [attrs["id"] for _, attrs in Tags(path.read_text("utf-8")).found if attrs.get("id")]
        twice = {i for i in ids if ids.count(i) > 1}
        assert not twice, f"{path.relative_to(built_site)}: {twice}"
