"""`mkdocs serve` on a small site: it shows what is wrong, lives on, and shows the mended page."""

import re

import pytest
from bs4 import BeautifulSoup

START = '```python exec="1" source="above" result="text"'


def outputs(html: str) -> list[str]:
    return [element.get_text() for element in BeautifulSoup(html, "html.parser").select(".snippet-text")]


def problems(html: str) -> str:
    return " ".join(
        " ".join(e.get_text() for e in BeautifulSoup(html, "html.parser").select(".snippet-failure")).split()
    )


def test_both_languages_are_served_and_the_address_is_said(mini_site):
    with mini_site.serve() as page:
        assert outputs(page("sums/", "total: 7")) == ["total: 7"]
        assert outputs(page("en/sums/", "add them up")) == ["total: 7"]
        assert re.search(r"Serving on http://127\.0\.0\.1:\d+/", mini_site.said())


def test_a_failing_program_stands_on_its_page_until_it_is_mended(mini_site):
    with mini_site.serve() as page:
        page("sums/", "total: 7")
        mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", "total = 3 + 5")
        for path in ("sums/", "en/sums/"):
            html = page(path, "total: 8")
            assert "snippets/sums/adds.py:4 cause: doctest failed: total expected 7 got 8" in problems(html)
        console = mini_site.said()
        assert "1 of 1 programs failed" in console and "Fix it and save" in console
        assert "python -m snippet_runner run --fresh snippets/sums/adds.py" in console
        mini_site.edit("snippets/sums/adds.py", "total = 3 + 5", "total = 4 + 3")
        for path in ("sums/", "en/sums/"):
            assert outputs(page(path, "total: 7", without="snippet-failure")) == ["total: 7"]


def test_an_edit_of_either_language_is_served(mini_site):
    with mini_site.serve() as page:
        page("en/", "Home")
        mini_site.write("docs/en/index.md", "# A better home\n")
        page("en/", "A better home")
        mini_site.write("docs/zh/index.md", "# 新的首页\n")
        page("", "新的首页")
        page("en/", "A better home")
        assert outputs(page("en/sums/", "add them up")) == ["total: 7"]


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "docs/en/sums.md",
            f'# Sums\n\n{START}\n--8<-- "sums/adds.py"\n```\n\n{START}\n--8<-- "sums/typo.py"\n```\n',
            "docs/en/sums.md:7 cause: there is no program snippets/sums/typo.py",
        ),
        (
            "docs/en/sums.md",
            f'# Sums\n\n{START} colour="red"\n--8<-- "sums/adds.py"\n```\n',
            "docs/en/sums.md:3 cause: unknown fence option 'colour'",
        ),
        (
            "snippets/sums/adds.py",
            '"""Seven.\n七。\n\n>>> total\n7\n"""\n# needs: cuda\ntotal = 7\n',
            "snippets/sums/adds.py:7 cause: unknown directive 'needs'",
        ),
    ],
    ids=["missing program", "unknown option", "unknown directive"],
)
def test_a_server_started_on_a_broken_site_lives_and_is_mended(mini_site, path, text, told):
    good = mini_site.read(path)
    mini_site.write(path, text)
    with mini_site.serve() as page:
        assert told in problems(page("en/sums/", "snippet-failure"))
        mini_site.write(path, good)
        assert outputs(page("en/sums/", "total: 7", without="snippet-failure")) == ["total: 7"]
