"""`python -m snippet_runner check`: the repository is clean, and each mistake is reported with its place, cause and remedy."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

import pytest

from snippet_runner import cli
from snippet_runner.checking import output, pasted, rules, torch_names
from snippet_runner.checking.sources import read
from snippet_runner.maintaining.check import in_order, run_check
from snippet_runner.problems import Problem, tell
from snippet_runner.reading.programs import read_snippet
from snippet_runner.result import Result, Text
from snippet_runner.root import ROOT
from tests.conftest import TESTS
from tests.pages_plugin import gathered


def checked(root, *slugs: str) -> list[Problem]:
    """What `check` reports of the repository at `root`."""
    return run_check(cli._parser().parse_args(["check", *slugs]), [], root)


@pytest.mark.torch  # names are looked up
def test_the_repository_is_clean():
    gathered()  # what programs print is looked at where a run has kept it
    problems = checked(ROOT)
    assert not problems, tell(problems)


def test_checking_imports_no_torch(small):
    code = "import sys\nfrom snippet_runner import cli\nsys.exit(cli.main(['check', '--root', sys.argv[1]]) or 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, small.root], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@dataclass
class Small:
    """A copy of tests/sites/complete, and ways to plant a mistake in it."""

    root: object

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode("utf-8", "replace")

    def write(self, path: str, text: str | bytes) -> None:
        (self.root / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def line_of(self, path: str, text: str) -> int:
        """The number of the only line that holds a text."""
        found = [number for number, line in enumerate(self.read(path).split("\n"), 1) if text in line]
        assert len(found) == 1, f"{text!r} stands in lines {found} of {path}"
        return found[0]


@pytest.fixture
def small(tmp_path) -> Small:
    """A small site with two topics and nothing wrong: products are sums with another name."""
    root = shutil.copytree(TESTS / "sites/complete", tmp_path / "site")
    for path in [*(root / "docs").glob("*/sums.md"), *(root / "snippets/sums").glob("*.py")]:
        copy = root / path.relative_to(root).as_posix().replace("sums", "products")
        copy.parent.mkdir(exist_ok=True)
        text = path.read_text("utf-8").replace("sums", "products").replace("claims: [1a]", "claims: []")
        copy.write_text(text + "products = True\n" * (path.suffix == ".py"), "utf-8")
    return Small(root)


def test_a_good_site_passes(small):
    assert checked(small.root) == []


ZH, EN, ADDS = "docs/zh/sums.md", "docs/en/sums.md", "snippets/sums/adds.py"
END = object()  # the last line

# Each mistake: a file, what stands in it, what is written instead; then the file that is named, a text of the line that is named,
# a word of the cause and one of the remedy.
EDITS = {
    # one page
    "a line that is still to be written": (
        EN,
        "Only numbers",
        "TODO: say why. Only numbers",
        EN,
        "TODO",
        "still to be",
        "write it",
    ),
    "a section is missing": (ZH, "## 为什么 { #why }\n", "", ZH, END, "#why", "## … { #why }"),
    "no exercise": (
        EN,
        "## Exercise { #exercise }",
        "## Try it { #try-it }",
        EN,
        END,
        "without the section #exercise",
        "## … { #exercise }",
    ),
    "no id": (EN, "## Why { #why }", "## Why", EN, "## Why", "no id", "{ #id }"),
    "an id twice": (EN, "{ #see-also }", "{ #why }", EN, "## See also", "'why' stands in line", "another id"),
    "two programs to predict": (
        EN,
        'result="text" against="sums/texts_joined.py"',
        'result="text" against="sums/texts_joined.py" predict="?"',
        EN,
        'predict="?"',
        "2 programs to predict",
        "only there",
    ),
    "a question without choices": (
        EN,
        ' choices="total: 34 | an error => TypeError | total: 7" because="sum adds numbers; only texts would be joined."',
        "",
        EN,
        "predict=",
        "without choices and because",
        "choices=",
    ),
    "nothing to predict": (
        EN,
        ' predict="What does it print?" choices="total: 34 | an error => TypeError | total: 7" because="sum adds numbers; only texts would be joined."',
        "",
        EN,
        END,
        "0 programs to predict",
        "predict=",
    ),
    "no compare": (
        ZH,
        '!!! compare "只差 int"',
        '!!! note "只差 int"',
        ZH,
        END,
        "next to the right one",
        "!!! compare",
    ),
    "no solution": (EN, "??? solution", "??? more", EN, END, "without a solution", "??? solution"),
    "no sources": (
        EN,
        "sources: [https://docs.python.org/3/library/functions.html]\n",
        "",
        EN,
        "---",
        "without sources",
        "list",
    ),
    "a broken line in Chinese": (
        ZH,
        "数相加才是求和。",
        "数相加，\n才是求和。",
        ZH,
        "才是求和",
        "line break",
        "one line",
    ),
    "a column without a name": (
        ZH,
        "数相加才",
        "| | 和 |\n|---|---|\n| 三加四 | 7 |\n\n数相加才",
        ZH,
        "| | 和 |",
        "column that has no name",
        "name what",
    ),
    "an image without a text": (
        EN,
        "Only numbers",
        "![](a.png) Only numbers",
        EN,
        "a.png",
        "without a text",
        "describe",
    ),
    "an img without a text": (ZH, "数相加才", '<img src="a.png">数相加才', ZH, "a.png", "without a text", "describe"),
    "a fence indented by two": (
        EN,
        '    ```python exec="1" source="above" result="text"\n    --8<-- "sums/one',
        '  ```python exec="1" source="above" result="text"\n  --8<-- "sums/one',
        EN,
        '  ```python exec="1" source="above" result="text"\n',
        "indented by 2",
        "4 spaces",
    ),
    "a fence not indented in a block": (
        EN,
        '    ```python exec="1" source="above" result="text"\n    --8<-- "sums/one_to_four.py"\n    ```',
        '```python exec="1" source="above" result="text"\n--8<-- "sums/one_to_four.py"\n```',
        EN,
        "??? solution",
        "nothing stands inside",
        "4 spaces",
    ),
    "output pasted": (
        EN,
        "Only numbers",
        "```text\nTypeError: unsupported\n```\n\nOnly numbers",
        EN,
        "```text",
        "pasted",
        "embed",
    ),
    "a tensor pasted": (ZH, "数相加才", "```\ntensor([7.])\n```\n\n数相加才", ZH, None, "pasted", "embed"),
    # front matter
    "silent mistakes in one language": (
        EN,
        """silent:
  - mistake: Two texts are added, and their sum is expected
    tell: the result is one text after the other
    anchor: why
""",
        "",
        EN,
        None,
        "the anchors of `silent`",
        "both languages",
    ),
    "a misspelt key": (EN, "minutes: 2", "minuts: 2", EN, "minuts", "unknown key 'minuts'", "'minutes'"),
    "a level that does not exist": (ZH, "level: 1", "level: 7", ZH, "level: 7", "no level 7", "1, 2 and 3"),
    "minutes missing": (ZH, "minutes: 2\n", "", ZH, "description", "'minutes' is missing", "add it"),
    "description missing": (
        EN,
        "description: Add numbers with sum([3, 4]), which gives 7.\n",
        "",
        EN,
        "level: 1",
        "'description' is missing",
        "add it",
    ),
    "silent without tell": (
        EN,
        "    tell: the result is one text after the other\n",
        "",
        EN,
        "mistake:",
        "'tell' is missing",
        "add it",
    ),
    "a claim that does not exist": (
        ZH,
        "claims: [1a]",
        "claims: [1a, 9z]",
        ZH,
        "claims",
        "no claim '9z'",
        "correct it",
    ),
    "a prerequisite that does not exist": (
        ZH,
        "prerequisites: []",
        "prerequisites: [nothing]",
        ZH,
        "prerequisites",
        "no topic",
        "name",
    ),
    "an unknown cheat": (EN, "level: 1", "level: 1\ncheat: sums/none", EN, "cheat", "does not embed", "name one"),
    "a claim forgotten in both": (
        "docs/claims.yml",
        "topic: sums",
        "topic: products",
        "docs/zh/products.md",
        "claims",
        "'1a'",
        "add 1a",
    ),
    "a verdict that does not exist": (
        "docs/claims.yml",
        '"true"',
        '"maybe"',
        "docs/claims.yml",
        "id: 1a",
        "'maybe'",
        "verdicts are",
    ),
    "YAML that cannot be read": (
        EN,
        "description: Add",
        "description: a: Add",
        EN,
        "description",
        "not YAML",
        "quotes",
    ),
    # the two languages
    "a row in one language": (
        ZH,
        "| `TypeError` | 两边都要是数 |\n",
        "",
        EN,
        "## In your code",
        "4 rows",
        "both languages",
    ),
    "a paragraph in one language": (
        EN,
        "Only numbers are summed.\n",
        "",
        EN,
        "## Why",
        "1 paragraphs",
        "both languages",
    ),
    "a link in one language": (
        EN,
        "[About](about.md)",
        "About",
        EN,
        "## See also",
        "lacks the link about.md",
        "both languages",
    ),
    "another link": (
        ZH,
        "[关于](about.md)",
        "[关于](index.md)",
        ZH,
        "## 另见",
        "lacks the link about.md",
        "both languages",
    ),
    "a decimal changed": (ZH, "平均是 3.5", "平均是 3.6", EN, "# What is", "lacks the number 3.6", "both languages"),
    "a number changed": (EN, "128 numbers", "129 numbers", EN, "# What is", "lacks the number 128", "both languages"),
    "a call changed": (
        EN,
        "`int(text)`",
        "`float(text)`",
        EN,
        "## In your code",
        "lacks the code int(text)",
        "both languages",
    ),
    "a heading in one language": (
        EN,
        "## See also",
        "## More { #more }\n\n## See also",
        EN,
        "#more",
        "#more",
        "same headings",
    ),
    "another id": (EN, "{ #why }", "{ #because }", EN, "#because", "#why", "same headings"),
    "another level of heading": (ZH, "## 为什么", "### 为什么", EN, "## Why", "### #why", "same headings"),
    "another order of programs": (
        EN,
        '--8<-- "sums/adds.py"',
        '--8<-- "sums/one_to_four.py"',
        EN,
        "predict=",
        "sums/adds",
        "same programs",
    ),
    "other pieces to choose from": (
        EN,
        "| an error => TypeError",
        "| an error => ValueError",
        EN,
        "predict=",
        "'ValueError'",
        "in the same order",
    ),
    "an option in one language": (
        EN,
        'predict="What',
        'hl_lines="2" predict="What',
        EN,
        "hl_lines",
        "hl_lines",
        "same options",
    ),
    "minutes that differ": (EN, "minutes: 2", "minutes: 3", EN, "minutes", "`minutes`", "both languages"),
    "a claim in one language": (
        EN,
        "claims: [1a]",
        "claims: []",
        EN,
        "claims",
        "`claims` is not that",
        "both languages",
    ),
    "a source in one language": (
        ZH,
        "sources: [",
        "sources: [https://pytorch.org, ",
        EN,
        "sources",
        "https://pytorch.org",
        "both",
    ),
    "a prerequisite in one language": (
        ZH,
        "prerequisites: []",
        "prerequisites: [products]",
        EN,
        "prerequisites",
        "products",
        "both",
    ),
    "the description of other content": (
        EN,
        "sum([3, 4]), which",
        "max([3, 4]), which",
        EN,
        "description",
        "max(",
        "both languages",
    ),
    # Chinese, English, terms
    "half-width comma": (ZH, "接起来，[", "接起来,[", ZH, "接起来,", "half-width punctuation", "，"),
    "half-width full stop": (ZH, "求和。", "求和.", ZH, "求和.", "half-width punctuation", "。"),
    "half-width question mark": (ZH, "和是多少？", "和是多少?", ZH, "多少?", "half-width punctuation", "？"),
    "half-width brackets": (ZH, "求和。", "求和(sum)。", ZH, "求和(sum)", "half-width brackets", "（"),
    "half-width quotation marks": (ZH, "求和。", '"求和"。', ZH, '"求和"', "quotation marks", "“"),
    "no space before Latin": (ZH, "数相加才", "Python的数相加才", ZH, "Python的", "no space", "one space"),
    "no space next to code": (ZH, "先写 `int(text)`", "先写`int(text)`", ZH, "先写`", "no space", "one space"),
    "no space next to a number": (ZH, "再多 128 个", "再多128 个", ZH, "再多128", "no space", "one space"),
    "a space after full-width": (ZH, "接起来，[", "接起来， [", ZH, "接起来， ", "a space next to", "delete"),
    "full-width letters": (ZH, "求和。", "求和ＡＢ。", ZH, "ＡＢ", "full-width letter", "half-width"),
    "half-width in the front matter": (
        ZH,
        "tell: 得到的是",
        "tell: 得到,是",
        ZH,
        "tell",
        "half-width punctuation",
        "，",
    ),
    "half-width in a program's comment": (
        ADDS,
        "# zh: 加起来",
        "# zh: 加,起来",
        ADDS,
        "# zh",
        "half-width punctuation",
        "，",
    ),
    "simply": (EN, "Only numbers are", "Numbers are simply", EN, "simply", "'simply'", "leave it out"),
    "just": (EN, "Only numbers are", "Just numbers are", EN, "Just", "'Just'", "leave it out"),
    "a sentence left in Chinese": (
        EN,
        "Only numbers are summed.",
        "数相加才是求和。",
        EN,
        "数相加才",
        "Chinese on the English page",
        "in English",
    ),
    "a title left in Chinese": (EN, '"Only int differs"', '"只差 int"', EN, "只差", "Chinese on", "in English"),
    "a sentence left in English": (
        ZH,
        "数相加才是求和。",
        "Only numbers are summed.",
        ZH,
        "Only numbers",
        f"the words of {EN}",
        "in Chinese",
    ),
    "another word for a term": (EN, "Only numbers", "Along one axis only numbers", EN, "axis", "'axis'", "dimension"),
    "another word for a term in Chinese": (ZH, "数相加才", "批大小的数相加才", ZH, "批大小", "批大小", "批次"),
    # links and navigation
    "a link to no page": (EN, "[About](about.md)", "[About](abuot.md)", EN, "abuot", "no page", "correct"),
    "a link to no anchor": (ZH, "[为什么](#why)", "[为什么](#wyh)", ZH, "#wyh", "no anchor 'wyh'", "heading's id"),
    "a link to no file": (
        EN,
        "[About](about.md)",
        "[About](about.md) ![a figure](figure.png)",
        EN,
        "figure.png",
        "no file",
        "correct",
    ),
    "no entry in English": (
        "mkdocs.en.yml",
        "      - Sums: sums.md\n",
        "",
        "mkdocs.en.yml",
        "About",
        "docs/en/sums.md",
        "below its chapter",
    ),
    "an entry for no page": (
        "mkdocs.en.yml",
        "Sums: sums.md",
        "Sums: sum.md",
        "mkdocs.en.yml",
        "sum.md",
        "no page docs/en/sum.md",
        "correct",
    ),
    "no entry": (
        "mkdocs.yml",
        "      - 加法: sums.md\n",
        "",
        "mkdocs.yml",
        "about.md",
        "docs/zh/sums.md",
        "mkdocs.en.yml",
    ),
    "another order": (
        "mkdocs.en.yml",
        "      - Sums: sums.md\n      - Products: products.md\n",
        "      - Products: products.md\n      - Sums: sums.md\n",
        "mkdocs.en.yml",
        "Products",
        "products.md comes here",
        "same order",
    ),
    # programs
    "a long line": (
        ADDS,
        "total = sum([3, 4])",
        "total = sum([3, 4])" + "  # and" * 10,
        ADDS,
        "total = sum",
        "characters",
        "break it",
    ),
    "a long program": (
        ADDS,
        "total = sum([3, 4])",
        "\n".join(["total = sum([3, 4])"] * 50),
        ADDS,
        None,
        "52 lines",
        "fold",
    ),
    "a comment in English only": (
        ADDS,
        "# zh: 加起来\n# en: add them up",
        "# add them up",
        ADDS,
        "# add",
        "one language",
        "# zh",
    ),
    "a comment in Chinese only": (
        ADDS,
        "# zh: 加起来\n# en: add them up",
        "# 加起来",
        ADDS,
        "# 加",
        "one language",
        "# en",
    ),
    "a comment without its partner": (ADDS, "# en: add them up\n", "", ADDS, "# zh", "without its `en`", "# en"),
    "Chinese printed": (ADDS, '"total:"', '"和："', ADDS, "print", "Chinese in a string", "English or symbols"),
    "more than four digits": (
        ADDS,
        'print("total:", total)',
        'print(f"{total:.7f}")',
        ADDS,
        "print",
        "7 digits",
        "up to 4",
    ),
    "more digits by round": (
        ADDS,
        'print("total:", total)',
        "print(round(total, 9))",
        ADDS,
        "print",
        "9 digits",
        "up to 4",
    ),
    "no doctest": (ADDS, ">>> total\n7\n", "", ADDS, '"""Three', "no doctest", "add at least one"),
    "no Chinese docstring": (ADDS, "三加四等于七。", "Again.", ADDS, '"""Three', "one of Chinese", "both languages"),
    "a tab": (ADDS, "total = sum([3, 4])", "total =\tsum([3, 4])", ADDS, "total =", "tab", "spaces"),
    "a typo in an include": (
        EN,
        "sums/one_to_four.py",
        "sums/one_to_for.py",
        EN,
        None,
        "no program snippets/sums/one_to_for.py",
        "correct",
    ),
    "lines to mark beyond the program": (
        EN,
        'predict="What',
        'hl_lines="99" predict="What',
        EN,
        "hl_lines",
        "hl_lines='99'",
        "lines",
    ),
    "a directive in the wrong place": (
        ADDS,
        "total = sum([3, 4])",
        "total = sum([3, 4])\n# timeout: 5",
        ADDS,
        "# timeout",
        "not directly under the docstring",
        "move it there",
    ),
    "an unknown option": (EN, 'predict="What', 'title="What" predict="What', EN, "title=", "'title'", "options are"),
    "Python typed": (
        EN,
        "Only numbers",
        "```python\nprint(7)\n```\n\nOnly numbers",
        EN,
        "```python\n",
        "typed",
        "snippets/",
    ),
    "full-width quotes": (
        EN,
        'predict="What does it print?"',
        "predict=“What?”",
        EN,
        "predict=",
        "cannot be read",
        'name="value"',
    ),
}


PATH = "docs/en/path.md"
ROUTE = """---
description: The way.
chapters:
  {chapter}: After it you can add.
first_hour: [sums.md]
---

# The way

<!-- the path with answers -->
"""


@pytest.fixture
def with_path(small) -> Small:
    """The small site with a page that has a sentence for its only chapter."""
    for language, chapter in (("zh", "算术"), ("en", "Arithmetic")):
        small.write(f"docs/{language}/path.md", ROUTE.format(chapter=chapter))
    return small


def test_a_path_with_a_sentence_for_each_chapter_passes(with_path):
    assert read(with_path.root).problems == ()
    assert read(with_path.root).routes["en"].chapters == {"Arithmetic": "After it you can add."}


@pytest.mark.parametrize(
    ("old", "new", "mark", "cause"),
    [
        ("  Arithmetic: After it you can add.", "  {}", "chapters:", "'Arithmetic'"),
        ("Arithmetic: After", "Arithmetics: After", "Arithmetics:", "'Arithmetics'"),
        ("Arithmetic: After it you can add.", "Arithmetic: [1]", "Arithmetic:", "'Arithmetic'"),
        ("[sums.md]", "[sum.md]", "first_hour:", "'sum.md'"),
        ("[sums.md]", "[products.md]", "---\ndescription: The way.", "first hour"),
    ],
    ids=["no sentence", "no such chapter", "no text", "no such page", "another hour in the other language"],
)
def test_what_is_wrong_with_a_path(with_path, old, new, mark, cause):
    with_path.edit(PATH, old, new)
    where = f"{PATH}:{with_path.read(PATH).split(mark)[0].count(chr(10)) + 1}"
    assert [p.where for p in read(with_path.root).problems if cause in p.cause and p.remedy][:1] == [where]


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_reported(small, name):
    path, old, new, place, mark, cause, remedy = EDITS[name]
    small.edit(path, old, new)
    problems = checked(small.root)
    found = [problem for problem in problems if cause in problem.cause and problem.where.startswith(f"{place}:")]
    assert found, f"not reported:\n{tell(problems)}"
    assert remedy in found[0].remedy
    number = int(found[0].where.rpartition(":")[2])
    lines = small.read(place).rstrip("\n").split("\n")
    assert 1 <= number <= len(lines)
    if mark is END:
        assert number == len(lines)
    elif mark is not None:
        assert mark.rstrip("\n") in lines[number - 1]


def gbk(small):
    small.write(ZH, small.read(ZH).encode("gbk"))
    return f"{ZH}:2", "is not UTF-8", "save the file as UTF-8"


def mark_in_a_page(small):
    small.write(EN, small.read(EN).encode("utf-8-sig"))
    return f"{EN}:1", "byte order mark", "without BOM"


def mark_in_a_program(small):
    small.write(ADDS, small.read(ADDS).encode("utf-8-sig"))
    return f"{ADDS}:1", "byte order mark", "without BOM"


def mark_in_the_claims(small):
    small.write("docs/claims.yml", small.read("docs/claims.yml").encode("utf-8-sig"))
    return "docs/claims.yml:1", "byte order mark", "without BOM"


def windows_line_ends(small):
    for path in (ZH, EN, ADDS):
        small.write(path, small.read(path).replace("\n", "\r\n"))
    return f"{EN}:1", f"Windows line ends (CR LF) in {EN}, {ZH}, {ADDS}", "LF"


def a_page_named_in_chinese(small):
    for language in ("zh", "en"):
        small.write(f"docs/{language}/关于.md", f"# {language}\n")
    return "docs/zh/关于.md:1", "does not read like a-topic", "hyphens"


def a_program_named_with_a_hyphen(small):
    small.write("snippets/sums/a-sum.py", small.read(ADDS) + "more = 1\n")
    return "snippets/sums/a-sum.py:1", "does not read like", "underscores"


def a_program_named_in_chinese(small):
    small.write("snippets/sums/求和.py", small.read(ADDS) + "more = 1\n")
    return "snippets/sums/求和.py:1", "does not read like", "underscores"


def a_program_named_as_a_module(small):
    small.write("snippets/sums/random.py", small.read(ADDS) + "more = 1\n")
    return "snippets/sums/random.py:1", "shadows the module 'random'", ""


def a_program_that_no_page_embeds(small):
    small.write("snippets/sums/more.py", small.read(ADDS) + "more = 1\n")
    return "snippets/sums/more.py:1", "no page in docs/zh", "embed it"


def a_program_twice(small):
    small.write("snippets/sums/again.py", small.read(ADDS))
    return "snippets/sums/again.py:1", f"the same text as {ADDS}", "delete one"


def another_chapter(small):
    small.edit("mkdocs.en.yml", "      - Sums: sums.md\n", "")
    small.edit("mkdocs.en.yml", "      - About", "      - Sums: sums.md\n      - About")
    return f"mkdocs.en.yml:{small.line_of('mkdocs.en.yml', 'sums.md')}", "stands in the chapter 'More'", "same chapter"


def a_prerequisite_that_comes_later(small):
    for path in (ZH, EN):
        small.edit(path, "prerequisites: []", "prerequisites: [products]")
    return f"{ZH}:{small.line_of(ZH, 'prerequisites')}", "'products' comes later", "move one"


def titles_of_other_content(small):
    small.edit(ZH, "# 三加四等于几？", "# `list.sort()` 怎么用？")
    small.edit(EN, "# What is three and four?", "# What does `set.add()` do?")
    return f"{EN}:{small.line_of(EN, '# What does')}", "the title names set.add", "both languages"


def two_words_for_one_term(small):
    small.edit(ZH, "数相加才", "先建计算图（computational graph），数相加才")
    small.edit("docs/zh/products.md", "数相加才", "先建运算网（computational graph），数相加才")
    first, second = ("docs/zh/products.md", ZH)
    return f"{second}:{small.line_of(second, 'graph')}", f"but …先建运算网 in {first}", "one word"


def another_word_than_the_list_has(small):
    small.edit(ZH, "数相加才", "一组数（batch）相加才")
    return f"{ZH}:{small.line_of(ZH, 'batch')}", "but …批次 in docs/terms.yml", "one word"


def terms_that_are_no_yaml(small):
    small.write("docs/terms.yml", "zh:\n  - {use: 梯度累积, not: [梯度累加(?!：)]}\n")
    return "docs/terms.yml:2", "not a list of terms", "write each as"


def a_term_without_its_key(small):
    small.write("docs/terms.yml", "zh: [{use: 张量, for: tensor}]\nen: []\n")
    return "docs/terms.yml:1", "KeyError: 'not'", "write each as"


def a_term_whose_pattern_is_wrong(small):
    small.write("docs/terms.yml", 'zh: [{use: 张量, for: tensor, not: ["("]}]\nen: []\n')
    return "docs/terms.yml:1", "not a list of terms", "write each as"


@pytest.mark.parametrize(
    "plant",
    [
        terms_that_are_no_yaml,
        a_term_without_its_key,
        a_term_whose_pattern_is_wrong,
        gbk,
        titles_of_other_content,
        two_words_for_one_term,
        another_word_than_the_list_has,
        mark_in_a_page,
        mark_in_a_program,
        mark_in_the_claims,
        windows_line_ends,
        a_page_named_in_chinese,
        a_program_named_with_a_hyphen,
        a_program_named_in_chinese,
        a_program_named_as_a_module,
        a_program_that_no_page_embeds,
        a_program_twice,
        another_chapter,
        a_prerequisite_that_comes_later,
    ],
)
def test_a_mistake_in_several_files_is_reported(small, plant):
    where, cause, remedy = plant(small)
    problems = checked(small.root)
    found = [problem for problem in problems if problem.where == where and cause in problem.cause]
    assert len(found) == 1, tell(problems)
    assert remedy in found[0].remedy


@pytest.mark.torch
@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("torch.nn.Linear", True),
        ("nn.Linaer", False),
        ("F.relu", True),
        ("torch.foo.bar", False),
        ("torch.Tensor.unsqueeze", True),
        ("torch.utils.data.DataLoader", True),
        ("v2.ToImage", True),
    ],
)
def test_a_name_that_torch_does_not_have(small, name, there):
    small.edit(EN, "Only numbers", f"`{name}(x)`: only numbers")
    small.edit(ZH, "数相加才", f"`{name}(x)`：数相加才")
    problems = checked(small.root)
    assert [problem.where.rpartition(":")[0] for problem in problems] == [] if there else [EN, ZH]
    for problem in problems:
        assert f"no `{name}`" in problem.cause and "then-now" in problem.remedy


@pytest.mark.torch
@pytest.mark.parametrize(
    "text",
    [
        '??? then-now "Then"\n\n    Then there was `torch.foo`.',
        "Old code says `torch.foo`.",
        "`torch.foo` was removed.",
    ],
)
def test_a_name_that_a_page_calls_old_is_no_mistake(small, text):
    small.edit(EN, "Only numbers", f"{text}\n\nOnly numbers")
    assert not [problem for problem in checked(small.root) if "torch.foo" in problem.cause]


ENTRY = """\
- id: some-message
  type: TypeError
  message: "expected {want:number} values but got {got:number}"
  cases:
    - at: "#why"
      zh: {why: "得到 {got} 个。", do: "改成 {want} 个：`nn.Linear(1, {want})`。"}
      en: {why: "It got {got}.", do: "Give it {want}: `nn.Linear(1, {want})`."}
"""


@pytest.mark.torch
@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("", "", None),
        ("It got {got}.", "It got others.", "only in zh: {got}"),
        ("Give it {want}: `nn.Linear", "Give it {want}: `nn.Linaer", "no `nn.Linaer`"),
    ],
)
def test_the_languages_of_an_advice(small, old, new, cause):
    (small.root / "docs/errors").mkdir()
    small.write("docs/errors/sums.yml", ENTRY.replace(old, new) if old else ENTRY)
    problems = checked(small.root)
    assert [cause in problem.cause and problem.where == "docs/errors/sums.yml:1" for problem in problems] == [
        True
    ] * bool(cause)


@pytest.mark.parametrize(
    ("printed", "fact"),
    [
        ("0.123456789", "more digits"),
        ("<function f at 0x7f3a5c0e1d30>", "an address"),
        ("/home/me/data/a.png", "a path of one machine"),
        (r"C:\Users\me", "a path of one machine"),
        ("0.1235", None),
        ("tensor([0.015625, 1.0])", None),
        ("a/tmp/b and v1.2.3456789", None),
    ],
)
def test_what_a_program_prints(small, printed, fact):
    snippet = read_snippet(small.root / ADDS, small.root / "snippets")
    result = Result(snippet.name, snippet.digest, "passed", parts=(Text(printed),))
    found = list(output.check(snippet, result))
    assert [fact in problem.cause and problem.where == f"{ADDS}:1" for problem in found] == [True] * bool(fact)


def test_output_that_varies_as_declared_may_hold_anything(small):
    small.edit(ADDS, "# zh: 加起来", "# varies: the time\n# zh: 加起来")
    snippet = read_snippet(small.root / ADDS, small.root / "snippets")
    assert not list(output.check(snippet, Result(snippet.name, snippet.digest, "passed", parts=(Text("0.123456789"),))))


def test_output_of_a_program_pasted_below_it(small):
    small.edit(EN, "Only numbers", "```text\ntotal: 7\n```\n\nOnly numbers")
    result = Result("sums/adds", "", "passed", parts=(Text("total: 7"),))
    (problem,) = pasted.check(read(small.root), {"sums/adds": result})
    assert problem.where == f"{EN}:{small.line_of(EN, '```text')}"
    assert "total: 7" in problem.cause and "embed" in problem.remedy


def test_all_mistakes_are_reported_at_once_by_file_and_line(small):
    small.edit(EN, "Only numbers", "Simply numbers")
    small.edit(EN, "level: 1", "level: 1\nlevle: 1")
    small.edit(ADDS, '"total:"', '"和："')
    places = [problem.where for problem in checked(small.root)]
    assert {place.rpartition(":")[0] for place in places} >= {EN, ADDS}
    assert places == [problem.where for problem in in_order(checked(small.root))] and len(places) >= 3


def test_a_slug_chooses_what_is_reported(small):
    small.edit(EN, "Only numbers", "Simply numbers")
    assert checked(small.root, "products") == []
    for name in ("sums", EN, ADDS, "snippets\\sums\\adds.py"):
        assert [problem.where.rpartition(":")[0] for problem in checked(small.root, name)] == [EN]


def test_a_slug_that_does_not_exist_is_reported(small):
    (problem,) = checked(small.root, "smus")
    assert "'smus'" in problem.cause and "slug" in problem.remedy


@pytest.mark.parametrize(("mistake", "code"), [(False, 0), (True, 1)])
def test_the_exit_code(small, capsys, mistake, code):
    if mistake:
        small.edit(EN, "Only numbers", "Simply numbers")
    assert cli.main(["check", "--root", str(small.root)]) == code
    said = capsys.readouterr()
    assert ("'Simply'" in said.err) == mistake
    assert ("nothing is wrong" in said.out) != mistake


def test_what_a_build_refuses_is_said_in_the_same_words(small):
    small.edit(EN, "Only numbers", "![](a.png) Only numbers")
    refused = [problem for problem in rules.refused(read(small.root)) if "image" in problem.cause]
    assert refused and set(refused) <= set(checked(small.root))


def test_names_are_looked_up_once(small, monkeypatch):
    (small.root / ".cache").mkdir()
    kept = '{"versions": %s, "names": {"torch.nn.Linear": "class"}}'
    versions = {name: torch_names.metadata.version(name) for name in ("torch", "torchvision", "numpy")}
    (small.root / torch_names.KEPT).write_text(kept % re.sub("'", '"', str(versions)))
    monkeypatch.setattr(torch_names.subprocess, "run", None)
    assert torch_names.look_up({"torch.nn.Linear"}, small.root) == {"torch.nn.Linear": "class"}
