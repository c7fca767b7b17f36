"""What a page gives to take home: each topic's programs as a notebook and as a Python file, as the built site serves them."""

import ast

import nbformat
import pytest
from nbclient import NotebookClient

from snippet_runner.features.downloads import caught, needs_own_file, of_notebook
from snippet_runner.reading.topics import read_topics
from snippet_runner.result import Raised, Text
from snippet_runner.root import ROOT
from snippet_runner.running.runner import visible
from tests import as_readers_run
from tests.conftest import PATIENCE
from tests.pages_plugin import gathered
from tests.test_site import Tags

TOPICS = list(read_topics(ROOT, "en")[0])
WRITTEN = ["notebooks/train-digits", "notebooks/why-does-it-fail"]
LANGUAGES = {"zh": "", "en": "en/"}
OUR_HANDLER = ast.dump(ast.parse(caught("1")).body[0].handlers[0])


def served(built_site, page: str, ending: str, folder: str = "en/"):
    return built_site / folder / page / f"{page.rpartition('/')[2]}.{ending}"


def programs_of(slug: str) -> list:
    site = gathered()
    names = dict.fromkeys(fence.embeds for fence in site.fences if fence.page == f"docs/en/{slug}.md")
    return [site.snippets[name] for name in names]


@pytest.mark.parametrize("page", TOPICS + WRITTEN)
@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_a_page_links_to_its_two_files(built_site, folder, page):
    tags = Tags((built_site / folder / page / "index.html").read_text("utf-8")).found
    links = [attributes["href"] for tag, attributes in tags if tag == "a" and "download" in attributes]
    name = page.rpartition("/")[2]
    assert links == [f"{name}.ipynb", f"{name}.py"]
    assert all((built_site / folder / page / link).exists() for link in links)


@pytest.mark.parametrize("slug", TOPICS)
def test_python_file_runs_to_its_end_and_prints_what_the_page_shows(built_site, slug, tmp_path, monkeypatch):
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    code, said = as_readers_run.run(served(built_site, slug, "py"), tmp_path, patience=PATIENCE)
    assert code == 0, said
    left = visible(said)  # as the page has it: an exception may hold colours
    for snippet in programs_of(slug):
        if needs_own_file(snippet) or snippet.directives.varies:
            continue
        for part in gathered().result(snippet.name).parts:
            if isinstance(part, Raised):
                text = f"{part.type.rpartition('.')[2]}: {part.message}"
            elif isinstance(part, Text):
                text = part.text
            else:
                continue
            _, found, left = left.partition(text)
            assert found, f"{snippet.where}: in one file with the others it does not print\n{text}"


@pytest.mark.parametrize("slug", TOPICS)
def test_notebook_is_valid_and_has_the_statements_of_the_python_file(built_site, slug):
    """So that what runs in the file runs in the notebook, and what the file catches is what the notebook tags."""
    notebook = nbformat.read(served(built_site, slug, "ipynb"), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and not cell.source.startswith("%xmode")]
    file = ast.parse(served(built_site, slug, "py").read_text("utf-8")).body
    ours = [isinstance(s, ast.Try) and ast.dump(s.handlers[0]) == OUR_HANDLER for s in file]
    assert sum(ours) == sum("raises-exception" in cell.metadata.get("tags", []) for cell in cells)
    statements = [inner for s, mine in zip(file, ours, strict=True) for inner in (s.body if mine else [s])]
    assert [*map(ast.dump, statements)] == [ast.dump(s) for cell in cells for s in ast.parse(cell.source).body]


@pytest.mark.parametrize("slug", TOPICS)
def test_both_languages_give_the_same_code(built_site, slug):
    zh, en = (ast.dump(ast.parse(served(built_site, slug, "py", f).read_text("utf-8"))) for f in LANGUAGES.values())
    assert zh == en


@pytest.mark.parametrize("slug", ["image-batches", "torchvision-datasets"])
def test_notebooks_run_and_raise_where_tagged(built_site, slug, tmp_path, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    notebook = nbformat.read(served(built_site, slug, "ipynb"), as_version=nbformat.NO_CONVERT)
    patience = {"timeout": PATIENCE, "startup_timeout": PATIENCE, "iopub_timeout": PATIENCE}
    resources = {"metadata": {"path": tmp_path}}
    NotebookClient(notebook, kernel_name="python3", resources=resources, **patience).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    raised = [cell.source for cell in code if any(output.output_type == "error" for output in cell.outputs)]
    assert raised == [cell.source for cell in code if "raises-exception" in cell.metadata.get("tags", [])] != []


@pytest.mark.parametrize("ending", ["ipynb", "py"])
def test_downloads_name_the_programs_they_leave_out(built_site, ending):
    text = served(built_site, "data-loader", ending).read_text("utf-8")
    assert "`main_guard.py`" in text and "`no_main_guard.py`" in text
    assert "multiprocessing_context" not in text


def test_links_in_a_download_lead_back_to_the_site():
    cell = nbformat.v4.new_markdown_cell("[autograd](../../autograd/), [PyTorch](https://pytorch.org/)")
    text = nbformat.writes(nbformat.v4.new_notebook(cells=[cell]))
    files = of_notebook(text, "a/a", "https://example.org/site/notebooks/a/")
    assert all(
        "[autograd](https://example.org/site/autograd/), [PyTorch](https://pytorch.org/)" in f for f in files.values()
    )


def test_code_before_the_exception_is_not_caught():
    code = "def double(x):\n    return 2 * x\n\n\nfor x in (1, 0):\n    1 / x\nprint(x)"
    lines = caught(code, 6).splitlines()
    assert lines[4:8] == ["try:", "    for x in (1, 0):", "        1 / x", "    print(x)"]
