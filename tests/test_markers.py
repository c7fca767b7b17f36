"""Markers: lines that the build replaces."""

import re

import pytest

from snippet_runner.features.markers import fill, parts, unknown
from snippet_runner.root import ROOT
from tests.pages_plugin import gathered


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_list_that_the_build_can_make_is_on_a_page(language):
    pages = [path.read_text("utf-8") for path in (ROOT / "docs" / language).glob("*.md")]
    used = {name for page in pages for name in re.findall(r"^<!-- the ([\w ]+) -->$", page, re.MULTILINE)}
    assert used == parts(None, gathered(), {}, language).keys()


def test_a_marker_in_the_middle_of_a_line_is_text():
    text = "See `<!-- the path -->`.\n"
    assert fill(text, {"path": lambda: "filled"}) == text
    assert unknown(text, {}) == []


def test_a_build_names_page_and_line_of_every_unknown_marker(mini_site):
    mini_site.write("docs/en/sums.md", mini_site.read("docs/en/sums.md") + "\n<!-- the pth -->\n\n<!-- the errs -->\n")
    last = mini_site.read("docs/en/sums.md").count("\n")
    built = mini_site.build()
    assert built.code != 0
    assert f"docs/en/sums.md:{last - 2}: <!-- the pth -->" in built.output
    assert f"docs/en/sums.md:{last}: <!-- the errs -->" in built.output
    assert not (mini_site.root / "site").exists()
