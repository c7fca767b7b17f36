"""Then/now boxes that older versions of torch contradict: what a box dates with a version changed between two others, or never.

A sentence of a box is looked at if it names a version that lies between those that were tried, and quotes a message or a call
that a program of its page shows.
"""

from __future__ import annotations

import doctest
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from snippet_runner.problems import Problem
from snippet_runner.recording.other_versions import Tried, Version, release, tried
from snippet_runner.recording.since import entries_of, otherwise
from snippet_runner.result import Result
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import each_while_equal

Step = tuple[str, str]  # two versions, of which the newer gives something else; two equal ones: there is no such pair
_SINCE = re.compile(
    r"(?:since|removed in|new in) (?:20\d\d \()?(?:PyTorch |torch )?(\d+\.\d+)"
    r"|(?<![\d.])(\d+\.\d+)）?(?:（\d+ 年）)? ?(?:起|去掉)",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"(?:up to|until) (?:PyTorch |torch )?(\d+\.\d+)|(?<![\d.])(\d+\.\d+) ?(?:及以前|为止)", re.IGNORECASE
)
_BOX = re.compile(r"( *)(?:!!!|\?\?\?\+?) *then-now\b")
_CODE = re.compile(r"(`+)(.+?)\1")
_LETTERS = 12  # a quotation with fewer, such as `x.T`, stands in texts that have nothing to do with it
_KIND = re.compile(r"[\w.]*(?:Error|Warning)")  # so does the name of an exception


@each_while_equal
def contradicted(
    page: str,
    prose: Sequence[str],
    programs: Mapping[str, Snippet],
    results: Mapping[str, Result],
    versions: Sequence[Version],
) -> tuple[Problem, ...]:
    """A problem for each quotation whose version the runs contradict: `prose` has the page's lines without its code blocks,
    `programs` are those that it embeds, by name, and `versions` the older ones of torch, the newest first."""
    lines = list(_inside(prose))
    if not lines or not versions:
        return ()
    today = max((result.versions.get("torch", "0") for result in results.values()), default="0", key=release)
    torches = [today, *(version.torch for version in versions)]
    runs = [
        (programs[name], [tried(result), *entries])
        for name, result in results.items()
        if (entries := entries_of(programs[name], versions))
    ]
    problems = []
    for line, text in lines:
        for sentence, quotations in _sentences(text):
            dated = [(version, said) for version, said in _dates(sentence) if _between(version, torches)]
            for quotation in quotations if dated else ():
                steps = [(step, s) for s, run in runs for step in _steps(quotation, s, run, torches)]
                if steps and not any(_agree(version, said, step) for version, said in dated for step, _ in steps):
                    problems.append(_problem(f"{page}:{line}", quotation, dated[0][0], steps[0]))
    return tuple(problems)


def _problem(where: str, quotation: str, version: str, found: tuple[Step, Snippet]) -> Problem:
    (older, newer), snippet = found
    it_is = (
        f"it changed between torch {older} and {newer}"
        if older != newer
        else f"torch {older} gives the same as today's"
    )
    cause = f"the box dates `{quotation}` with {version}, but in {snippet.where} {it_is}"
    return Problem(where, cause, "correct the version or the quotation; versions/ has what each version gave")


def _inside(prose: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines of prose in the page's then/now boxes, each with its number."""
    indent = None
    for number, line in enumerate(prose, 1):
        if line.strip() and indent is not None and len(line) - len(line.lstrip(" ")) <= indent:
            indent = None
        if box := _BOX.match(line):
            indent = len(box[1])
        elif indent is not None and line.strip():
            yield number, line


def _sentences(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each sentence without its code and addresses, and the code in it that is long enough to be found."""
    text = re.sub(r"\[((?:[^\[\]`]|`[^`]*`)*)\]\([^)]*\)", r"\1", text)
    code = [match[2] for match in _CODE.finditer(text)]
    given = iter(code)
    for sentence in re.split(r"(?<=\.) |[。；;]", _CODE.sub("`", text)):
        inside = list(itertools.islice(given, sentence.count("`")))
        yield (
            sentence,
            [one for one in inside if len(re.findall(r"[A-Za-z]", one)) >= _LETTERS and not _KIND.fullmatch(one)],
        )


def _dates(sentence: str) -> Iterator[tuple[str, bool]]:
    """The versions that a sentence names, True for the first that is so, False for the last."""
    for pattern, is_first in ((_SINCE, True), (_UP_TO, False)):
        for match in pattern.finditer(sentence):
            yield match[1] or match[2], is_first


def _between(version: str, torches: Sequence[str]) -> bool:
    return release(torches[-1])[:2] <= release(version) <= release(torches[0])[:2]


def _agree(version: str, is_first: bool, step: Step) -> bool:
    """True if what is so from `version` on, or up to it, may have changed in this step."""
    older, newer = (release(one)[:2] for one in step)
    return older < release(version) <= newer if is_first else older <= release(version) < newer


def _steps(quotation: str, snippet: Snippet, run: Sequence[Tried], torches: Sequence[str]) -> Iterator[Step]:
    """Between which versions what is quoted came, went or gave something else; if all say so, the oldest twice."""
    quoted = re.compile(r".*?".join(re.escape(" ".join(part.split())) for part in quotation.split("…")))

    def has(text: str) -> bool:
        return bool(quoted.search(" ".join(text.split())))

    found = False
    for number, (newer, older) in enumerate(itertools.pairwise(run)):
        facts = otherwise(snippet, newer, older)
        if any(has(fact.text) != has(fact.instead) or has(fact.source) for fact in facts):
            found = True
            yield torches[number + 1], torches[number]
    if not found and any(map(has, _said(snippet, run[0]))):
        yield torches[-1], torches[-1]


def _said(snippet: Snippet, now: Tried) -> Iterator[str]:
    """What a program says today: its exception, its warnings, those of its doctests."""
    yield from (now.raised or "", *now.warned)
    for example in doctest.DocTestParser().get_examples(snippet.docstring):
        yield example.exc_msg or ""
