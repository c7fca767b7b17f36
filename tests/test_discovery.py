"""What search engines and language models are given: titles, structured data, sitemap, llms.txt and pages as Markdown."""

import json
import re
from xml.etree import ElementTree

import pytest

from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT
from tests.pages_plugin import SITE_URL

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LANGUAGES = {"zh": "", "en": "en/"}


@pytest.mark.parametrize(("language", "folder"), LANGUAGES.items())
def test_title_and_description_are_the_question_and_its_answer(built_site, language, folder):
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


def test_what_only_the_search_reads_is_in_its_index_and_on_no_page(built_site):
    index = json.loads((built_site / "en/search/search_index.json").read_text("utf-8"))
    told = "Expected 4-dimensional input for 4-dimensional weight [64, 3, 7, 7]"
    assert [d for d in index["docs"] if d["location"] == "image-batches/#your-code" and told in d["text"]]
    assert not [p for p in built_site.rglob("index.html") if "search-words" in p.read_text("utf-8")]


def test_sitemap_and_canonical_links_name_both_languages(mini_site):
    settings = 'site_url: !ENV [SITE_URL, ""]\nextra: {also_build: mkdocs.en.yml, other: {lang: en, prefix: en/}}'
    mini_site.edit("mkdocs.yml", "extra: {also_build: mkdocs.en.yml}", settings)
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


def test_without_an_address_there_is_no_sitemap(mini_site):
    assert mini_site.build().code == 0
    assert "sitemap.xml" not in mini_site.files()
