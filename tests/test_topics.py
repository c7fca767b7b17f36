"""Front matter and claims: read into typed objects, and every mistake reported with its page and line, all at once."""

import pytest

from snippet_runner.reading.claims import Claim, InBoth, check_claims, read_claims
from snippet_runner.reading.topics import FrontMatter, Silent, read_topics

BODY = """\
# Why is it seven?

```python exec="1" source="above" result="text"
--8<-- "sums/adds.py"
```

## A section { #a-section }
"""
GOOD = "description: Seven.\nlevel: 1\nminutes: 8\n"  # lines 2 to 4


@pytest.fixture
def topics(tmp_path):
    """Read English pages of these texts (or bytes), by slug; a page's front matter begins on its line 2."""

    def topics(claims=None, **pages: str | bytes):
        for slug, text in pages.items():
            path = tmp_path / f"docs/en/{slug}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_topics(tmp_path, "en", claims)

    return topics


@pytest.fixture
def problems(topics):
    """The problems of a topic with this front matter, as (line, cause)."""

    def problems(matter: str, body: str = BODY, claims=None):
        found = topics(claims, sums=f"---\n{matter}---\n\n{body}")[1]
        assert all(problem.where.startswith("docs/en/sums.md:") and problem.remedy for problem in found)
        return [(int(problem.where.rpartition(":")[2]), problem.cause) for problem in found]

    return problems


def test_front_matter_is_read_into_typed_fields(topics):
    matter = """\
description: 'Seven: or eight'
level: 2
minutes: 8
asked: {3 + 4: a-section, yes: program-adds}
claims: [1a]
prerequisites: [sums2]
silent:
  - {mistake: wrong, tell: eight, anchor: program-adds}
sources: [https://example.org]
cheat: sums/adds
hide: [toc]
"""
    other = BODY.replace("sums/adds", "sums2/adds")
    found, problems = topics({"1a"}, sums=f"---\n{matter}---\n{BODY}", sums2=f"---\n{GOOD}---\n{other}")
    assert problems == []
    assert (found["sums"].title, found["sums"].body) == ("Why is it seven?", BODY)
    assert found["sums"].matter == FrontMatter(
        description="Seven: or eight",
        level=2,
        minutes=8,
        asked={"3 + 4": "a-section", "yes": "program-adds"},
        claims=("1a",),
        prerequisites=("sums2",),
        silent=(Silent("wrong", "eight", "program-adds"),),
        sources=("https://example.org",),
        cheat="sums/adds",
    )
    assert found["sums2"].matter == FrontMatter("Seven.", 1, 8)


@pytest.mark.parametrize(
    ("matter", "line", "fact"),
    [
        ("description: Seven: or eight\n", 2, "mapping values are not allowed"),
        ("level: 1\n\tminutes: 8\n", 3, "this is not YAML"),
        ("description: *nowhere\n", 2, "alias"),
        ("- a list\n", 2, "not pairs of key and value"),
        ("level: 1\nminutes: 8\n", 2, "'description' is missing"),
        ("description: Seven.\nlevel: 1\n", 2, "'minutes' is missing"),
        (GOOD.replace("8", "eight"), 4, "'minutes' is 'eight', not a whole number"),
        (GOOD.replace("8", "8.5"), 4, "'minutes' is '8.5', not a whole number"),
        (GOOD.replace("Seven.", ""), 2, "'description' is empty, not a text"),
        (GOOD.replace("Seven.", "[a]"), 2, "'description' is a list, not a text"),
        (GOOD.replace("level: 1", "level: 7"), 3, "no level 7"),
        (GOOD + "sources: one\n", 5, "'sources' is 'one', not a list"),
        (GOOD + "sources:\n  - one\n  - two\n  - one\n", 8, "'one' is listed twice"),
        (GOOD + "level: 2\n", 5, "'level' is written twice"),
        (GOOD + "minuts: 8\n", 5, "unknown key 'minuts'"),
        (GOOD + "silent:\n  - mistake: wrong\n    anchor: a-section\n", 6, "'tell' is missing in 'silent'"),
        (GOOD + "silent:\n  - {mistake: a, tell: b,\n     anchor: nowhere}\n", 7, "no anchor 'nowhere'"),
        (GOOD + "silent: {mistake: a}\n", 5, "'silent' is pairs of key and value, not a list"),
        (GOOD + "silent: [wrong]\n", 5, "an entry is 'wrong', not pairs"),
        (GOOD + "silent: [{mistake: a, tell: b, anchor: a-section, sinse: 2}]\n", 5, "unknown key 'sinse'"),
        (GOOD + "asked: {why: nowhere}\n", 5, "no anchor 'nowhere'"),
        (GOOD + "asked: [why]\n", 5, "'asked' is a list"),
        (GOOD + "prerequisites: [nowhere]\n", 5, "prerequisite 'nowhere' is no topic"),
        (GOOD + "prerequisites: [sums]\n", 5, "prerequisite 'sums' is this page itself"),
        (GOOD + "claims: [1a, 9z]\n", 5, "no claim '9z'"),
        (GOOD + "cheat: sums/typo\n", 5, "does not embed 'sums/typo'"),
    ],
)
def test_a_mistake_is_reported_with_its_line(problems, matter, line, fact):
    ((at, cause),) = problems(matter, claims={"1a"})
    assert (at, fact in cause) == (line, True), cause


def test_a_misspelt_key_is_reported_with_the_right_one(topics):
    (problem,) = topics(sums=f"---\n{GOOD}promise: 1\nprerequisite: []\n---\n{BODY}")[1][1:]
    assert "'prerequisites'" in problem.remedy


def test_all_mistakes_of_all_pages_are_reported_at_once(topics):
    found, problems = topics(
        a=f"---\nminuts: 8\n---\n{BODY.replace('sums/', 'a/')}", b=f"---\nx: y: z\n---\n{BODY}", sums=BODY
    )
    assert found == {}
    assert [problem.where for problem in problems] == [
        "docs/en/a.md:2",
        *["docs/en/a.md:2"] * 3,
        "docs/en/b.md:2",
        "docs/en/sums.md:1",
    ]


@pytest.mark.parametrize(
    ("body", "line", "fact"),
    [
        (BODY.replace("# Why", "Why"), 6, "without a title"),
        (BODY.replace("# Why is it seven?", "```sh\n# no title\n```\n"), 6, "without a title"),
        (BODY.replace("seven", "<!--<script>"), 7, "HTML"),
        (BODY.replace("seven", "<img src=x onerror=alert(1)>"), 7, "HTML"),
    ],
)
def test_a_topic_has_a_title_without_html(problems, body, line, fact):
    ((at, cause),) = problems(GOOD, body)
    assert (at, fact in cause) == (line, True), cause


def test_code_in_a_title_is_text(topics):
    found, problems = topics(sums=f"---\n{GOOD}---\n{BODY.replace('seven', '`<b>`')}")
    assert problems == []
    assert found["sums"].plain_title == "Why is it <b>?"


def test_front_matter_without_an_end_is_reported(topics):
    (problem,) = topics(sums=f"---\n{GOOD}{BODY}")[1]
    assert (problem.where, "no end" in problem.cause) == ("docs/en/sums.md:1", True)


def test_a_topic_is_a_page_with_programs_of_its_own(topics):
    found, problems = topics(
        index="# Home\n", about=f"---\ntemplate: a.html\nfree: 1\n---\n{BODY}", sums=f"---\n{GOOD}---\n{BODY}"
    )
    assert (list(found), problems) == (["sums"], [])


def test_an_editors_locks_are_no_pages(topics, tmp_path):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/.#sums.md").symlink_to("me@here.1234")
    assert topics(sums=f"---\n{GOOD}---\n{BODY}")[1] == []


# Claims

CLAIM = """\
- id: 1a
  part: {zh: 部分, en: Part}
  topic: sums
  verdict: "true"
  claim: {zh: 七, en: Seven}
  today: {zh: 七, en: Seven}
  snippets: [sums/adds]
"""


@pytest.fixture
def claims(tmp_path):
    def claims(text: str | bytes):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs/claims.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_claims(tmp_path)

    return claims


def test_claims_are_read_into_typed_fields(claims):
    seven = InBoth("七", "Seven")
    part = InBoth("部分", "Part")
    claim = Claim("1a", part, "sums", "true", seven, seven, ("sums/adds",), where="docs/claims.yml:1")
    assert claims(CLAIM) == ([claim], [])
    assert check_claims([claim], {"sums"}, {"sums/adds"}) == []


def test_without_the_file_there_are_no_claims(tmp_path):
    assert read_claims(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("text", "line", "fact"),
    [
        (CLAIM.replace("  topic: sums\n", ""), 1, "'topic' is missing"),
        (CLAIM.replace("七, en: Seven", "七"), 5, "'en' is missing in 'claim'"),
        (CLAIM.replace('"true"', "maybe"), 1, "no verdict 'maybe'"),
        (CLAIM + CLAIM, 8, "'1a' is listed twice"),
        (CLAIM + "- id: 2: 3\n", 8, "this is not YAML"),
        ("claims: none\n", 1, "no list of claims"),
        (CLAIM.encode() + b"# \xff\n", 8, "not UTF-8"),
    ],
)
def test_a_wrong_claim_is_reported_with_its_line(claims, text, line, fact):
    problem = claims(text)[1][0]
    assert (problem.where, fact in problem.cause) == (f"docs/claims.yml:{line}", True), problem


def test_a_claim_of_what_does_not_exist_is_reported(claims):
    problems = check_claims(claims(CLAIM)[0], {"other"}, set())
    assert [problem.where for problem in problems] == ["docs/claims.yml:1"] * 2
    assert "'sums'" in problems[0].cause and "'sums/adds'" in problems[1].cause


def test_a_page_that_has_not_changed_is_read_again_when_what_it_names_has(topics, tmp_path):
    topic = f"---\n{GOOD}prerequisites: [tens]\nclaims: [1a]\n---\n\n{BODY}"
    elsewhere = tmp_path / "docs/zh/tens.md"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_text("# 十\n", "utf-8")
    assert topics({"1a"}, sums=topic)[1] == []
    assert ["'1a'" in problem.cause for problem in topics(set())[1]] == [True]
    elsewhere.unlink()
    assert ["'tens'" in problem.cause for problem in topics({"1a"})[1]] == [True]
    assert topics({"1a"}, tens=topic.replace("sums/adds", "tens/adds").replace("[tens]", "[sums]"))[1] == []
