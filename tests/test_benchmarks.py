"""The tables of benchmarks/build.md are made from what was measured; nothing is timed here."""

from benchmarks import tables


def test_tables_are_those_of_the_measurements():
    page = tables.PAGE.read_text("utf-8")
    assert all(f"<!-- measured: {section} -->" in page for section in tables.SECTIONS)
    assert tables.filled(page, tables.load()) == page, "remedy: python -m benchmarks.tables"
