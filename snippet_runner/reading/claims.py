"""The claims that the pages prove, from docs/claims.yml."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from snippet_runner.problems import Problem
from snippet_runner.reading.binding import Binder
from snippet_runner.reading.text import decode
from snippet_runner.snippet import LANGUAGES

CLAIMS = "docs/claims.yml"
VERDICTS = ("true", "limits", "changed", "dated")


@dataclass(frozen=True)
class InBoth:
    """A text in both languages."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Claim:
    """One claim, today's verdict, and the programs that prove it. `where` is its place in docs/claims.yml."""

    id: str
    part: InBoth
    topic: str
    verdict: str
    claim: InBoth
    today: InBoth
    snippets: tuple[str, ...]
    where: str = ""


def read_claims(root: Path) -> tuple[list[Claim], list[Problem]]:
    """The claims of docs/claims.yml in its order, and what is wrong with them; none if there is no such file."""
    path = root / CLAIMS
    if not path.exists():
        return [], []
    text, _, problems = decode(path.read_bytes(), CLAIMS)
    binder = Binder(CLAIMS)
    node = binder.compose(text)
    entries: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        entries = node.value
    elif node:
        binder.add(1, "this is no list of claims", "begin each claim with `- id: …`")
    claims = [claim for entry in entries if (claim := binder.bind(Claim, entry))]
    seen: set[str] = set()
    for claim in claims:
        if claim.id in seen:
            problems.append(Problem(claim.where, f"the claim {claim.id!r} is listed twice", "give one another id"))
        seen.add(claim.id)
        if claim.verdict not in VERDICTS:
            remedy = f"verdicts are: {', '.join(VERDICTS)}"
            problems.append(Problem(claim.where, f"there is no verdict {claim.verdict!r}", remedy))
    return claims, problems + binder.problems


def check_claims(claims: Iterable[Claim], slugs: Collection[str], programs: Collection[str]) -> list[Problem]:
    """Claims of a topic or of programs that do not exist; `slugs` are the names of the pages that exist in a language."""
    problems = []
    for claim in claims:
        if claim.topic not in slugs:
            cause = f"the topic {claim.topic!r} of claim {claim.id!r} is no page in {' or '.join(f'docs/{x}' for x in LANGUAGES)}"
            problems.append(Problem(claim.where, cause, "name the file of a page, without .md"))
        problems += [
            Problem(claim.where, f"claim {claim.id!r} names no program: {name!r}", "name it as slug/what_it_shows")
            for name in claim.snippets
            if name not in programs
        ]
    return problems
