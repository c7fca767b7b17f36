"""The pages as Markdown, and the list of them, for language models."""

import re

import pytest

from tests.pages_plugin import SITE_URL

LANGUAGES = {"zh": "", "en": "en/"}


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_llms_txt_leads_to_copies_in_markdown(built_site, folder):
    text = (built_site / folder / "llms.txt").read_text("utf-8")
    links = re.findall(r"\]\((\S+(?:index\.html\.md|\.py))\)", text)
    assert text.startswith("# ") and len(links) > 10
    assert not [link for link in links if not (built_site / link.removeprefix(SITE_URL)).exists()]


def test_a_copy_has_programs_outputs_and_nothing_of_our_tools(built_site):
    text = (built_site / "en/image-batches/index.html.md").read_text("utf-8")
    assert "ValueError: expected 4D input (got 3D input)" in text
    assert "logits = model(img.unsqueeze(0))" in text
    assert not [tool for tool in ("--8<--", 'exec="1"', "!!! ", "??? ", "{ #", "# zh:", "<!--") if tool in text]
    fences = re.findall(r"^```(\w*)$", text, re.MULTILINE)
    assert all(fences[::2]) and not any(fences[1::2]), "every block opens with its language, and closes"


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_links_between_copies_lead_somewhere(built_site, folder):
    for copy in (built_site / folder).glob("*/index.html.md"):
        prose = re.sub(r"```.*?^```|`[^`\n]*`", "", copy.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+\.(?:md|ipynb|py))", prose)
        assert not [link for link in links if not (copy.parent / link).exists()], copy


def test_headings_of_the_error_index_are_bare_in_its_copy(built_site):
    text = (built_site / "en/errors/index.html.md").read_text("utf-8")
    headings = re.findall(r"^###? .*", text, re.MULTILINE)
    assert len(headings) > 10
    assert not [heading for heading in headings if "{ #" in heading]
