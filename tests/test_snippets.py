"""One test for each program: it ran as announced, its doctests hold, and both languages show the same program."""

import ast

import pytest

from snippet_runner.gather import failures
from snippet_runner.problems import tell
from snippet_runner.reading.pages import embedded_by
from snippet_runner.reading.programs import read_snippets
from snippet_runner.root import ROOT
from snippet_runner.snippet import LANGUAGES
from tests.pages_plugin import gathered

SNIPPETS, UNREADABLE = read_snippets(ROOT / "snippets")


def test_every_program_can_be_read():
    assert not UNREADABLE, tell(UNREADABLE)


def test_nothing_is_wrong_with_the_pages():
    assert not gathered().problems, tell(gathered().problems)


@pytest.mark.parametrize("name", SNIPPETS)
def test_program(name):
    site = gathered()
    snippet = site.snippets[name]
    result = site.result(name)
    if result is None:
        assert site.recordings[name].state == "missing"
        return
    assert not result.failures, tell(failures(snippet, result, embedded_by(site.fences)))
    assert result.checks, "no doctest ran"
    if snippet.directives.requires:
        # The page names the torch of a recording: machines with a GPU do not have the pinned one at once.
        assert site.recordings[name].state in ("fresh", "other torch"), (
            f"run: python -m snippet_runner record {snippet.where}"
        )


@pytest.mark.parametrize("name", SNIPPETS)
def test_each_language_shows_the_same_program(name):
    tree = ast.parse(SNIPPETS[name].source)
    tree.body.pop(0)  # the docstring is not shown
    for language in LANGUAGES:
        assert ast.dump(ast.parse(SNIPPETS[name].views[language].text)) == ast.dump(tree), language
