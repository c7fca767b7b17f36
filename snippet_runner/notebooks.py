"""A topic's programs as a Jupyter notebook, to run and change oneself: generated, so that nothing is written twice."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

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
    names = dict.fromkeys(fence.embeds for fence in site.fences if fence.page == page and fence.embeds)
    title = _title(site.root / page)
    cells = [_markdown(INTRO[language].format(title=title, page=f"../../{slug}/"))]
    cells += [_markdown(MINIMAL[language]), _code("%xmode Minimal")]
    for name in names:
        snippet = site.snippets.get(name)
        if snippet is not None and not snippet.directives.requires:
            cells += _cells(snippet, language)
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
    return html.replace(
        '<h1 id="">', '<h1 id="_1">'
    )  # a Chinese title gives mkdocs-jupyter no id, and its contents "_1"


def _cells(snippet: Snippet, language: str) -> list[dict]:
    raises = snippet.directives.raises is not None
    text = snippet.titles[language] + (f"\n\n{RAISES[language]}" if raises else "")
    return [_markdown(text), _code(snippet.views[language].text, ["raises-exception"] if raises else [])]


def _code(text: str, tags: Sequence[str] = ()) -> dict:
    metadata = {"tags": list(tags)} if tags else {}
    return {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": [], "source": text}


def _markdown(text: str) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _title(page: Path) -> str:
    match = re.search(r"^# (.+?)(?: *\{.*\})?$", page.read_text("utf-8"), re.MULTILINE)
    return match[1].strip() if match else page.stem
