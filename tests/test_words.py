"""The words of both languages: the same keys, the same placeholders, none missing, none unused."""

import ast
import re

import pytest

from snippet_runner.reading.claims import read_claims
from snippet_runner.recording.recordings import FRESH, MISSING, OTHER_TORCH, STALE
from snippet_runner.result import OUTCOMES
from snippet_runner.root import ROOT
from snippet_runner.words import WORDS

STATES = {*OUTCOMES, "none", FRESH, MISSING, OTHER_TORCH, STALE}


def flat(words: dict, start: str = "") -> dict[str, str]:
    """Every word by the path of its keys."""
    found = {}
    for key, word in words.items():
        found |= flat(word, f"{start}{key} > ") if isinstance(word, dict) else {start + key: str(word)}
    return found


def test_both_languages_have_the_same_keys_in_the_same_order():
    assert list(flat(WORDS["zh"])) == list(flat(WORDS["en"]))


def test_both_languages_have_the_same_placeholders():
    zh, en = (
        {key: sorted(re.findall(r"\{\w+\}", word)) for key, word in flat(WORDS[language]).items()}
        for language in ("zh", "en")
    )
    assert zh == en


@pytest.mark.parametrize("language", WORDS)
def test_states_and_verdicts_are_complete(language):
    assert WORDS[language]["states"].keys() == STATES
    assert {claim.verdict for claim in read_claims(ROOT)[0]} <= WORDS[language]["verdicts"].keys()


def test_no_key_is_unused():
    code = [path.read_text("utf-8") for path in (ROOT / "snippet_runner").rglob("*.py")]
    named = {node.value for text in code for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    script = (ROOT / "overrides/assets/javascripts/errors.js").read_text("utf-8")
    said = set(re.findall(r"\bwords\.(\w+)", script))
    words = WORDS["en"]
    assert words["error answers"].keys() == said
    script = (ROOT / "overrides/assets/javascripts/returning.js").read_text("utf-8")
    on_places = set(re.findall(r"\b(?:words|box\.dataset)\.(\w+)", script)) - words["predict"].keys()
    assert words["returning"].keys() | words["remembered"].keys() == on_places
    named |= set(re.findall(r"\bwords\.(\w+)", (ROOT / "overrides/main.html").read_text("utf-8")))
    data = {"states", "verdicts", "error answers", "downloads", "returning", "remembered"}
    assert words["downloads"].keys() == {"ipynb", "py"}
    keys = {key for key, word in words.items() if not isinstance(word, dict)} | words.keys()
    keys |= {key for section, word in words.items() if isinstance(word, dict) and section not in data for key in word}
    assert keys <= named, f"unused: {keys - named}"
