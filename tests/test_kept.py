"""What a build keeps for the next one: the next one's site is, byte by byte, what it would be without."""

import json
import logging
import shutil
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from snippet_runner.publishing import kept_entries
from snippet_runner.publishing.kept import Kept, key
from snippet_runner.publishing.kept_html import keep_html

MARKED = "docs/zh/sums.md"
EDITS = {  # every kind of thing that a page is made of
    "its text": lambda site: site.write(MARKED, site.read(MARKED) + "\n一句话。\n"),
    "its text as before": lambda site: site.edit(MARKED, "\n一句话。\n", ""),
    "a program": lambda site: site.edit("snippets/sums/adds.py", "total = 3 + 4", "total = 4 + 3"),
    "the page that it links to, renamed": lambda site: rename(site),
    "another page's title": lambda site: site.write("docs/zh/moved.md", "# 另一个标题\n\n[和](sums.md)\n"),
    "a setting": lambda site: site.edit("mkdocs.yml", "  admonition: {}\n", "  admonition: {}\n  footnotes: {}\n"),
    "the address of the sources": lambda site: site.edit(
        "mkdocs.yml", "site_name: 小站\n", "site_name: 小站\nrepo_url: https://example.org/a/b\n"
    ),
}


def rename(site):
    for language in ("zh", "en"):
        (site.root / f"docs/{language}/other.md").rename(site.root / f"docs/{language}/moved.md")
        site.edit(f"docs/{language}/sums.md", "(other.md)", "(moved.md)")


def test_a_site_made_with_what_was_kept_is_the_site_made_without(mini_site):
    mini_site.edit("mkdocs.yml", "plugins: {", "plugins: {search: {}, ")
    for language in ("zh", "en"):
        mini_site.write(f"docs/{language}/other.md", "# Other\n\n[Sums](sums.md)\n")
        path = f"docs/{language}/sums.md"
        mini_site.write(path, mini_site.read(path) + "\n[Other](other.md)\n")
    assert mini_site.build().code == 0
    pages = mini_site.root / ".cache/rendered/zh.json"
    for edited, edit in EDITS.items():
        edit(mini_site)
        built = mini_site.build()
        assert built.code == 0, built.output
        with_kept = mini_site.files()
        assert json.loads(pages.read_text("utf-8"))
        shutil.rmtree(pages.parent)
        assert mini_site.build().code == 0
        assert mini_site.files() == with_kept, edited


def test_a_page_with_a_warning_is_warned_of_each_time(mini_site):
    mini_site.write("docs/zh/index.md", "# 首页\n\n[不存在](nowhere.md)\n")
    for _ in range(2):
        assert "nowhere.md" in mini_site.build().output


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1', "\ud800"])
def test_a_file_that_cannot_be_read_is_empty(tmp_path, text):
    path = tmp_path / "kept.json"
    path.write_text(text, "utf-8", "surrogatepass")
    kept = Kept(path)
    assert kept.get("a") is None
    kept.keep("a", [1])
    kept.end_of_build()
    kept.save()
    assert Kept(path).get("a") == [1]


def test_what_a_build_did_not_ask_for_is_forgotten(tmp_path):
    kept = Kept(tmp_path / "kept.json")
    kept.keep("a", 1)
    kept.keep("b", 2)
    kept.end_of_build()
    kept.save()
    again = Kept(tmp_path / "kept.json")
    assert again.get("a") == 1
    again.end_of_build()
    again.save()
    assert Kept(tmp_path / "kept.json").get("b") is None


def test_a_key_is_the_same_in_every_process(tmp_path):
    assert key(logging.getLogger, {"b": 1, "a": 2}) == key(logging.getLogger, {"b": 1, "a": 2})
    assert key("a", "b") != key("ab") != key(["a", "b"])


@pytest.mark.parametrize(
    "change",
    [
        {"content": "<p>other</p>"},
        {"url": "b/"},
        {"title": "B"},
        {"toc": [SimpleNamespace(id="x", url="#y", children=[])]},
        {"meta": {"search": {"boost": 2}}},
    ],
)
def test_search_entries_are_made_again_when_what_they_are_made_of_has_changed(tmp_path, change):
    made = []

    class Index:
        def __init__(self):
            self.entries = []

        def add_entry_from_context(self, page):
            made.append(page)
            self.entries.append({"location": page.url, "text": page.content})

    page = {"content": "<p>a</p>", "url": "a/", "title": "A", "meta": {}}
    page["toc"] = [SimpleNamespace(id="x", url="#x", children=[])]
    kept = Kept(tmp_path / "kept.json")
    for fields in (page, page, page | change, page | change):
        index = Index()
        kept_entries.use(kept, SimpleNamespace(search_index=index, config={}))
        index.add_entry_from_context(SimpleNamespace(**fields))
        assert index.entries == [{"location": fields["url"], "text": fields["content"]}]
        kept.end_of_build()
    assert len(made) == 2


PAGE = {
    "file": SimpleNamespace(src_uri="a.md"),
    "title": "A",
    "url": "a/",
    "meta": {"description": "D"},
    "content": "<p>a</p>",
    "toc": [SimpleNamespace(title="T", id="t", level=1, children=[])],
    "previous_page": None,
    "next_page": SimpleNamespace(title="B", url="b/", meta={}, children=None),
    "ancestors": [],
    "canonical_url": "https://example.org/a/",
    "edit_url": None,
    "is_homepage": False,
}
CONFIG = {
    "site_url": "",
    "repo_url": "",
    "repo_name": "",
    "extra": {"pages": {"a"}},
}


@pytest.mark.parametrize(
    "change",
    [
        *({"page": {name: value}} for name, value in {
            "title": "Other", "url": "other/", "meta": {"description": "other"}, "content": "<p>other</p>",
            "toc": [], "next_page": None, "canonical_url": "", "edit_url": "https://example.org/", "is_homepage": True,
        }.items()),
        *({"config": {name: value}} for name, value in {
            "site_url": "https://example.org/", "repo_url": "https://example.org/",
            "extra": {"pages": {"a", "b"}},
        }.items()),
        {"nav": [SimpleNamespace(title="Other", url="a/", meta={}, children=None)]},
        {"settings": "site_name: Other"},
        {"context": {"torch": "2.0"}},
        {"template": "{{ made() }} other"},
    ],
    ids=lambda change: " ".join(f"{part} {''.join(list(new)[:1]) if isinstance(new, dict) else ''}" for part, new in change.items()),
)  # fmt: skip
def test_a_page_is_made_again_when_anything_that_its_template_shows_has_changed(tmp_path, change):
    made = []
    kept = Kept(tmp_path / "kept.json")
    for changed in ({}, {}, change, change):
        (tmp_path / "theme").mkdir(exist_ok=True)
        (tmp_path / "theme/main.html").write_text(changed.get("template", "{{ made() }}"), "utf-8")
        (tmp_path / "mkdocs.yml").write_text(changed.get("settings", "site_name: S"), "utf-8")
        env = Environment(loader=FileSystemLoader(tmp_path / "theme"))
        env.globals["made"] = lambda: made.append(1)
        keep_html(kept, env, str(tmp_path / "theme"), tmp_path / "assets")
        context = {
            "page": SimpleNamespace(**PAGE | changed.get("page", {})),
            "config": SimpleNamespace(
                config_file_path=str(tmp_path / "mkdocs.yml"), **CONFIG | changed.get("config", {})
            ),
            "nav": changed.get("nav", [SimpleNamespace(title="A", url="a/", meta={}, children=None)]),
            "torch": "2.15",
        }
        html = env.get_template("main.html").render(context | changed.get("context", {}))
        assert html == changed.get("template", "").replace("{{ made() }}", "None") or html == "None"
        kept.end_of_build()
    assert len(made) == 2
