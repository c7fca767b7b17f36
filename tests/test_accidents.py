"""Accidents: real files through a real `mkdocs build` and `mkdocs serve`, where whatever goes wrong stays where it is.

The programs of `WRONG` fail the build, and each is told by file, line and page. Those of `RIGHT` do what looks dangerous
and is not: the page shows what they printed and nothing else. Each table is built once.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from snippet_runner import svg
from snippet_runner.reading.programs import read_snippet
from tests.conftest import MATTER, Built, MiniSite, alive

pytestmark = pytest.mark.build
START = '```python exec="1" source="above" result="text"'
HEAD = '"""It happens.\n它发生了。\n\n>>> 1\n1\n"""\n'  # code begins on line 7


def program(code: str) -> bytes:
    return (HEAD + code + "\n").encode()


HURRIED = {"SNIPPET_PATIENCE": "2"}  # what hangs is stopped after six seconds, not three

# The file, the line that is told, and the beginning of the cause
WRONG: dict[str, tuple[bytes, int, str]] = {
    "sys_exit": (program("import sys\nsys.exit(0)"), 8, "the program ends itself before its last line: SystemExit: 0"),
    "os_exit": (program("import os\nos._exit(0)"), 8, "ended before its last line, with exit code 0"),
    "exception": (program("1 / 0"), 7, "ZeroDivisionError: division by zero"),
    "exception_in_a_thread": (
        program("import threading\nthread = threading.Thread(target=lambda: 1 / 0)\nthread.start()\nthread.join()"),
        8,
        "an exception in a thread: ZeroDivisionError: division by zero",
    ),
    "exception_that_forges_a_problem": (
        program("raise ValueError('one\\n\\nsnippets/accidents/other.py:1\\n    cause:  forged')"),
        7,
        "ValueError: one snippets/accidents/other.py:1 cause: forged remedy:",
    ),
    "endless_loop": (program("# timeout: 3\nwhile True: pass"), 8, "still running after 6 seconds"),
    "sleeps": (program("# timeout: 3\nimport time\ntime.sleep(600)"), 9, "still running after 6 seconds"),
    "will_not_be_stopped": (
        program(
            "# timeout: 3\nimport signal\nfor number in (2, 6, 15): signal.signal(number, signal.SIG_IGN)\nwhile True: pass"
        ),
        1,
        "still running after 6 seconds",
    ),
    "waits_for_its_child": (
        program("# timeout: 3\nimport subprocess\nsubprocess.run(['sleep', '600'])"),
        9,
        "still running after 6 seconds",
    ),
    "fails_and_leaves_its_child": (
        program("import subprocess\nchild = subprocess.Popen(['sleep', '600'])\n1 / 0"),
        9,
        "ZeroDivisionError: division by zero",
    ),
    "segfault": (program("import ctypes\nctypes.string_at(0)"), 8, "killed by SIGSEGV"),
    "abort": (program("import os\nos.abort()"), 8, "killed by SIGABRT"),
    "killed": (program("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"), 1, "killed by SIGKILL"),
    "recursion": (program("def deeper(): deeper()\ndeeper()"), 7, "RecursionError: maximum recursion depth exceeded"),
    "recursion_of_the_stack": (
        program(
            "import sys\nsys.setrecursionlimit(10**9)\nclass Deeper:\n    def __getattr__(self, name):\n"
            "        return getattr(self, name + '')\nDeeper().x"
        ),
        11,
        "killed by SIGSEGV",
    ),
    "memory": (program("x = bytearray(7 * 2**30)"), 7, "MemoryError:"),
    "flood": (program("while True: print('again and again')"), 1, "printed more than 64 KB"),
    "flood_of_a_child": (program("import subprocess\nsubprocess.run(['yes'])"), 1, "printed more than 64 KB"),
    "long_line": (program("print('x' * 100_000_000)"), 1, "printed more than 64 KB"),
    "reads_stdin": (program("input()"), 7, "EOFError: EOF when reading a line"),
    "connects": (
        program("import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=5)"),
        8,
        "PermissionError: programs run without network here, and this one wanted '192.0.2.1'",
    ),
    "writes_into_itself": (
        program("with open(__file__, 'a') as file: file.write('x = 2')"),
        1,
        "the program writes into its own file",
    ),
    "deletes_its_folder": (
        program("import os, shutil\nshutil.rmtree(os.getcwd())"),
        1,
        "the program writes into its own file",
    ),
    "warnings_as_errors": (
        program("import warnings\nwarnings.simplefilter('error')\nwarnings.warn('careful')"),
        9,
        "UserWarning: careful",
    ),
    "random": (program("x = 1"), 1, "the name shadows the module 'random'"),
    "byte_order_mark": (b"\xef\xbb\xbf" + program("x = 1"), 1, "the file starts with a byte order mark"),
    "not_utf_8": (program("x = 1") + b"# \xff\n", 8, "byte 0xff is not UTF-8"),
    "nothing": (b"", 1, "no docstring on the first line"),
}

# A page's lines from the third on, and what is told of each
INCLUDES: dict[str, str] = {
    '--8<-- "accidents/loop.md"': "an include outside of the fence of a program",
    '--8<-- "../secret.txt"': "an include outside of the fence of a program",
    "-8<- '/etc/hostname'": "an include outside of the fence of a program",
    f'{START}\n--8<-- "../secret.py"\n```': "there is no program snippets/../secret.py",
}

NASTY = """\
<script>alert(1)</script>
</samp></pre></div><h1>
# Title
**bold** `code` [link](https://other.test)
```
[TOC]
{: #id }
!!! note
<!--
&lt;b&gt; &amp; &#60;
$(rm) `x` {{ page }} {% raw %}"""
NASTY_CHECK = b""">>> "<script>alert(1)</script> [TOC] {: #id }"[0]\n'<'"""
INCLUDE = '-\\x2d8<-- "accidents/nasty.py"'  # as a program may write it
ALT = '"><script>alert(1)</script> [TOC] {: #id }'
DRAW = (
    "import matplotlib.pyplot as plt\n"
    f"plt.plot([1, 2])\nplt.title('</svg><script>alert(1)</script> [TOC] --> {INCLUDE}')\nplt.show()"
)

# The file, and each text that its output shows
RIGHT: dict[str, tuple[bytes, list[str]]] = {
    "invalid_utf_8": (program(r"import os; os.write(1, b'\xff\xfe bytes\n')"), ["�� bytes"]),
    "escapes": (
        program(r"print('\x1b[1;31mred\x1b[0m \x1b]8;;https://other.test\x07link\x1b]8;;\x07 \x00 \x07')"),
        ["red link ␀ ␇"],
    ),
    "nasty": (
        program(
            f"# raises: ValueError: alert\ntext = '''{NASTY}\n{INCLUDE}'''\nprint(text)\nraise ValueError(text)"
        ).replace(b">>> 1\n1", NASTY_CHECK),
        [f'{NASTY}\n--8<-- "accidents/nasty.py"', f'ValueError: {NASTY}\n--8<-- "accidents/nasty.py"'],
    ),
    "nasty_figure": (program(DRAW), []),
    "line_ends": (program("for n in (3, 4):\n    print(n)").replace(b"\n", b"\r\n"), ["3\n4"]),
    "leaves_its_child": (
        program("import subprocess\nchild = subprocess.Popen(['sleep', '600'])\nprint('started')"),
        ["started"],
    ),
    "leaves_a_daemon": (
        program(
            "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0: time.sleep(600)\n    os._exit(0)\nprint('started')"
        ),
        ["started"],
    ),
    "leaves_everything_changed": (
        program(
            "import builtins, locale, os, random, sys, warnings\nimport numpy\nimport torch\n"
            "torch.set_default_dtype(torch.float64)\ntorch.set_default_device('meta')\ntorch.manual_seed(0)\n"
            "torch.set_num_threads(3)\ntorch.set_grad_enabled(False)\nrandom.seed(0)\nnumpy.random.seed(0)\n"
            "os.environ['LEFT'] = 'behind'\nlocale.setlocale(locale.LC_ALL, 'C')\nwarnings.simplefilter('error')\n"
            "sys.path.append('left')\nbuiltins.left = 1\nopen('left.txt', 'w').close()\nos.chdir('/')\nos.umask(0)"
        ),
        [],
    ),
    "looks_what_was_left": (
        program(
            "import builtins, locale, os, random, sys, warnings\nimport numpy\nimport torch\n"
            "print(torch.get_default_dtype(), torch.get_default_device(), torch.initial_seed() == 0)\n"
            "print(torch.get_num_threads(), torch.is_grad_enabled(), random.random() == 0.8444218515250481)\n"
            "print(numpy.random.rand() == 0.5488135039273248, os.environ.get('LEFT'), locale.getlocale() == (None, None))\n"
            "print('left' in sys.path, hasattr(builtins, 'left'), os.listdir())\nwarnings.warn('careful')"
        ).replace(b"import builtins", b"# warns: UserWarning: careful\nimport builtins"),
        [
            "torch.float32 cpu False\n1 True False\nFalse None False\nFalse False ['looks_what_was_left.py']",
            "careful",
        ],
    ),
}


OPTIONS = {"nasty_figure": f" alt='{ALT}'"}  # of a fence


@dataclass(frozen=True)
class Aftermath:
    """What a build of one table said and left."""

    site: MiniSite
    built: Built
    stray: set[str]  # files that were not there before
    alive: list[str]  # processes that it started

    def told(self) -> dict[str, str]:
        """What is said of each place, its white space as one space."""
        blocks = (block.split("\n", 1) for block in self.built.output.split("\n\n"))
        return {where: " ".join(rest[0].split()) for where, *rest in blocks if rest}


def embed(site: MiniSite, names) -> None:
    """A page with the programs of these names, each after a word, every fence four lines after the one before."""
    text = "".join(
        f'{name}\n\n`{START}{OPTIONS.get(name, "")}\n--8<-- "accidents/{name}.py"\n````\n\n' for name in names
    )
    for language in ("zh", "en"):
        site.write(f"docs/{language}/accidents.md", f"{MATTER}# Accidents\n\n{text}")


def line_of(name: str, names) -> int:
    return 8 + 6 * list(names).index(name)


def write(site: MiniSite, table: dict[str, tuple]) -> None:
    """The programs of a table and their page; `INCLUDES` on the home page stand beside what is wrong, and nowhere else."""
    for name, (text, *_) in table.items():
        site.write(f"snippets/accidents/{name}.py", text)
    embed(site, table)
    site.write("snippets/accidents/loop.md", '--8<-- "accidents/loop.md"')
    for secret in ("secret.txt", "secret.py"):
        site.write(secret, "not for the page")
    site.write("docs/en/index.md", "\n".join(["# Home\n", *INCLUDES]) if table is WRONG else "# Home\n")


def files(site: MiniSite) -> set[str]:
    """Everything in the site's folder and around it, but for the cache and what the build said."""
    around = {path.relative_to(site.root.parent) for path in site.root.parent.rglob("*")}
    known = (Path("mini/.cache"), Path("mini/said.txt"))
    return {path.as_posix() for path in around if not any(path.is_relative_to(k) for k in known)}


def build(folder: Path, table: dict[str, tuple]) -> Aftermath:
    site = MiniSite(folder / "mini")
    write(site, table)
    site.write("site/index.html", "the last good site")
    environment = site.surroundings() | HURRIED
    before = files(site)
    built = site.build("--strict", **environment)
    return Aftermath(site, built, files(site) - before, alive(environment))


@pytest.fixture(scope="module")
def wrong(tmp_path_factory) -> Aftermath:
    return build(tmp_path_factory.mktemp("wrong"), WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_an_accident_is_told_by_file_line_and_page(wrong, name):
    _, line, cause = WRONG[name]
    told = wrong.told()[f"snippets/accidents/{name}.py:{line}"]
    assert told.startswith(f"cause: {cause}")
    page = line_of(name, WRONG)
    assert f"page: docs/zh/accidents.md:{page} docs/en/accidents.md:{page}" in told


def test_an_include_beside_programs_is_told_by_page_and_line(wrong):
    told = {place: said for place, said in wrong.told().items() if place.startswith("docs/")}
    assert list(told) == [f"docs/en/index.md:{line}" for line, _ in enumerate(INCLUDES, 3)]
    for said, cause in zip(told.values(), INCLUDES.values(), strict=True):
        assert said.startswith(f"cause: {cause} remedy:")


def test_accidents_end_the_build_and_leave_nothing_but_the_last_good_site(wrong):
    assert wrong.built.code == 1
    assert f"{len(WRONG) + len(INCLUDES)} problems:" in wrong.built.output
    assert wrong.site.files() == {"index.html": b"the last good site"}
    assert (wrong.stray, wrong.alive) == (set(), [])


def test_a_server_shows_accidents_lives_and_shows_what_is_mended(tmp_path, wait_until):
    site = MiniSite(tmp_path / "mini")
    write(site, WRONG)
    environment = site.surroundings() | HURRIED
    with site.serve(**environment) as page:
        for path in ("accidents/", "en/accidents/"):
            html = BeautifulSoup(page(path, "snippet-failure"), "html.parser")
            said = " ".join(" ".join(box.get_text() for box in html.select(".snippet-failure samp")).split())
            told = {name: f"accidents/{name}.py:{line} cause: {cause}" for name, (_, line, cause) in WRONG.items()}
            assert [name for name, words in told.items() if words not in said] == []
        assert "not for the page" not in page("en/", "an include outside of the fence of a program")
        builders = ("mkdocs serve", "publishing.standing")  # of this language and of the other

        def waiting() -> list[bool]:
            others = [command for command in alive(environment) if not any(one in command for one in builders)]
            return ["forkserver" in command for command in others]

        # One that forks, one for each core, and no program; they are started when the pages are shown already
        wait_until(lambda: waiting() == [True] * (1 + (os.cpu_count() or 1)))
        (site.root / "snippets/accidents/random.py").unlink()
        write(site, {name: (program(f"print('{name} is mended')"),) for name in WRONG if name != "random"})
        for path in ("accidents/", "en/accidents/"):
            page(path, "nothing is mended", without="snippet-failure")
        page("en/", "Home", without="snippet-failure")
        assert alive(environment) != []
    assert (alive(environment), list((tmp_path / "temporary").iterdir())) == ([], [])


def test_two_hundred_programs_that_fail_at_once_are_all_told(mini_site):
    write(mini_site, {f"fails_{number}": (program(f"{number} / 0"),) for number in range(200)})
    built = mini_site.build()
    assert (built.code, "200 problems:" in built.output) == (1, True)
    places = [f"snippets/accidents/fails_{number}.py:7" for number in range(200)]
    assert [place for place in places if f"\n{place}\n" not in built.output] == []


@pytest.fixture(scope="module")
def right(tmp_path_factory) -> Aftermath:
    return build(tmp_path_factory.mktemp("right"), RIGHT)


def shown(aftermath: Aftermath, language: str) -> BeautifulSoup:
    assert aftermath.built.code == 0, aftermath.built.output
    folder = {"zh": "", "en": "en/"}[language]
    return BeautifulSoup(aftermath.site.read(f"site/{folder}accidents/index.html"), "html.parser")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", RIGHT)
def test_what_looks_dangerous_is_shown_as_it_is(right, name, language):
    block = shown(right, language).select_one(f"#program-{name.replace('_', '-')}")
    root = right.site.root / "snippets"
    source = read_snippet(root / f"accidents/{name}.py", root).views[language].text
    assert [code.get_text() for code in block.select(".highlight code")] == [source + "\n"]
    assert [text.get_text() for text in block.select(".snippet-output samp")] == RIGHT[name][1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_else_on_the_page_is_changed_by_it(right, language):
    page = shown(right, language)
    (home,) = (right.site.root / "site" / {"zh": "", "en": "en"}[language]).glob("index.html")
    scripts = [str(script) for script in page.select("script[src], script:not([id])")]
    for block in page.select(".snippet, .snippet-proof, .topic-facts, .downloads"):
        block.decompose()
    article = page.article
    assert [element.get_text() for element in article.find_all(recursive=False)] == ["Accidents", *RIGHT]
    assert [element["id"] for element in article.select("[id]")] == ["accidents"]
    assert "alert(1)" not in "".join(scripts)
    assert len(scripts) == home.read_text("utf-8").count("<script") - 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_doctests_are_text_on_the_status_page(right, language):
    folder = {"zh": "status", "en": "en/status"}[language]
    page = BeautifulSoup(right.site.read(f"site/{folder}/index.html"), "html.parser")
    assert NASTY_CHECK.decode() in [check.get_text() for check in page.select("samp")]
    assert page.select("#id") == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_figure_with_a_nasty_title_only_draws(right, language):
    images = shown(right, language).select("#program-nasty-figure img")
    assert [image["alt"] for image in images] == [ALT, ALT]
    for image in images:
        page = right.site.root / "site" / {"zh": "accidents", "en": "en/accidents"}[language]
        figure = (page / image["src"].partition("#")[0]).read_text("utf-8")
        svg.check(figure.replace('<svg style="fill:#e2e4e9"', "<svg"))  # the text's colour on a dark page
        assert ElementTree.fromstring(figure).findall(".//{*}script") == []
