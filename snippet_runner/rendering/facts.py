"""Device and versions in words, and the folded line of a program: its file, its addresses on the page, its checks."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from snippet_runner.recording.other_versions import Version
from snippet_runner.recording.since import compared
from snippet_runner.rendering import older
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet


def machine(result: Result) -> str:
    """The package that decides the output, and the device: `torch 2.15.0, CPU`."""
    return ", ".join([*packages(result)[-1:], result.device])


def packages(result: Result) -> list[str]:
    """The packages that may decide the output, with their versions; the last one does."""
    versions = result.versions
    return [f"{name.removesuffix('-cpu')} {versions[name]}" for name in ("torch", "tensorflow-cpu") if name in versions]


def every_version(result: Result) -> str:
    """When and on what a result was recorded, with all versions."""
    return ", ".join([result.recorded or "", result.device, *(f"{name} {v}" for name, v in result.versions.items())])


def folded_facts(
    snippet: Snippet,
    result: Result | None,
    anchors: dict[str, str],
    repository: str | None,
    words: dict[str, Any],
    versions: Sequence[Version] = (),
) -> str:
    """The facts as HTML. `anchors` are the page's ids by what they lead to (a key of `words`); with `repository`, the
    address of the sources, the file is a link; `versions` are those before today's. The search leaves all of it out: the
    doctests would match every word."""
    path = f"<code>{escape(snippet.where)}</code>"
    if repository:
        path = f'<a href="{escape(repository.rstrip("/"))}/blob/HEAD/{escape(snippet.where)}">{path}</a>'
    links = " · ".join(f'<a href="#{anchor}">{escape(words[to])}</a>' for to, anchor in anchors.items())
    job = "record" if snippet.directives.requires else "run"
    lines = [
        f"{path} · {escape(words['links'])}{links}",
        f"<code>python -m snippet_runner {job} {escape(snippet.where)}</code>",
    ]
    summary = f"{snippet.stem}.py"
    if result:
        count = len(result.checks)
        summary = f"{machine(result)} · {words['check' if count == 1 else 'checks'].format(count=count)}"
        if result.recorded:
            lines.append(escape(every_version(result)))
    found = compared(snippet, result, versions)
    if found is not None:
        summary += f" · {older.in_short(found, versions, words['older'])}"
        lines += [older.in_full(one, words["older"]) for one in found]
    return (
        f'<details class="snippet-facts" data-search-exclude><summary>{escape(summary)}</summary>'
        f'<p>{"<br>".join(lines)}</p><pre tabindex="0">{escape(snippet.checks)}</pre></details>'
    )
