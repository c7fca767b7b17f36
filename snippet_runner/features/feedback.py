"""Links to the repository's issue forms with what is known filled in. Nothing is sent before the reader submits the form."""

from __future__ import annotations

from html import escape
from urllib.parse import quote, urlencode

from snippet_runner.words import WORDS


def form(repo_url: str | None, name: str, language: str, **fields: str) -> str:
    """The address of a form of .github/ISSUE_TEMPLATE, its fields filled in by their ids; empty without a repository.

    >>> form("https://github.com/a/b", "page-wrong", "en", page="docs/en/x.md")
    'https://github.com/a/b/issues/new?template=page-wrong.en.yml&page=docs/en/x.md'
    """
    if not repo_url:
        return ""
    query = urlencode({"template": f"{name}.{language}.yml"} | fields, quote_via=quote, safe="/")
    return f"{repo_url.rstrip('/')}/issues/new?{query}"


def page_line(repo_url: str | None, language: str, source: str, title: str) -> str:
    """The last line of a page, "something wrong here?"; `source` is the page's file. Empty without a repository."""
    address = form(repo_url, "page-wrong", language, title=f"{title}: ", page=source)
    words = escape(WORDS[language]["wrong here"])
    return f'<p class="page-wrong"><a href="{escape(address)}" rel="nofollow">{words}</a></p>' if address else ""
