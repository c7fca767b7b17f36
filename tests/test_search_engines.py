"""Titles, structured data, the sitemap, and words for the site's own search."""

import json
import re
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from snippet_runner.reading.topics import FrontMatter, Topic, read_topics
from snippet_runner.root import ROOT

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LANGUAGES = {"zh": "", "en": "en/"}


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_title_is_the_question_and_description_the_answer(built_site, language, folder):
    for topic in read_topics(ROOT, language)[0].values():
        html = (built_site / folder / topic.slug / "index.html").read_text("utf-8")
        assert re.search(r"<title>(.*?)</title>", html)[1].startswith(topic.title[:10])
        data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
        assert (data["@type"], data["headline"], data["inLanguage"]) == ("TechArticle", topic.title, language)
        assert data["description"] == topic.answer


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_no_two_pages_have_the_same_title_or_description(built_site, folder):
    pages = [p.read_text("utf-8") for p in (built_site / folder).glob("*/index.html") if p.parent.name != "en"]
    for pattern in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)"'):
        found = [re.search(pattern, html)[1] for html in pages]
        assert len(found) == len(set(found)) > 10


def test_search_words_are_indexed_and_not_shown(built_site):
    index = json.loads((built_site / "en/search/search_index.json").read_text("utf-8"))
    message = "weight of size"
    assert [d for d in index["docs"] if d["location"] == "image-batches/#your-code" and message in d["text"]]
    assert not [p for p in built_site.rglob("index.html") if "search-words" in p.read_text("utf-8")]


@pytest.fixture
def with_templates(mini_site):
    """A small site with this site's templates and an address from the environment."""
    settings = 'site_url: !ENV [SITE_URL, ""]\nextra: {also_build: mkdocs.en.yml, other: {lang: en, prefix: en/}}'
    mini_site.edit("mkdocs.yml", "extra: {also_build: mkdocs.en.yml}", settings)
    mini_site.edit("mkdocs.yml", "name: material,", f"name: material, custom_dir: {ROOT / 'overrides'},")
    mini_site.edit(
        "mkdocs.en.yml", 'extra: {also_build: ""}', 'extra: {also_build: "", other: {lang: zh, prefix: ../}}'
    )
    return mini_site


def test_sitemap_and_canonical_links_name_both_languages(with_templates):
    mini_site = with_templates
    built = mini_site.build(SITE_URL="https://example.org/some/path/")
    assert built.code == 0, built.output
    files = mini_site.files()
    urls = {
        url.find("s:loc", NAMES).text: {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        for url in ElementTree.fromstring(files["sitemap.xml"]).findall("s:url", NAMES)
    }
    zh, en = "https://example.org/some/path/sums/", "https://example.org/some/path/en/sums/"
    assert urls[zh] == urls[en] == {"zh": zh, "en": en, "x-default": en}
    assert f'<link rel="canonical" href="{zh}">' in files["sums/index.html"].decode()
    assert f'<link rel="canonical" href="{en}">' in files["en/sums/index.html"].decode()
    assert f"<{en}>" in files["en/sums/index.html.md"].decode()
    assert "en/sitemap.xml" not in files and "sitemap.xml.gz" not in files


def test_the_sitemap_names_a_page_of_one_language_alone(with_templates):
    with_templates.write("docs/en/only.md", "# Only in English\n")
    assert with_templates.build(SITE_URL="https://example.org/").code == 0
    sitemap = with_templates.files()["sitemap.xml"].decode()
    assert "<loc>https://example.org/en/only/</loc>" in sitemap
    assert "https://example.org/only/" not in sitemap


def test_without_an_address_there_is_no_sitemap(with_templates):
    assert with_templates.build().code == 0
    assert "sitemap.xml" not in with_templates.files()


def test_structured_data_holds_whatever_a_title_holds():
    hostile = '<!--<script>alert(1)</script> & "quoted"'
    topic = Topic("sums", f"What is `{hostile}`?", FrontMatter(hostile, 1, 7, sources=("https://example.org",)))
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    template = environment.get_template("partials/structured-data.html")
    config = {"theme": {"language": "en"}, "site_url": "", "site_name": ""}
    html = template.render(topic=topic, config=config, page={"canonical_url": ""}, torch="2.15.0")
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    data = json.loads(script)
    assert (data["headline"], data["description"]) == (f"What is {hostile}?", hostile)
    assert "<!--" not in html
