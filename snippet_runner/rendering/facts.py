"""The folded line of a program: what it ran on, its file, its addresses on the page, and the checks that prove it."""

from __future__ import annotations

from html import escape

from snippet_runner.result import Result
from snippet_runner.snippet import Snippet


def machine(result: Result) -> str:
    """The version of the package that decides the output, and the device: `torch 2.15.0, CPU`."""
    package = "torch" if "torch" in result.versions and "tensorflow-cpu" not in result.versions else "tensorflow-cpu"
    version = result.versions.get(package)
    return f"{package.removesuffix('-cpu')} {version}, {result.device}" if version else result.device


def folded_facts(
    snippet: Snippet, result: Result | None, anchors: dict[str, str], repository: str | None, words: dict[str, str]
) -> str:
    """The facts as HTML. `anchors` are the page's ids by what they lead to (a key of `words`); with `repository`, the
    address of the sources, the file is a link. The search leaves all of it out: the doctests would match every word."""
    path = f"<code>{escape(snippet.where)}</code>"
    if repository:
        path = f'<a href="{escape(repository.rstrip("/"))}/blob/HEAD/{escape(snippet.where)}">{path}</a>'
    links = " · ".join(f'<a href="#{anchor}">{escape(words[to])}</a>' for to, anchor in anchors.items())
    job = "record" if snippet.directives.requires else "run"
    lines = [
        f"{path} · {escape(words['links'])}{links}",
        f"<code>python -m snippet_runner {job} {escape(snippet.where)}</code>",
    ]
    told = f"{snippet.name.split('/')[1]}.py"
    if result:
        count = len(result.checks)
        told = f"{machine(result)} · {words['check' if count == 1 else 'checks'].format(count=count)}"
        if result.recorded:
            versions = (f"{name} {version}" for name, version in result.versions.items())
            lines.append(escape(", ".join([result.recorded, result.device, *versions])))
    return (
        f'<details class="snippet-facts" data-search-exclude><summary>{escape(told)}</summary>'
        f'<p>{"<br>".join(lines)}</p><pre tabindex="0">{escape(snippet.checks)}</pre></details>'
    )
