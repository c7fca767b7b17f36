"""What an author is reported about a program's file, and what each language's page shows of it."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippet_runner.problems import Problems
from snippet_runner.reading.programs import read_snippet, read_snippets
from snippet_runner.snippet import Directives, Expected

HEAD = '"""Three and four are seven.\n三加四等于七。\n\n>>> total\n7\n"""\n'  # code begins on line 7


@pytest.fixture
def read(tmp_path):
    """Read a file of this text (or these bytes) as `snippets/sums/adds.py`."""

    def read(text: str | bytes, name: str = "sums/adds"):
        path = tmp_path / "snippets" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_snippet(path, tmp_path / "snippets")

    return read


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("", 1, "no docstring on the first line"),
        ("total = 3 + 4\n", 1, "no docstring on the first line"),
        ("# sums\n" + HEAD, 1, "no docstring on the first line"),
        ("\n" + HEAD, 1, "no docstring on the first line"),
        ('"""Three and four are seven.\n\n>>> 1\n1\n"""\n', 1, "one line of English, one of Chinese and an empty line"),
        ('"""三加四等于七。\n\n>>> 1\n1\n"""\n', 1, "one line of English, one of Chinese and an empty line"),
        ('"""\n三加四等于七。\n\n>>> 1\n1\n"""\n', 1, "one line of English, one of Chinese and an empty line"),
        ('"""Seven.\n七。\n>>> 1\n1\n"""\n', 1, "one line of English, one of Chinese and an empty line"),
        ('"""Seven."""\n', 1, "one line of English, one of Chinese and an empty line"),
        ('"""Seven.\n七。\n\nNothing to prove.\n"""\n', 1, "the docstring has no doctest"),
        ('"""Seven.\n七。\n\n>>> 1\n1\n>>>total\n7\n"""\n', 1, "a doctest that cannot be read: line 6"),
        ('"""Seven.\n七。\n\n>>> 1 # doctest: +TYPO\n1\n"""\n', 1, "a doctest that cannot be read: line 4"),
        (HEAD.rstrip() + "; total = 7\n", 6, "code on the docstring's last line"),
        (HEAD + "# needs: cuda\n", 7, "unknown directive 'needs'"),
        (HEAD + "total = 7\n# timeout: 5\n", 8, "the directive 'timeout' is not directly under the docstring"),
        (HEAD + "\n# raises: ValueError: x\n", 8, "the directive 'raises' is not directly"),
        (HEAD + "# timeout: 5\n# timeout: 6\n", 8, "the directive 'timeout' is written twice"),
        (HEAD + "# timeout: 0\n", 7, "a timeout is a number of seconds up to 600, not '0'"),
        (HEAD + "# timeout: -1\n", 7, "not '-1'"),
        (HEAD + "# timeout: 1.5\n", 7, "not '1.5'"),
        (HEAD + "# timeout: 601\n", 7, "not '601'"),
        (HEAD + "# timeout: soon\n", 7, "not 'soon'"),
        (HEAD + "# timeout: ²\n", 7, "not '²'"),
        (HEAD + "# timeout:\n", 7, "not ''"),
        (HEAD + "# requires: gpu\n", 7, "unknown requirement 'gpu'"),
        (HEAD + "# raises: ValueError\n", 7, "`raises` needs a type and the stable middle of the message"),
        (HEAD + "# raises: ValueError:\n", 7, "`raises` needs a type"),
        (HEAD + "# raises: expected 4D input: got 3D\n", 7, "`raises` needs a type"),
        (HEAD + "# warns: lazy\n", 7, "`warns` needs a type"),
        (HEAD + "# varies:\n", 7, "the directive 'varies' says nothing"),
        (HEAD + "# zh: 加\ntotal = 7\n", 7, "a `zh` comment without its `en`"),
        (HEAD + "# zh: 加\n\n# en: add\n", 7, "a `zh` comment without its `en`"),
        (HEAD + "total = 7\n# en: add\n", 8, "an `en` comment without its `zh`"),
        (HEAD + "# zh: 加\ntotal = 7  # en: add\n", 8, "a `en` comment shares its line with code"),
        (HEAD + "#zh: 加\n# en: add\n", 7, "is not written `# zh: …`"),
        (HEAD + "if 1:\n\ttotal = 7\n", 8, "the file contains a tab"),
        (b"\xef\xbb\xbf" + HEAD.encode(), 1, "the file starts with a byte order mark"),
        (HEAD.encode() + b"# \xff\n", 7, "byte 0xff is not UTF-8"),
        (HEAD.encode("utf-16"), 1, "byte 0xff is not UTF-8"),
        (HEAD, 1, "no program below the docstring"),
        (HEAD + "# timeout: 5\n\n", 1, "no program below the docstring"),
        (HEAD + "print('a --8<-- [start: b]')\n", 7, "Markdown would act on '-8<-- [start:'"),
        (HEAD + "total = \n", 7, "not a Python program"),
        (HEAD + "x = '\0'\n", 1, "not a Python program"),
        (HEAD + "x = " + "-" * 100_000 + "1\n", 1, "not a Python program"),
    ],
)
def test_a_wrong_file_is_reported_by_line_and_cause(read, text, line, cause):
    with pytest.raises(Problems) as wrong:
        read(text)
    assert [(p.where, cause in p.cause) for p in wrong.value.problems][:1] == [(f"snippets/sums/adds.py:{line}", True)]


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("sums/random", "shadows the module 'random'"),
        ("sums/torch", "shadows the module 'torch'"),
        ("Sums/adds", "does not read like a-topic/what_it_shows"),
        ("two_words/adds", "does not read like a-topic/what_it_shows"),
        ("sums/adds-them", "does not read like a-topic/what_it_shows"),
        ("sums/3_and_4", "does not read like a-topic/what_it_shows"),
        ("sums/adds.more", "does not read like a-topic/what_it_shows"),
        ("sums/加", "does not read like a-topic/what_it_shows"),
    ],
)
def test_a_bad_name_is_reported(read, name, cause):
    with pytest.raises(Problems, match=cause):
        read(HEAD, name)


def test_everything_that_is_wrong_is_reported_at_once(read):
    with pytest.raises(Problems) as wrong:
        read('"""Seven."""\n# needs: cuda\n# timeout: soon\n# zh: 加\nx = 1\n')
    assert [p.where.rpartition(":")[2] for p in wrong.value.problems] == ["1", "1", "2", "3", "4"]


def test_each_problem_has_a_remedy(read):
    with pytest.raises(Problems) as wrong:
        read("x = 1  # zh: 加\n")
    assert all(p.remedy for p in wrong.value.problems)


def test_programs_that_can_be_read_are_returned_next_to_the_problems_of_others(tmp_path):
    for name, text in {"adds": HEAD + "x = 1\n", "breaks": "x = 1\n"}.items():
        (tmp_path / "sums").mkdir(exist_ok=True)
        (tmp_path / "sums" / f"{name}.py").write_text(text, "utf-8")
    snippets, problems = read_snippets(tmp_path)
    assert list(snippets) == ["sums/adds"]
    assert [p.where for p in problems] == ["snippets/sums/breaks.py:1"]


@pytest.mark.parametrize("path", ["adds.py", "sums/more/adds.py"])
def test_a_program_in_the_wrong_folder_is_reported(tmp_path, path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(HEAD, "utf-8")
    assert [p.where for p in read_snippets(tmp_path)[1]] == [f"snippets/{path}:1"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_make_no_difference(read, end):
    text = HEAD + "# zh: 加\n# en: add\ntotal = 3 + 4\n"
    assert read(text.replace("\n", end).encode()) == read(text.encode())


def test_directives(read):
    text = (
        HEAD + "# requires: cuda\n# raises: torch.OutOfMemoryError: CUDA out of memory\n# warns: UserWarning: a: b\n"
        "# warns: FutureWarning: c\n# timeout: 600\n# varies: the address differs\nx = 1\n"
    )
    assert read(text).directives == Directives(
        requires="cuda",
        raises=Expected("torch.OutOfMemoryError", "CUDA out of memory"),
        warns=(Expected("UserWarning", "a: b"), Expected("FutureWarning", "c")),
        timeout=600,
        varies="the address differs",
    )


def test_directives_are_not_shown(read):
    snippet = read(HEAD + "# timeout: 5\n\nprint(1)\n")
    assert (snippet.views["zh"].text, snippet.views["en"].text) == ("print(1)", "print(1)")


def test_titles(read):
    assert read(HEAD + "x = 1\n").titles == {"en": "Three and four are seven.", "zh": "三加四等于七。"}


def test_each_language_shows_its_own_comments_without_the_marker(read):
    views = read(
        HEAD + "# zh: 加起来\n# en: add them up\nfor n in (3, 4):\n    # zh: 打印\n    # en: print\n    print(n)\n"
    ).views
    assert views["zh"].text == "# 加起来\nfor n in (3, 4):\n    # 打印\n    print(n)"
    assert views["en"].text == "# add them up\nfor n in (3, 4):\n    # print\n    print(n)"


def test_displayed_lines_know_the_lines_of_the_file(read):
    views = read(HEAD + "# zh: 加起来\n# en: add them up\n\ntotal = 7\n").views
    assert (views["zh"].lines, views["en"].lines) == ((7, 9, 10), (8, 9, 10))
    assert (views["zh"].displayed(10), views["zh"].displayed(8)) == (3, None)


@pytest.mark.parametrize(
    "code",
    [
        'text = """\n# zh: 不是注释\n# en: no comment\n"""',
        'text = "# zh: 不是注释"',
        "text = '''\n    # en: no comment'''",
        "# a comment for both\nx = 1",
        "#: zh: neither",
        'text = "a\x0cb"',
        'text = "a\u2028b"',
        'text = "a\x85b\x1cc"',
    ],
)
def test_what_only_looks_like_a_marker_or_a_line_end_is_shown_as_it_stands(read, code):
    views = read(HEAD + code + "\n").views
    assert (views["zh"].text, views["en"].text) == (code, code)


def test_what_only_looks_like_a_directive_is_no_problem(read):
    read(HEAD + 'text = """\n# raises: ValueError: x\n"""\n')


@pytest.fixture(scope="module")
def a_file(tmp_path_factory):
    path: Path = tmp_path_factory.mktemp("snippets") / "sums" / "adds.py"
    path.parent.mkdir()
    return path


@given(st.binary() | st.text().map(lambda text: (HEAD + text).encode()))
@pytest.mark.filterwarnings("ignore")  # Python's about the code: invalid escapes, comparisons
def test_reading_anything_raises_nothing_but_problems(a_file, data):
    a_file.write_bytes(data)
    try:
        read_snippet(a_file, a_file.parent.parent)
    except Problems as wrong:
        assert wrong.problems


LINES = st.sampled_from(
    [
        "# zh: 一\n# en: one",
        "    # zh: 二\n    # en: two",
        "# zh: 单",
        "# timeout: 5",
        "x = 1",
        "if x:",
        "    x = 2",
        "    y = '''a",
        "b'''",
        "y = (1,",
        "2)",
        "z = '# zh: 引号'",
        "z = 'form\x0cfeed \u2028'",
        "\x0c",
        "z = 1 + \\",
        "",
        "'''",
    ]
)


@given(st.lists(LINES, max_size=8))
@pytest.mark.filterwarnings("ignore")
def test_each_language_shows_the_program_of_the_file(a_file, lines):
    a_file.write_text(HEAD + "\n".join(lines) + "\n", "utf-8", newline="\n")
    try:
        snippet = read_snippet(a_file, a_file.parent.parent)
    except Problems:
        return
    program = ast.dump(ast.Module(ast.parse(snippet.source).body[1:], []))
    assert {ast.dump(ast.parse(view.text)) for view in snippet.views.values()} == {program}
