"""Every claim of docs/claims.yml stands on a topic in both languages, proven by a program with a doctest."""

import re

import pytest

from snippet_runner.reading.claims import read_claims
from snippet_runner.root import ROOT
from snippet_runner.words import WORDS
from tests.pages_plugin import gathered

CLAIMS = {claim.id: claim for claim in read_claims(ROOT)[0]}
ALL = [
    "P1",
    "P2",
    "P3",
    "P4",
    "P5",
    "1a",
    "1b",
    "1c",
    "1d",
    "2a",
    "2b",
    "3a",
    "3b",
    "3c",
    "3d",
    "4a",
    "4b",
    "4c",
    "5a",
    "5b",
    "5c",
    "6a",
    "6b",
    "6c",
    "7a",
    "7b",
    "7c",
    "7d",
]


def test_all_claims_are_there():
    assert list(CLAIMS) == ALL


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=list(CLAIMS))
def test_claim_is_proven(claim):
    site = gathered()
    for language in ("zh", "en"):
        topics = site.topics[language]
        assert claim.id in topics[claim.topic].matter.claims, f"docs/{language}/{claim.topic}.md"
        assert claim.verdict in WORDS[language]["verdicts"]
    passed = [name for name in claim.snippets if (r := site.result(name)) and r.outcome == "passed" and r.checks]
    assert passed == list(claim.snippets), "a program that is missing, has not passed, or has no doctest"
    for language in ("zh", "en"):
        assert {fence.embeds for fence in site.on_page(language, claim.topic)} & set(passed), (
            "no proof on the claim's own topic"
        )


@pytest.mark.parametrize("path", ["", "en/"])
def test_the_built_page_shows_every_claim_with_its_programs(built_site, path):
    html = (built_site / path / "claims/index.html").read_text("utf-8")
    assert re.findall(r'<div class="claim"[^>]* id="(\w+)"', html) == ALL
    for link in re.findall(r'href="\.\./([\w-]+/)#(program-[\w-]+)"', html):
        assert f'id="{link[1]}"' in (built_site / path / link[0] / "index.html").read_text("utf-8")
