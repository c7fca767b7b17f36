"""How search engines and language models find the pages: titles, structured data, one sitemap for both languages, llms.txt, and
each page as plain Markdown beside its HTML. Addresses are absolute where `site_url` is known; the sitemap needs it.
"""

from __future__ import annotations

import posixpath
import re
from html import escape

from jinja2.utils import htmlsafe_json_dumps

from snippet_runner.features import downloads
from snippet_runner.features.notebooks import about
from snippet_runner.gather import Site
from snippet_runner.reading.markup import plain
from snippet_runner.reading.pages import ALT_SEPARATOR, Fence, read_fences
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.reading.versions import pinned
from snippet_runner.result import Figure, Raised, Text, Warned
from snippet_runner.snippet import Snippet

COPY = "index.html.md"  # the name that llmstxt.org gives to a copy in Markdown of an address without a file name
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
LEVELS = {1: "Beginner", 2: "Intermediate", 3: "Expert"}
TEXT = {
    "zh": {
        "output": "输出：",
        "figure": "图：",
        "address": "网页：",
        "about": "每一页都有 Markdown 版本（网页地址后面加 index.html.md）。页面上的每一段程序都在构建网站时真实运行过，输出是程序自己打印的。",
        "other": "English: [Runnable PyTorch](en/llms.txt)",
        "more": "速查",
    },
    "en": {
        "output": "Output:",
        "figure": "Figure: ",
        "address": "Page: ",
        "about": "Each page has a Markdown copy (its address followed by index.html.md). Every program on these pages really ran while the site was built, and what is shown as output it printed itself.",
        "other": "中文：[PyTorch 知识点](../llms.txt)",
        "more": "Look it up",
    },
}  # fmt: skip


class Discovery:
    """What one language's build gathers page by page, and writes when all pages are made."""

    def __init__(self, site: Site, topics: dict[str, Topic], language: str) -> None:
        self.site = site
        self.topics = topics
        self.language = language
        self._copies: dict[str, str] = {}
        self._others: list[
            tuple[str, str, str, str]
        ] = []  # source, address in plain text, title, description of what is no topic

    def read_page(self, markdown: str, page) -> None:
        """Take a page's text, before the site's own marks in it are replaced, and give a topic its question as title."""
        if page.file.src_uri.endswith(".ipynb"):  # the Python file made from it is its copy
            # Rank notebooks below the topics that they draw on.
            page.meta |= about(markdown) | {"search": {"boost": 0.2}}
            self._tell(page, downloads.name(page) + ".py")
            return
        if topic := self.topics.get(_name(page)):
            page.meta["title"] = topic.plain_title  # the navigation goes on with its short name
        else:
            # Rank topics above the pages that list them; keep the home page out of the search.
            page.meta.setdefault("search", {"exclude": True} if page.is_homepage else {"boost": 0.5})
            self._tell(page, page.url + COPY)
        if page.file.dest_uri.endswith("index.html"):
            copy = plain_markdown(markdown, page, self.site, self.language)
            self._copies[page.file.dest_uri.removesuffix("index.html") + COPY] = copy

    def _tell(self, page, copy: str) -> None:
        self._others.append((page.file.src_uri, copy, page.title, page.meta.get("description", "")))

    def with_data(self, html: str, page, config) -> str:
        """A topic with its structured data in its head, and without what only the search was to read."""
        if (topic := self.topics.get(_name(page))) is None:
            return html
        html = re.sub(r'<p class="search-words">.*?</p>', "", html, count=1, flags=re.DOTALL)
        return html.replace("</head>", structured_data(topic, self.site, config, page) + "</head>", 1)

    def files(self, config) -> dict[str, str]:
        """What stands beside the pages: their copies, the list of them, and for the whole site its sitemap."""
        others = [other[1:] for other in self._others if other[0] != "index.md"]
        files = self._copies | {"llms.txt": llms_txt(config, self.topics, others, self.language)}
        if config.site_url and config.extra.get("also_build") and "other" in config.extra:
            pages = [f"{slug}.md" for slug in self.topics] + [source for source, *_ in self._others]
            files["sitemap.xml"] = sitemap(config, pages)
        return files


def _name(page) -> str:
    return page.file.src_uri.removesuffix(".md")


def with_search_words(html: str, topic: Topic) -> str:
    """A topic with what its front matter alone tells, messages, signs and what readers ask in other words than the page's
    (`asked`), under "in your code": for the search, never shown."""
    errors = (f"{error.message} {error.meaning}" for error in topic.matter.errors)
    silent = (f"{mistake.mistake} {mistake.tell}" for mistake in topic.matter.silent)
    words = f'<p class="search-words">{escape(" … ".join([*errors, *silent, *topic.matter.asked]))}</p>'
    return re.sub(r'<h2 id="your-code">.*?</h2>', lambda heading: heading[0] + words, html, count=1, flags=re.DOTALL)


def structured_data(topic: Topic, site: Site, config, page) -> str:
    """A topic as schema.org's TechArticle, for the page's head."""
    data = {
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": topic.plain_title,
        "description": topic.answer,
        "inLanguage": config.theme["language"],
        "timeRequired": f"PT{topic.matter.minutes}M",
        "proficiencyLevel": LEVELS.get(topic.matter.level, "Beginner"),
        "isAccessibleForFree": True,
        "license": LICENSE,
        "citation": list(topic.matter.sources),
    }
    if version := pinned(site.root, "torch"):
        data["dependencies"] = f"torch {version}"
    if config.site_url:
        data |= {"url": page.canonical_url, "mainEntityOfPage": page.canonical_url}
        data["isPartOf"] = {"@type": "WebSite", "name": config.site_name, "url": config.site_url}
    return f'<script type="application/ld+json">{htmlsafe_json_dumps(data, ensure_ascii=False)}</script>\n'


def plain_markdown(markdown: str, page, site: Site, language: str) -> str:
    """The page as Markdown that needs no tool of ours: its programs and what they printed written out."""
    words = TEXT[language]
    lines = markdown.split("\n")
    for fence in reversed(read_fences(markdown, page.file.src_uri, language)):
        if snippet := site.snippets.get(fence.embeds or ""):
            shown = _program(fence, snippet, site, language)
            lines[fence.line - 1 : fence.last] = [fence.indent + line for line in shown.split("\n")]
    text = plain("\n".join(_flat(lines)), lambda link: _relative(page, link))
    address = f"{words['address']}<{page.canonical_url}>\n\n" if page.canonical_url else ""
    return re.sub(r"\n{3,}", "\n\n", f"{address}{text.strip()}\n")


def _relative(page, match: re.Match) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), match["stem"]))
    folder = "" if target == "index" else target
    copy = COPY if match["ending"] == "md" else posixpath.basename(target) + ".py"
    here = posixpath.dirname(page.file.dest_uri) or "."
    return posixpath.relpath(posixpath.join(folder, copy), here) + (match["anchor"] or "")


def _program(fence: Fence, snippet: Snippet, site: Site, language: str) -> str:
    """A program and its result as two blocks of Markdown."""
    blocks = [_block("python", snippet.views[language].text)]
    result = site.result(snippet.name)
    texts = iter(fence.options.get("alt", "").split(ALT_SEPARATOR))
    printed, figures = [], []
    for part in result.parts if result else ():
        if isinstance(part, Text):
            printed.append(part.text.rstrip("\n"))
        elif isinstance(part, Raised | Warned):
            printed.append(f"{part.type}: {part.message}")
        elif isinstance(part, Figure):
            figures.append(TEXT[language]["figure"] + next(texts, ""))
    if printed:
        blocks += [TEXT[language]["output"], _block("text", "\n".join(printed))]
    return "\n\n".join(blocks + figures)


def _block(language: str, text: str) -> str:
    ticks = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    return f"{ticks}{language}\n{text}\n{ticks}"


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
    words, root = TEXT[language], config.site_url or ""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", "", words["about"], "", words["other"]]
    for name, inside in chapters(config.nav, topics):
        lines += ["", f"## {name}", ""]
        lines += [f"- [{topic.title}]({root}{topic.slug}/{COPY}): {topic.answer}" for topic in inside]
    lines += ["", f"## {words['more']}", ""]
    lines += [f"- [{title}]({root}{copy}): {description}" for copy, title, description in others]
    return "\n".join(lines) + "\n"


def sitemap(config, pages: list[str]) -> str:
    """Every page of this site and of the other language, each with its other language; `pages` are the names of their sources."""
    other, there = config.extra["other"], config.extra["other_pages"]
    roots = {config.theme["language"]: config.site_url, other["lang"]: config.site_url + other["prefix"]}
    entries = []
    for name in sorted(name for name in {*pages, *there} if name.endswith((".md", ".ipynb"))):
        stem = name.rpartition(".")[0]
        path = "" if stem == "index" else f"{stem}/"
        here = {
            language: escape(root + path)
            for language, root in roots.items()
            if name in (pages if language == config.theme["language"] else there)
        }
        links = here | ({"x-default": here["en"]} if "en" in here else {})
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>'
            for language, address in links.items()
        )
        entries += [f"<url><loc>{address}</loc>{alternates}</url>" for address in here.values()]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    return head + "\n".join(entries) + "\n</urlset>\n"
