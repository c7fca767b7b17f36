"""The programs that pages embed: found wherever Markdown sees a fence, and every mistake reported with its page and line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippet_runner.reading.pages import (
    check_fences,
    check_figures,
    embedded_by,
    read_fences,
    read_pages,
    stray_includes,
)
from snippet_runner.result import Figure, Result, Text

START = '```python exec="1" source="above" result="text"'
INCLUDE = '--8<-- "a-topic/it_shows.py"'


def fences(text: str):
    return read_fences(text, "docs/en/page.md", "en")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (f"{START}\n{INCLUDE}\n```\n", [1]),
        (f"# Title\n\ntext\n\n{START}\n{INCLUDE}\n```\n\nmore\n\n{START}\n{INCLUDE}\n```\n", [5, 11]),
        (f'??? note "Why"\n\n    {START}\n    {INCLUDE}\n    ```\n', [3]),
        (f"!!! warning\n    {START}\n    {INCLUDE}\n    ```\n", [2]),
        (
            f'=== "Wrong"\n\n    {START}\n    {INCLUDE}\n    ```\n\n=== "Right"\n\n    {START}\n    {INCLUDE}\n    ```\n',
            [3, 9],
        ),
        (f'=== "Tab"\n\n    ??? note\n\n        {START}\n        {INCLUDE}\n        ```\n', [5]),
        (f"> {START}\n> {INCLUDE}\n> ```\n", [1]),
        (f"- item\n\n    {START}\n    {INCLUDE}\n    ```\n", [3]),
        (START.replace("```", "~~~~") + f"\n{INCLUDE}\n~~~~\n", [1]),
        (f"{START}\n{INCLUDE}", [1]),
        (f"````markdown\n{START}\n{INCLUDE}\n```\n````\n\n{START}\n{INCLUDE}\n```\n", [7]),
        (f"```text\n~~~\n```\n{START}\n{INCLUDE}\n```\n", [4]),
        (f"```bash\npip install torch\n```\n\n{START}\n{INCLUDE}\n```\n", [5]),
        (f"text `{START}` text\n", []),
    ],
)
def test_every_fence_is_found_at_its_line(text, where):
    found = fences(text)
    assert [(fence.where, fence.embeds) for fence in found] == [
        (f"docs/en/page.md:{line}", "a-topic/it_shows") for line in where
    ]


def test_options():
    (fence,) = fences(
        f"""{START} hl_lines="3 5-7" predict="What?" alt='A "line" | Two' against=a-topic/other.py\n{INCLUDE}\n```"""
    )
    assert fence.options == {
        "exec": "1",
        "source": "above",
        "result": "text",
        "hl_lines": "3 5-7",
        "predict": "What?",
        "alt": 'A "line" | Two',
        "against": "a-topic/other.py",
    }
    assert fence.rest == ""


@pytest.fixture
def reported(author):
    """What is said of an English page with this text, beside a Chinese one that embeds the only program."""

    def reported(text: str) -> list[tuple[str, str]]:
        snippet = author("x = 1")
        chinese = read_fences(f"{START}\n{INCLUDE}\n```", "docs/zh/page.md", "zh")
        problems = check_fences(chinese + fences(text), {snippet.name: snippet}, {"a-topic/broken"})
        assert all(problem.remedy for problem in problems)
        return [(problem.where, problem.cause) for problem in problems]

    return reported


def test_a_good_page(reported):
    options = 'hl_lines="1 1-1" predict="?" alt="a" against="a-topic/it_shows.py"'
    assert reported(f"{START} {options}\n{INCLUDE}\n```") == []


GOOD = f"{START}\n{INCLUDE}\n```\n\n"  # lines 1 to 4


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        (f"{START}\n{INCLUDE.replace('it_shows', 'typo')}\n```", 5, "there is no program snippets/a-topic/typo.py"),
        (f"{START}\n--8<-- 'a-topic/typo.py'\n```", 5, "there is no program snippets/a-topic/typo.py"),
        (
            f"{START} against='a-topic/typo.py'\n{INCLUDE}\n```",
            5,
            "there is no program snippets/a-topic/typo.py",
        ),
        (f"{START} hl_line='3'\n{INCLUDE}\n```", 5, "unknown fence option 'hl_line'"),
        (f"{START} title='x'\n{INCLUDE}\n```", 5, "unknown fence option 'title'"),
        (f"{START} linenums\n{INCLUDE}\n```", 5, "fence options that cannot be read: linenums"),
        (f"{START} hl_lines='x'\n{INCLUDE}\n```", 5, "hl_lines='x' is not a list of lines"),
        (f"{START} hl_lines='3,5'\n{INCLUDE}\n```", 5, "hl_lines='3,5' is not a list of lines"),
        (f"{START} hl_lines=''\n{INCLUDE}\n```", 5, "hl_lines='' is not a list of lines"),
        (f"```python\n{INCLUDE}\n```", 5, "the fence does not start as every fence here does"),
        (f"{START.replace('above', 'below')}\n{INCLUDE}\n```", 5, "the fence does not start as every fence here does"),
        (f"{START.replace('text', 'json')}\n{INCLUDE}\n```", 5, "the fence does not start as every fence here does"),
        ("text\n\n```python\nprint(1)\n```", 7, "Python code typed into the page"),
        (f"{START}\nprint(1)\n```", 5, "Python code typed into the page"),
        (f"{START}\n{INCLUDE}\nprint(1)\n```", 5, "Python code typed into the page"),
        ("```py\nprint(1)\n```", 5, "Python code typed into the page"),
        ("```Python\nprint(1)\n```", 5, "Python code typed into the page"),
        ("```pycon\n>>> 1\n1\n```", 5, "Python code typed into the page"),
        ("```{.python .annotate}\nprint(1)\n```", 5, "Python code typed into the page"),
        ("!!! note\n\n    ```python\n    print(1)\n    ```", 7, "Python code typed into the page"),
        ("> ```python\n> print(1)\n> ```", 5, "Python code typed into the page"),
    ],
)
def test_a_wrong_fence_is_reported_with_page_and_line(reported, text, line, cause):
    assert reported(GOOD + text) == [(f"docs/en/page.md:{line}", cause)]


def test_typographic_quotes_are_reported(reported):
    assert reported(GOOD + f"{START} alt=“a”\n{INCLUDE}\n```") == [
        ("docs/en/page.md:5", "fence options that cannot be read: alt=“a”")
    ]


def test_hl_lines_beyond_the_program_are_reported(reported):
    assert reported(GOOD + f"{START} hl_lines='2'\n{INCLUDE}\n```") == [
        ("docs/en/page.md:5", "hl_lines='2', but the page shows 1 lines")
    ]


def test_typed_python_with_attributes_is_reported(reported):
    assert reported(GOOD + "``` { .python }\nprint(1)\n```") == [
        ("docs/en/page.md:5", "Python code typed into the page")
    ]


@pytest.mark.parametrize(
    "text", ["```text\nprint(1)\n```", "```\nprint(1)\n```", "```bash\npython x.py\n```", "`print(1)`"]
)
def test_what_is_no_python_fence_is_left_alone(reported, text):
    assert reported(GOOD + text) == []


def test_everything_that_is_wrong_with_a_fence_is_reported_at_once(reported):
    found = reported(
        GOOD + f"```python exec='1' colour='red' hl_lines='x' linenums\n{INCLUDE.replace('it_shows', 'typo')}\n```"
    )
    assert len(found) == 5
    assert {where for where, _ in found} == {"docs/en/page.md:5"}


def test_a_program_that_exists_but_cannot_be_read_is_not_missing(reported):
    assert reported(GOOD + f"{START}\n--8<-- 'a-topic/broken.py'\n```") == []


def test_a_program_that_no_page_embeds_is_reported_for_each_language(author):
    snippet = author("x = 1")
    problems = check_fences([], {snippet.name: snippet}, set())
    assert [(p.where, p.cause) for p in problems] == [
        ("snippets/a-topic/it_shows.py:1", "no page in docs/zh embeds this program"),
        ("snippets/a-topic/it_shows.py:1", "no page in docs/en embeds this program"),
    ]


def test_a_program_shown_in_one_language_only_is_reported(reported):
    assert reported("# no program here") == [
        ("snippets/a-topic/it_shows.py:1", "no page in docs/en embeds this program")
    ]


@pytest.mark.parametrize(
    ("alt", "figures", "cause"),
    [
        ("", 1, "the program shows 1 figure(s), the fence describes 0"),
        (" ", 1, "the program shows 1 figure(s), the fence describes 0"),
        ("a line", 2, "the program shows 2 figure(s), the fence describes 1"),
        ("a line | ", 2, "the program shows 2 figure(s), the fence describes 1"),
        ("a line | another", 1, "the program shows 1 figure(s), the fence describes 2"),
        ("a line", 0, "the program shows 0 figure(s), the fence describes 1"),
    ],
)
def test_every_figure_has_its_text_and_every_text_its_figure(alt, figures, cause):
    result = Result("a-topic/it_shows", "", "passed", parts=(Text("x"), *[Figure("<svg/>")] * figures))
    (problem,) = check_figures(fences(f'text\n{START} alt="{alt}"\n{INCLUDE}\n```'), {"a-topic/it_shows": result})
    assert (problem.where, problem.cause) == ("docs/en/page.md:2", cause)


@pytest.mark.parametrize(("alt", "figures"), [("", 0), ("a line", 1), ("a line | another", 2), ("|a| is 1", 1)])
def test_figures_with_their_texts(alt, figures):
    result = Result("a-topic/it_shows", "", "passed", parts=(Figure("<svg/>"),) * figures)
    assert check_figures(fences(f'{START} alt="{alt}"\n{INCLUDE}\n```'), {"a-topic/it_shows": result}) == []


def test_all_pages_of_both_languages_are_read(tmp_path):
    for page in ("zh/a.md", "en/a.md", "en/deep/b.md", "other/c.md"):
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text(f"{START}\n{INCLUDE}\n```\n")
    found, problems = read_pages(tmp_path / "docs", tmp_path)
    assert problems == []
    assert embedded_by(found) == {"a-topic/it_shows": ("docs/zh/a.md:1", "docs/en/a.md:1", "docs/en/deep/b.md:1")}


@pytest.mark.parametrize(
    ("data", "line", "fact"),
    [
        (b"# T\n\xff\n" + GOOD.encode(), 2, "not UTF-8"),
        ("# 题\n\n".encode("gbk") + GOOD.encode(), 1, "not UTF-8"),
        (b"\xef\xbb\xbf# T\n\n" + GOOD.encode(), 1, "byte order mark"),
    ],
    ids=["byte", "GBK", "BOM"],
)
def test_a_page_in_another_encoding_is_reported_and_its_fences_are_read(tmp_path, data, line, fact):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/a.md").write_bytes(data)
    found, (problem,) = read_pages(tmp_path / "docs", tmp_path)
    assert (problem.where, fact in problem.cause) == (f"docs/en/a.md:{line}", True)
    assert [fence.line for fence in found] == [3]


@pytest.mark.parametrize(
    "text",
    [
        '--8<-- "../secret.txt"',
        '--8<-- "a-topic/it_shows.py"',
        "    -8<-  'https://other.test/x.md'",
        "--8<--\na-topic/it_shows.py\n--8<--",
        '```text\n--8<-- "../secret.txt"\n```',
    ],
)
def test_what_is_included_next_to_programs_is_reported(tmp_path, text):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/a.md").write_text(GOOD + text, "utf-8")
    _, problems = read_pages(tmp_path / "docs", tmp_path)
    assert {problem.cause for problem in problems} == {"an include outside of the fence of a program"}
    assert problems[0].where == f"docs/en/a.md:{5 + text.startswith('```')}"


PIECES = [
    "```",
    "````",
    "~~~",
    "python",
    " exec='1'",
    ' hl_lines="5-3"',
    " alt=“",
    "--8<-- ",
    '"a-topic/it_shows.py"',
    "> ",
    "\n",
    "\x0c",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join))
def test_reading_any_page_raises_nothing_and_problems_stand_on_its_lines(text):
    found = fences(text)
    lines = len(text.split("\n"))
    reported = [int(problem.where.rpartition(":")[2]) for problem in check_fences(found, {}, set())]
    assert all(1 <= line <= lines for line in reported + stray_includes(text, found))
