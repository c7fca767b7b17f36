"""A topic's programs as a Jupyter notebook, to run and change oneself: generated, so that nothing is written twice."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from snippet_runner.pages import ALT_SEPARATOR
from snippet_runner.site import Site
from snippet_runner.snippet import Snippet

INTRO = {
    "zh": "# {title}自己动手\n\n这是[同名知识点]({page})里的程序，按页面上的顺序排列。改一改，再运行；每一格都可以单独运行。",
    "en": "# {title} Try it yourself\n\nThese are the programs of [the topic of this name]({page}), in the page's order. Change them and run them; each cell runs on its own.",
}
MINIMAL = {
    "zh": "报错只显示最后一句；想看完整的，删掉这一格。",
    "en": "Show only the last line of an error; delete this cell to see all of it.",
}
RAISES = {"zh": "这一格会报错，这正是它要展示的。", "en": "This cell raises an exception: that is what it shows."}


def write(folder: Path, slug: str, site: Site, language: str) -> Path:
    """Write the notebook of the topic `slug` as `notebooks/<slug>.ipynb` below `folder` and return its path."""
    page = f"docs/{language}/{slug}.md"
    alts = {fence.embeds: fence.options.get("alt") for fence in site.fences if fence.page == page and fence.embeds}
    title = _title(site.root / page)
    cells = [_markdown(INTRO[language].format(title=title, page=f"../../{slug}/"))]
    cells += [_markdown(MINIMAL[language]), _code("%xmode Minimal")]
    for name, alt in alts.items():
        snippet = site.snippets.get(name)
        if snippet is not None and not snippet.directives.requires:
            cells += _cells(snippet, language, alt)
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    kernel = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    path = folder / "notebooks" / f"{slug}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.new")
    temporary.write_text(
        json.dumps(
            {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}, ensure_ascii=False, indent=1
        ),
        "utf-8",
    )
    os.replace(temporary, path)
    return path


def lighten(html: str) -> str:
    """A rendered notebook as a page of this site: its text, code and output without JupyterLab's 600 kB of styles, and
    without the scripts that ask other hosts for MathJax and mermaid."""
    html = re.sub(r"<(script|style|clipboard-copy)\b.*?</\1>", "", html, flags=re.DOTALL)
    html = re.sub(r'<div class="clipboard-copy-txt".*?</div>', "", html, flags=re.DOTALL)
    source = r'<div class="highlight-ipynb hl-python"><pre><span></span>(.*?)</pre></div>'
    html = re.sub(
        source, r'<div class="highlight"><pre><span></span><code>\1</code></pre></div>', html, flags=re.DOTALL
    )
    html = re.sub(r'<a class="anchor-link".*?</a>', "", html)
    # What was printed in pieces, as the kernel happened to send it, is one text.
    text = r'<div class="jp-RenderedText jp-OutputArea-output" data-mime-type="text/plain" tabindex="0">\s*<pre>'
    return re.sub(rf'\n</pre>\s*</div>\s*</div>\s*<div class="jp-OutputArea-child">\s*{text}', "\n", html)


def name_headings(html: str, toc: Iterable) -> str:
    """Each heading, and its entry in the page's contents, named after its cell: the same in both languages, never empty."""
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
    for entry, identifier in zip(_entries(toc), names, strict=True):
        entry.id = identifier
    return html


def _entries(toc: Iterable) -> list:
    return [entry for item in toc for entry in (item, *_entries(item.children))]


def take_out_images(html: str, notebook: Path, to_root: str) -> tuple[str, dict[str, bytes]]:
    """The images as files, by name, instead of text inside the page, each with its size and the text that its cell's
    metadata has for those who cannot see it: `"alt": ["…"]`."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    texts = iter([text for cell in cells for text in cell["metadata"].get("alt", [])])
    files: dict[str, bytes] = {}

    def take_out(match: re.Match) -> str:
        image = base64.b64decode(match[1])
        name = f"figures/{hashlib.sha256(image).hexdigest()[:16]}.png"
        files[name] = image
        width, height = (int.from_bytes(image[start : start + 4]) for start in (16, 20))  # of a PNG's first chunk
        return f'<img src="{to_root}{name}" alt="{escape(next(texts, ""))}" loading="lazy" width="{width}" height="{height}">'

    return re.sub(r'<img [^>]*?src="data:image/png;base64,([^"]*)"[^>]*>', take_out, html), files


def _cells(snippet: Snippet, language: str, alt: str | None) -> list[dict]:
    raises = snippet.directives.raises is not None
    text = snippet.titles[language] + (f"\n\n{RAISES[language]}" if raises else "")
    return [_markdown(text), _code(snippet.views[language].text, ["raises-exception"] if raises else [], alt)]


def _code(text: str, tags: Sequence[str] = (), alt: str | None = None) -> dict:
    metadata = ({"tags": list(tags)} if tags else {}) | ({"alt": alt.split(ALT_SEPARATOR)} if alt else {})
    return {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": [], "source": text}


def _markdown(text: str) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _title(page: Path) -> str:
    match = re.search(r"^# (.+?)(?: *\{.*\})?$", page.read_text("utf-8"), re.MULTILINE)
    return match[1].strip() if match else page.stem
