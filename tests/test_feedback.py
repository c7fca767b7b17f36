"""The way from a page, and from the error box, to the repository's issue forms; and the forms themselves."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup, SoupStrainer
from playwright.sync_api import expect

from snippet_runner.features.feedback import form, page_line
from snippet_runner.root import ROOT
from tests.conftest import PATIENCE
from tests.pages_plugin import built_pages
from tests.test_error_box import UNKNOWN, WRONG, open_box

REPOSITORY = "https://github.com/example/repository"  # as `built_site` has it
FOLDER = ROOT / ".github/ISSUE_TEMPLATE"
FORMS = sorted(path for path in FOLDER.glob("*.yml") if path.name != "config.yml")
KINDS = ("error-unknown", "page-wrong", "topic-wanted", "translation")


def fields(path: Path) -> dict[str, dict]:
    return {part["id"]: part for part in yaml.safe_load(path.read_text("utf-8"))["body"] if "id" in part}


def filled_in(address: str) -> tuple[Path, dict[str, str]]:
    """The form that an address opens, and what it fills in; every field must be one of the form's."""
    parts = urlsplit(address)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPOSITORY}/issues/new"
    query = {key: value for key, (value,) in parse_qs(parts.query, strict_parsing=True, keep_blank_values=True).items()}
    path = FOLDER / query.pop("template")
    assert path in FORMS and query.keys() <= fields(path).keys() | {"title"}
    return path, query


# Forms


def test_every_kind_of_form_is_there_in_both_languages():
    assert [path.name for path in FORMS] == [f"{kind}.{language}.yml" for kind in KINDS for language in ("en", "zh")]


@pytest.mark.parametrize(("schema", "files"), [("issue-forms", FORMS), ("issue-config", [FOLDER / "config.yml"])])
def test_github_s_schema(schema, files):
    command = [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", f"vendor.github-{schema}", *files]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_schema_does_not_say():
    """GitHub refuses a form whose name another one has, and labels or ids that stand twice in a form."""
    names = [yaml.safe_load(path.read_text("utf-8"))["name"] for path in FORMS]
    assert len(set(names)) == len(names)
    for path in FORMS:
        body = yaml.safe_load(path.read_text("utf-8"))["body"]
        for key in ([part["attributes"]["label"] for part in body], [part["id"] for part in body]):
            assert len(set(key)) == len(key), path


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_ask_for_the_same(kind):
    def asked(language: str) -> list:
        found = fields(FOLDER / f"{kind}.{language}.yml").items()
        return [(name, part["type"], part.get("validations")) for name, part in found]

    assert asked("zh") == asked("en")


# Links


def test_a_link_is_read_as_it_was_written():
    said = 'RuntimeError: a & b = 50% <c> #1 "d" 形状 + e?'
    for language in ("zh", "en"):
        path, query = filled_in(form(REPOSITORY, "error-unknown", language, error=said))
        assert (path.name, query) == (f"error-unknown.{language}.yml", {"error": said})


@pytest.mark.parametrize("url", ["", None])
def test_without_a_repository_there_is_no_link(url):
    assert form(url, "page-wrong", "en", page="x") == "" == page_line(url, "en", "x", "y")


def test_a_title_with_markup_stays_text():
    line = BeautifulSoup(page_line(REPOSITORY, "en", "docs/en/x.md", '<b>"Why"</b> & how?'), "html.parser")
    assert filled_in(line.a["href"])[1]["title"] == '<b>"Why"</b> & how?: '
    assert [tag.name for tag in line.find_all()] == ["p", "a"]


def test_every_page_leads_to_the_form_with_its_own_file(built_site):
    pages = [page for page in built_pages(built_site) if not page.endswith("404.html")]
    assert len(pages) > 40
    for page in pages:
        language = "en" if page.startswith("en/") else "zh"
        html = (built_site / page / "index.html").read_text("utf-8")
        (link,) = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer(class_="page-wrong")).select("a")
        path, query = filled_in(link["href"])
        assert path.name == f"page-wrong.{language}.yml"
        assert (ROOT / query["page"]).is_file() and query["page"].startswith(f"docs/{language}/")
        stem = query["page"].removeprefix(f"docs/{language}/").rpartition(".")[0]
        assert page.removeprefix("en/") == ("" if stem == "index" else f"{stem}/")


@pytest.fixture(params=["zh", "en"])
def box(request, browser, address):
    with open_box(browser, address, request.param) as box:
        yield box


def test_an_unknown_error_leads_to_the_form_with_its_line_only(box):
    asked = []
    box.page.on("request", lambda request: asked.append(request.url))
    box.paste(UNKNOWN)
    path, query = filled_in(box.page.locator(".ask-answer a[rel=nofollow]").get_attribute("href"))
    assert (path.name, query) == (
        f"error-unknown.{box.language}.yml",
        {"error": "NoMoneyError: account 17 is overdrawn"},
    )
    assert not [url for url in asked if "github.com" in url], "nothing is sent before the reader follows the link"


def test_so_does_an_answer_for_whom_it_does_not_help(box):
    box.paste(WRONG)
    path, query = filled_in(box.page.locator(".ask-answer a[rel=nofollow]").get_attribute("href"))
    assert path.name == f"error-unknown.{box.language}.yml"
    assert query == {"error": box.page.locator(".ask-last samp").text_content()}


def test_without_a_repository_the_box_leads_to_no_form(box):
    box.paste(WRONG)  # loads the dictionary
    assert box.page.evaluate("self.ERRORS.report").startswith(REPOSITORY)
    box.page.evaluate("self.ERRORS.report = ''")
    box.paste(UNKNOWN)
    expect(box.page.locator(".ask-answer button")).to_have_count(1)
    expect(box.page.locator(".ask-answer a")).to_have_count(0)
