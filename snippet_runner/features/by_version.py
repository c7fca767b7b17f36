"""What older versions of torch give for this site's programs: which were tried, which topics they fit, what each step changed.

Each function returns Markdown. Programs whose text has changed since a version ran them are left out everywhere.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from snippet_runner.gather import Site
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.recording.other_versions import Tried, Version, tried
from snippet_runner.recording.since import (
    GIVES,
    RAISES,
    RAISES_NOTHING,
    SOMETHING_ELSE,
    WARNS,
    WARNS_NOT,
    Fact,
    entries_of,
    otherwise,
)
from snippet_runner.rendering.text import code, literal
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal
from snippet_runner.words import WORDS

LONGEST = 200  # characters of one message; the facts under its program have all of it


def versions(site: Site, language: str) -> str:
    """The versions that were tried, with how many programs, and how many of them give something else than today's."""
    words = WORDS[language]["by version"]
    runs = {name: run for name, run in _runs(site).items() if run[0]}
    lines = [_row(*words["heads"]), "|---|---|--:|"]
    for number, version in enumerate(site.versions, 1):
        other = sum(bool(otherwise(site.snippets[name], run[0], run[number])) for name, run in runs.items())
        lines.append(_row(version.torch, version.packages.get("torchvision", ""), f"{other}/{len(runs)}"))
    return "\n".join(lines) + "\n"


@while_equal
def topics(nav: list | None, site: Site, written: dict[str, Topic], language: str) -> str:
    """Each topic with how many of its programs give something else with each version; the topics without any in one line."""
    words = WORDS[language]["by version"]
    lines = ['<div class="by-version" markdown>\n', _row(words["topic"], *(version.short for version in site.versions))]
    lines.append("|---|" + "--:|" * len(site.versions))
    same = []
    for topic, programs in _in_order(nav, site, written, language):
        counts = [
            sum(bool(otherwise(snippet, run[0], run[number])) for snippet, run in programs)
            for number in range(1, len(site.versions) + 1)
        ]
        link = f"[{topic.title}]({topic.slug}.md)"
        if any(counts):
            lines.append(_row(link, *(f"{count}/{len(programs)}" if count else "" for count in counts)))
        elif programs:
            same.append(link)
    lines.append("\n</div>")
    if same:
        lines += ["", words["same"] + words["comma"].join(same) + words["stop"]]
    return "\n".join(lines) + "\n"


@while_equal
def changes(nav: list | None, site: Site, written: dict[str, Topic], language: str) -> str:
    """What each version gives otherwise than the one before it, the newest first, folded, each with a link to its program."""
    words = WORDS[language]["by version"]
    lines = []
    names = [_today(site), *(version.short for version in site.versions)]
    for number, (newer, older) in enumerate(itertools.pairwise(names)):
        found: dict[str, list[str]] = {}  # the programs of which the same is said
        for topic, programs in _in_order(nav, site, written, language):
            for snippet, run in programs:
                if said := _said(otherwise(snippet, run[number], run[number + 1]), older, newer, language):
                    link = f"[{literal(_title(snippet, language))}]({topic.slug}.md#{snippet.anchor})"
                    found.setdefault(said, []).append(link)
        if found:
            title = words["step"].format(older=older, newer=newer)
            lines.append(f"\n## {title} {{ #to-{newer.replace('.', '-')} }}\n")
            lines.append(f'??? more "{words["count"].format(count=len(found))}"\n')
            lines += [f"    - {said}{words['colon']}{words['semicolon'].join(links)}" for said, links in found.items()]
    return "\n".join(lines) + "\n"


def _runs(site: Site) -> dict[str, list[Tried]]:
    """What each version gave for each program, today's first, then the older ones; only programs that all have run."""
    return _given(site.snippets, {name: site.result(name) for name in site.snippets}, site.versions)


@while_equal
def _given(
    snippets: Mapping[str, Snippet], results: Mapping[str, Result | None], tested: Sequence[Version]
) -> dict[str, list[Tried]]:
    found = {}
    for name, snippet in snippets.items():
        result, entries = results[name], entries_of(snippet, tested)
        if result and entries:
            found[name] = [tried(result), *entries]
    return found


def _in_order(
    nav: list | None, site: Site, written: dict[str, Topic], language: str
) -> Iterator[tuple[Topic, list[tuple[Snippet, list[Tried]]]]]:
    """The topics of the path, each with the programs that it embeds and what was given for them."""
    runs = _runs(site)
    for _, inside in chapters(nav, written):
        for topic in inside:
            names = dict.fromkeys(fence.embeds for fence in site.on_page(language, topic.slug))
            yield topic, [(site.snippets[name], runs[name]) for name in names if name in runs]


def _said(facts: tuple[Fact, ...], older: str, newer: str, language: str) -> str:
    """The facts in one line: what the older version gave, and what the newer one gives."""
    words = WORDS[language]
    said = []
    for fact in _reworded(facts):
        texts = {"text": _short(fact.text), "source": _short(fact.source)}
        then = f"{older} {words['older'][fact.kind].format(**texts)}"
        now = words["by version"].get(_newer(fact), "").format(newer=newer, text=_short(fact.instead))
        said.append(then + now)
    return words["older"]["semicolon"].join(said)


def _newer(fact: Fact) -> str:
    """The key of the words for what the newer version gives."""
    if fact.kind in (RAISES, RAISES_NOTHING):
        return "now raises" if fact.instead else "now runs"
    if fact.kind == WARNS:
        return "now warns" if fact.instead else "now does not"
    if fact.kind in (GIVES, SOMETHING_ELSE):
        return "now gives" if fact.instead else "nothing"
    return "now does" if fact.kind == WARNS_NOT else "nothing"


def _reworded(facts: tuple[Fact, ...]) -> list[Fact]:
    """One warning that went and one that came are one that is worded otherwise."""
    went, came = ([fact for fact in facts if fact.kind == kind] for kind in (WARNS, WARNS_NOT))
    if len(went) == len(came) == 1:
        return [replace(f, instead=came[0].text) if f is went[0] else f for f in facts if f is not came[0]]
    return list(facts)


def _today(site: Site) -> str:
    return ".".join((site.torch or "").split(".")[:2])


def _title(snippet: Snippet, language: str) -> str:
    return snippet.titles[language].rstrip(".。")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return code(line if len(line) <= LONGEST else line[: LONGEST - 1] + "…") if line else ""


def _row(*cells: Any) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
