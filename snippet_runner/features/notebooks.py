"""Notebooks written by hand, docs/*/notebooks/*.ipynb, as pages of this site. mkdocs-jupyter executes them and makes them HTML."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from html import escape


def about(text: str) -> dict[str, str]:
    """What a notebook says of itself, as a page's front matter would: its `text` is JSON, with a description in its metadata."""
    notebook = json.loads(text)
    title = "".join(notebook["cells"][0]["source"]).split("\n", 1)[0].removeprefix("# ")
    return {"title": title, "description": notebook["metadata"].get("description", "")}


def lighten(html: str) -> str:
    """A rendered notebook as a page of this site: its text, code and output without JupyterLab's 600 kB of styles, and
    without the scripts that ask other hosts for MathJax and mermaid."""
    html = re.sub(r"<(script|style|clipboard-copy)\b.*?</\1>", "", html, flags=re.DOTALL)
    html = re.sub(r'<div class="clipboard-copy-txt".*?</div>', "", html, flags=re.DOTALL)
    source = r'<div class="highlight-ipynb hl-python"><pre><span></span>(.*?)</pre></div>'
    html = re.sub(
        source, r'<div class="highlight"><pre><span></span><code>\1</code></pre></div>', html, flags=re.DOTALL
    )
    return re.sub(r'<a class="anchor-link".*?</a>', "", html)


def name_headings(html: str, toc: Iterable) -> str:
    """Each heading, and its entry in the page's contents, named after its cell: the same in both languages, never empty.

    Raises ValueError if the page has headings that its contents (`toc`) lack.
    """
    names: list[str] = []
    cell = ""

    def name(match: re.Match) -> str:
        nonlocal cell
        if match["cell"]:
            cell = match["cell"]
            return match[0]
        names.append(cell)
        return f'<{match["tag"]} id="{cell}"'

    html = re.sub(r'id="cell-id=(?P<cell>[\w-]+)"|<(?P<tag>h[1-6]) id="[^"]*"', name, html)
    entries = _entries(toc)
    if len(entries) != len(names):
        raise ValueError(
            f"{len(names)} headings on the page, {len(entries)} in its contents: does a cell output a heading? "
            "Remedy: let it print text, and write headings in Markdown cells"
        )
    for entry, identifier in zip(entries, names, strict=True):
        entry.id = identifier
    return html


def _entries(toc: Iterable) -> list:
    return [entry for item in toc for entry in (item, *_entries(item.children))]


def take_out_images(html: str, notebook: str, to_root: str) -> tuple[str, dict[str, bytes]]:
    """The images as files, by name, instead of text inside the page, each with its size and the text that its cell's
    metadata has for those who cannot see it: `"alt": ["…"]`."""
    cells = json.loads(notebook)["cells"]
    texts = iter([text for cell in cells for text in cell["metadata"].get("alt", [])])
    files: dict[str, bytes] = {}

    def take_out(match: re.Match) -> str:
        image = base64.b64decode(match[1])
        name = f"figures/{hashlib.sha256(image).hexdigest()[:16]}.png"
        files[name] = image
        width, height = (int.from_bytes(image[start : start + 4]) for start in (16, 20))  # of a PNG's first chunk
        return f'<img src="{to_root}{name}" alt="{escape(next(texts, ""))}" loading="lazy" width="{width}" height="{height}">'

    return re.sub(r'<img [^>]*?src="data:image/png;base64,([^"]*)"[^>]*>', take_out, html), files
