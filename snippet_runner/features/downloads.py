"""The downloads of a page: its programs as a Jupyter notebook and as one Python file, both made when the site is built.

jupytext and nbformat are imported where they are used: that takes 0.2 s, and both languages' builds would wait for it.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from snippet_runner.gather import Site
from snippet_runner.reading.topics import Topic
from snippet_runner.snippet import Snippet
from snippet_runner.words import WORDS

if TYPE_CHECKING:
    from nbformat import NotebookNode

# The cells of a notebook share one process and have no file, so they cannot do this; nor can programs in one file.
_OWN_FILE = re.compile(r"__name__ ==|__file__|multiprocessing|init_process_group")


class _Cell(NamedTuple):
    text: str
    code: bool = False
    raises: bool = False


Remember = Callable[
    ..., dict[str, str]
]  # a function and its arguments -> what it returned for them before, or returns now


def _at_once(make: Remember, *arguments: object) -> dict[str, str]:
    return make(*arguments)


def of_topic(topic: Topic, site: Site, language: str, address: str, remember: Remember = _at_once) -> dict[str, str]:
    """A topic's two files, by name relative to the site's root; none if all of its programs need a file of their own.

    `address` is the page's, or empty. In the notebook a cell that raises on purpose is tagged `raises-exception`; in the
    Python file its exception is caught and printed, so that `python <slug>.py` runs to the end.
    """
    embedded = dict.fromkeys(fence.embeds for fence in site.on_page(language, topic.slug))
    programs = [site.snippets[name] for name in embedded if name in site.snippets]
    inside = [snippet for snippet in programs if not needs_own_file(snippet)]
    if not inside:
        return {}
    head = _head(topic, [snippet for snippet in programs if snippet not in inside], site, language, address)
    cells, parts = [_Cell(head)], [_Cell(head)]
    if any(snippet.directives.raises for snippet in inside):
        cells += [_Cell(WORDS[language]["in download"]["minimal"]), _Cell("%xmode Minimal", code=True)]
    for snippet in inside:
        title, text = _Cell(snippet.titles[language]), snippet.views[language].text
        raises = snippet.directives.raises is not None
        cells += [title, _Cell(text, code=True, raises=raises)]
        parts += [title, _Cell(caught(text, _raised_at(snippet, site, language)) if raises else text, code=True)]
    return remember(_topic_files, f"{topic.slug}/{topic.slug}", cells, parts)


def name(page) -> str:
    """The name of a page's files, relative to the site's root and without their ending: they are next to the page."""
    return page.url + page.url.rstrip("/").rpartition("/")[2]


def of_notebook(text: str, name: str, address: str, remember: Remember = _at_once) -> dict[str, str]:
    """The same two files of a hand-written notebook: `text` is its JSON, `name` that of the files, without its ending.
    Its links are relative to its page, and made absolute where the page's `address` is known."""
    return remember(_notebook_files, text, name, address)


def _notebook_files(text: str, name: str, address: str) -> dict[str, str]:
    import nbformat

    notebook = nbformat.reads(text, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and address:
            cell.source = re.sub(r"\]\((\.\./[^)]*)\)", lambda m: f"]({urljoin(address, m[1])})", cell.source)
    return _files(name, notebook, notebook)


def line(names: Iterable[str], language: str) -> str:
    """The line on a page that links to its files."""
    links = []
    for name in sorted(names):
        _, _, file = name.rpartition("/")
        label = escape(WORDS[language]["downloads"][file.rpartition(".")[2]])
        links.append(f'<a href="{escape(file)}" download>{label}</a>')
    return f'<p class="downloads">{escape(WORDS[language]["download"])}{" · ".join(links)}</p>' if links else ""


def needs_own_file(snippet: Snippet) -> bool:
    """True for a program that starts processes or needs special hardware or packages: no download contains it."""
    return snippet.directives.requires is not None or _OWN_FILE.search(snippet.views["en"].text) is not None


def caught(text: str, at: int | None = None) -> str:
    """The program with what raises inside `try`: from the statement at line `at` (the last one, if None) to the end.

    >>> print(caught("x = 1\\nx / 0\\nprint(x)", 2))
    x = 1
    try:
        x / 0
        print(x)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    """
    statements = ast.parse(text).body
    start = next((s for s in statements if at and s.lineno <= at <= (s.end_lineno or at)), statements[-1]).lineno - 1
    lines = text.split("\n")
    tried = textwrap.indent("\n".join(lines[start:]), "    ")
    handler = 'except Exception as error:\n    print(f"{type(error).__name__}: {error}")'
    return "\n".join([*lines[:start], "try:", tried, handler])


def _raised_at(snippet: Snippet, site: Site, language: str) -> int | None:
    """The line, as displayed, of the program's own first frame on the way to its exception."""
    result = site.result(snippet.name)
    lines = result.raised.lines if result and result.raised else ()
    return snippet.views[language].displayed(lines[0]) if lines else None


def _head(topic: Topic, apart: list[Snippet], site: Site, language: str, address: str) -> str:
    words = WORDS[language]["in download"]
    parts = [f"# {topic.title}", words["page" if address else "no address"].format(address=address)]
    parts.append(words["needs"].format(torch=site.torch))
    if apart:
        parts.append(words["apart"].format(names=", ".join(f"`{snippet.path.name}`" for snippet in apart)))
    return "\n\n".join(parts)


def _topic_files(name: str, cells: list[_Cell], parts: list[_Cell]) -> dict[str, str]:
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    def made(cell: _Cell) -> NotebookNode:
        if not cell.code:
            return new_markdown_cell(cell.text)
        return new_code_cell(cell.text, metadata={"tags": ["raises-exception"]} if cell.raises else {})

    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = new_notebook(cells=[made(cell) for cell in cells], metadata=metadata)
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"  # by chance otherwise
    return _files(name, notebook, new_notebook(cells=[made(part) for part in parts]))


def _files(name: str, notebook: NotebookNode, script: NotebookNode) -> dict[str, str]:
    import jupytext
    import nbformat

    bare = {"metadata": {"jupytext": {"notebook_metadata_filter": "-all", "cell_metadata_filter": "-all"}}}
    script = nbformat.from_dict({**script, **bare})
    return {
        f"{name}.ipynb": nbformat.writes(notebook).rstrip("\n") + "\n",
        f"{name}.py": jupytext.writes(script, fmt="py:percent"),
    }
