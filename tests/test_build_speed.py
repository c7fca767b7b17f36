"""The page about the build's speed is made from what was measured; nothing is timed here."""

import pytest

from benchmarks import report


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_tables_are_those_of_the_measurements(language):
    page = report.PAGES[language].read_text("utf-8")
    assert all(f"<!-- measured: {section} -->" in page for section in report.SECTIONS)
    assert report.filled(page, report.load(), language) == page, "remedy: python -m benchmarks.report"


def test_the_figures_are_those_of_the_measurements():
    from benchmarks import figure

    drawn = figure.draw(report.Measured(report.load()))
    assert len(drawn) == 4
    for name, svg in drawn.items():
        assert (figure.FOLDER / name).read_text("utf-8") == svg, "remedy: python -m benchmarks.report"


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_page_shows_tables_and_figures(built_site, language):
    html = (built_site / f"{language}build-speed/index.html").read_text("utf-8")
    assert html.count("<table>") == 6
    for name in ("peers-light", "peers-dark", "growth-light", "growth-dark"):
        assert f"assets/images/build-{name}.svg" in html
        assert (built_site / language / f"assets/images/build-{name}.svg").exists()
