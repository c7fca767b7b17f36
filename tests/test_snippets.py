"""One test for each program: it ran as announced, its doctests hold, and both languages show the same program."""

import ast
import functools

import pytest

from snippet_runner.gather import failures
from snippet_runner.problems import tell
from snippet_runner.reading.pages import embedded_by
from snippet_runner.reading.programs import read_snippets
from snippet_runner.root import ROOT
from snippet_runner.snippet import LANGUAGES
from tests.pages_plugin import gathered

NAMES = sorted(path.relative_to(ROOT / "snippets").with_suffix("").as_posix() for path in ROOT.glob("snippets/*/*.py"))


@functools.cache
def read():
    """The programs by name, and what is wrong with those that cannot be read."""
    return read_snippets(ROOT / "snippets")


def test_every_program_can_be_read():
    snippets, problems = read()
    assert not problems, tell(problems)
    assert sorted(snippets) == NAMES


def test_nothing_is_wrong_with_the_pages():
    assert not gathered().problems, tell(gathered().problems)


@pytest.mark.parametrize("name", NAMES)
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


def test_each_language_shows_the_same_program():
    other = []
    for name, snippet in read()[0].items():
        tree = ast.parse(snippet.source)
        tree.body.pop(0)  # the docstring is not shown
        program = ast.dump(tree)
        other += [(name, one) for one in LANGUAGES if ast.dump(ast.parse(snippet.views[one].text)) != program]
    assert not other
