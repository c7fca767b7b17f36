"""The API index: which names a program uses, what is listed for each, and the links to it from the pages."""

import re
from html import unescape

import pytest

from snippet_runner.checking import api_names
from snippet_runner.features.api_index import Index
from snippet_runner.features.api_links import Links, with_links
from snippet_runner.gather import Site
from snippet_runner.reading.entry import Advice, Case, Entry
from snippet_runner.reading.pages import read_fences
from snippet_runner.reading.topics import read_topics
from snippet_runner.root import ROOT

FOLDERS = {"zh": "", "en": "en/"}
KNOWN = {
    "torch.nn": "module",
    "torch.nn.Linear": "class",
    "torch.nn.functional": "module",
    "torch.nn.functional.relu": "other",
    "torch.zeros": "other",
    "torch.gather": "other",
    "torch.Tensor": "class",
    "torch.Tensor.view": "other",
    "torch.Tensor.to": "other",
    "torch.Tensor.sort": "other",
    "torch.nn.Module.to": "other",
    "numpy.array": "other",
    "numpy.ndarray.view": "other",
}


@pytest.fixture
def names(author, monkeypatch, tmp_path):
    """The names that a program with this code uses, of those that are known here."""
    monkeypatch.setattr(api_names, "look_up", lambda asked, root: {name: KNOWN.get(name, "") for name in asked})
    return lambda code: api_names.used({"one": author(code)}, tmp_path)["one"]


@pytest.mark.parametrize(
    ("code", "used"),
    [
        ("import torch\ntorch.nn.Linear(1, 1)", {"torch.nn.Linear"}),
        ("from torch import nn\nnn.Linear(1, 1)", {"torch.nn.Linear"}),
        ("from torch.nn import Linear as L\nL(1, 1)", {"torch.nn.Linear"}),
        ("import torch.nn.functional as F\nF.relu(1)", {"torch.nn.functional.relu"}),
        ("import numpy as np\nnp.array(1)", {"numpy.array"}),
        ("import torch\nx = 1\ntorch.Tensor.view(x)", {"torch.Tensor.view"}),
        ("from torch import nn\nnn.Linear.forward(1)", {"torch.nn.Linear"}),  # what a class has is its own
        ("from torch import nn\n", set()),  # imported, not used
        ("from torch import nn\nnn.Gone(1)", set()),  # unknown
        ("from torch import nn\nnn = other()\nnn.Linear(1)", set()),  # no longer torch's
        ("import math\nmath.gather(1)", set()),
    ],
)
def test_names_are_resolved_by_the_imports(names, code, used):
    assert names(code) == used


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("def f(x):\n    return x.view(2)", True),
        ("import numpy\ndef f(x):\n    return x.view(2)", False),  # an array has it too
        ("def f(x):\n    return x.to(2)", False),  # a model has it too
        ("import torch\nx = torch.zeros(2)\nx.to(2)", True),
        ("import torch\ntorch.zeros(2).view(2).to(2)", True),
        ("import torch\nx = torch.zeros(2)\nx = other()\nx.to(2)", False),
        ("def f(x):\n    return x.sort()", False),  # a list has it too
        ("class A:\n    def view(self): ...\n\ndef f(x):\n    return x.view(2)", False),  # the program's own
        ("from sklearn import a\nb = a.load()\nb.view(2)", False),  # what another package returns
    ],
)
def test_a_method_counts_only_without_another_reading(names, code, counts):
    assert bool({name for name in names(code) if name.startswith("torch.Tensor.")}) == counts


@pytest.fixture
def index(author, tmp_path):
    """The index of two topics: one asks about Linear, the other comes first on the path and only uses it."""
    fences, snippets = [], {}
    for slug, asked in (("a-topic", "something"), ("b-topic", "what goes into Linear")):
        snippet = author(f"import torch\n{slug[0]} = torch.nn.Linear(1, 1)", name=f"{slug}/it_shows")
        snippets[snippet.name] = snippet
        text = (
            f"---\ndescription: Short.\nlevel: 1\nminutes: 1\nasked: {{{asked}: here}}\n"
            f"silent: [{{mistake: A mistake of {slug}, tell: a sign, anchor: here}}]\n---\n# What?\n\n## Here {{ #here }}\n\n"
            f'```python exec="1" source="above" result="text"\n--8<-- "{snippet.name}.py"\n```\n'
        )
        path = tmp_path / f"docs/en/{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        fences += read_fences(text, f"docs/en/{slug}.md", "en")
    advice = Advice({}, {}, {}, None, "b-topic/it_shows")
    wording = ({"text": "shapes do not fit"},)
    errors = (Entry("do-not-fit", "b-topic", "RuntimeError", wording, (Case([], (advice,), ()),)),)
    used = {name: frozenset({"torch.nn.Linear"}) for name in snippets}
    site = Site(tmp_path, snippets, tuple(fences), {}, {}, (), True, errors=errors, names=used)
    nav = [{"Chapter": [{"A": "a-topic.md"}, {"B": "b-topic.md"}]}]
    return Index(nav, site, read_topics(tmp_path, "en")[0], "en")


def test_the_topic_that_names_it_comes_first(index):
    assert [topic.slug for topic, _ in index.names["torch.nn.Linear"].programs] == ["b-topic", "a-topic"]


def test_a_name_has_its_programs_mistakes_and_errors(index):
    page = index.page()
    assert "{ #torch.nn.Linear " in page
    links = re.findall(r"\]\(([^)]+)\)", page)
    assert {"b-topic.md#program-it-shows", "a-topic.md#here", "b-topic.md#here", "errors.md#do-not-fit"} <= set(links)


@pytest.mark.parametrize(
    "html",
    [
        "<h2><code>nn.Linear</code></h2>",
        '<a href="x">the <code>nn.Linear</code></a>',
        "<pre><code>nn.Linear</code></pre>",
    ],
    ids=["heading", "link", "block"],
)
def test_no_link_where_it_would_be_in_the_way(html):
    assert Links(["torch.nn.Linear"]).put(html) == html


def test_the_first_place_that_names_it_leads_to_it():
    html = with_links(
        "<p><code>nn.Linear(3, 4)</code> <code>nn.Linear</code> <code>nn.Other</code></p>",
        frozenset(["torch.nn.Linear"]),
        "../api/",
    )
    assert re.findall(r'<a class="api" href="(.*?)"><code>(.*?)</code></a>', html) == [
        ("../api/#torch.nn.Linear", "nn.Linear(3, 4)")
    ]
    assert html.count("<a ") == 1


@pytest.mark.parametrize(("language", "folder"), FOLDERS.items())
def test_every_link_leads_to_a_name(built_site, language, folder):
    ids = set(re.findall(r' id="([^"]+)"', (built_site / folder / "api/index.html").read_text("utf-8")))
    pages = {
        slug: (built_site / folder / slug / "index.html").read_text("utf-8") for slug in read_topics(ROOT, language)[0]
    }
    links = {
        (slug, unescape(name))
        for slug, html in pages.items()
        for name in re.findall(r'class="api" href="[^"#]*#([^"]+)"', html)
    }
    assert len({slug for slug, _ in links}) > len(pages) / 2
    assert not [link for link in links if link[1] not in ids]
