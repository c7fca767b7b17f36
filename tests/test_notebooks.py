"""The two notebooks that somebody wrote, in both languages: as they are committed, and as the build executed them."""

import ast
import html
import io
import re
import tokenize

import nbformat
import pytest
from mkdocs.structure.toc import get_toc

from snippet_runner.features import notebooks
from snippet_runner.root import ROOT

WRITTEN = ("train-digits", "why-does-it-fail")
LANGUAGES = ("zh", "en")
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def read(language: str, name: str) -> nbformat.NotebookNode:
    return nbformat.read(ROOT / f"docs/{language}/notebooks/{name}.ipynb", as_version=nbformat.NO_CONVERT)


def without_comments(code: str) -> list[str]:
    kept = [t.string for t in tokenize.generate_tokens(io.StringIO(code).readline) if t.type != tokenize.COMMENT]
    return [text for text in kept if text.strip()]


def comments(code: str) -> str:
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return "\n".join(t.string for t in tokens if t.type == tokenize.COMMENT)


def code_of(notebook: nbformat.NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_notebook_is_committed(language):
    assert sorted(p.stem for p in (ROOT / "docs" / language).rglob("*.ipynb")) == sorted(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_as_it_is_committed(language, name):
    notebook = read(language, name)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[a-z][a-z-]*", i) for i in ids)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None, f"{cell.id}: commit it without outputs"
            assert all(len(line) <= 72 for line in cell.source.splitlines()), cell.id
            texts = cell.metadata.get("alt", [])
            assert len(texts) == cell.source.count("plt.show()") and all(texts), f'{cell.id}: "alt" for each figure'
        else:
            assert len(re.findall(r"^#+ ", cell.source, re.MULTILINE)) <= 1, f"{cell.id}: its heading is named after it"
    assert notebook.cells[0].source.startswith("# ")


@pytest.mark.parametrize("name", WRITTEN)
def test_both_languages_run_the_same_code(name):
    zh, en = read("zh", name), read("en", name)
    assert [(cell.id, cell.cell_type) for cell in zh.cells] == [(cell.id, cell.cell_type) for cell in en.cells]
    for ours, theirs in zip(code_of(zh), code_of(en), strict=True):
        assert without_comments(ours) == without_comments(theirs)
        assert len(comments(ours).splitlines()) == len(comments(theirs).splitlines())
    for ours, theirs in zip(zh.cells, en.cells, strict=True):
        assert re.findall(r"^#+ ", ours.source, re.MULTILINE) == re.findall(r"^#+ ", theirs.source, re.MULTILINE)
        assert links(ours.source) == links(theirs.source), ours.id
    assert not CHINESE.search(nbformat.writes(en))


def links(text: str) -> list[str]:
    return sorted(re.findall(r"\]\(([^)]+)\)", text))


@pytest.mark.parametrize("name", WRITTEN)
def test_links_lead_to_pages(name, built_site):
    found = {link for cell in read("en", name).cells for link in links(cell.source)}
    assert found
    for link in found:
        for language in ("", "en/"):
            page = built_site / language / "notebooks" / name / link
            assert link.startswith("../") and (page / "index.html").exists(), link


def functions(code: str) -> list[str]:
    return [ast.unparse(f) for f in ast.parse(code).body if isinstance(f, ast.FunctionDef) and f.name == "preflight"]


def test_preflight_is_the_same_thirty_lines_everywhere():
    texts = [path.read_text("utf-8") for path in (ROOT / "snippets/preflight").glob("*.py")]
    texts += ["\n".join(code_of(read(language, "why-does-it-fail"))) for language in LANGUAGES]
    found = [function for text in texts for function in functions(text)]
    assert len(found) == len(texts) and len(set(found)) == 1
    (node,) = [f for f in ast.parse(texts[0]).body if isinstance(f, ast.FunctionDef) and f.name == "preflight"]
    assert node.end_lineno - node.lineno < 30


def printed(built_site, language: str, name: str) -> str:
    page = (built_site / language / "notebooks" / name / "index.html").read_text("utf-8")
    return html.unescape(re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_classifier_learned(built_site, language):
    text = printed(built_site, language, "train-digits")
    before = float(re.search(r"^accuracy (0\.\d\d)$", text, re.MULTILINE)[1])
    after = float(re.search(r"^val 0\.\d\d, test (0\.\d\d)$", text, re.MULTILINE)[1])
    assert before < 0.3 and after > 0.95


@pytest.mark.parametrize("name", WRITTEN)
def test_no_address_is_printed(built_site, name):
    assert not re.search(r"\bat 0x[0-9a-f]+", printed(built_site, "", name))


@pytest.mark.parametrize("language", ["", "en/"])
def test_each_failure_is_seen_found_and_cured(built_site, language):
    text = printed(built_site, language, "why-does-it-fail")
    rows = re.findall(r"^(\S.*?) +(-?\d\.\d\d) -> (\d\.\d\d)$", text, re.MULTILINE)
    assert len(rows) == 5
    for name, before, after in rows:
        assert float(after) > (0.7 if "axis" in name else 0.93), name
        assert float(after) - float(before) > (0.03 if "dropout" in name else 0.1), name
    told = re.findall(r"(?:^(?:ok  |LOOK) .*\n){6}", text, re.MULTILINE)
    assert len(told) == 6  # a healthy network and the five
    marks = [[line.startswith("LOOK") for line in lines.splitlines()] for lines in told]
    assert not any(marks[0]) and not any(marks[4]) and not any(marks[5])
    assert marks[1][2] and marks[2][1] and marks[3][3]  # not registered; the shape of y; eval mode


def test_a_heading_that_a_cell_outputs_is_told():
    page = '<h1 id="x">Title</h1><div id="cell-id=out"></div><h2 id="y">Printed</h2>'
    with pytest.raises(ValueError, match=r"2 headings on the page, 1 in its contents.*Remedy"):
        notebooks.name_headings(page, get_toc([{"level": 1, "id": "x", "name": "Title", "children": []}]))
