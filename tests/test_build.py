"""`mkdocs build` on a small site: what is wrong is told and nothing is published; what is right is published whole."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from snippet_runner.cli import main
from snippet_runner.reading.programs import read_snippet
from snippet_runner.recording import recordings
from snippet_runner.result import Result, Text
from snippet_runner.root import ROOT
from tests.conftest import MATTER, PATIENCE, Built, MiniSite, alive

pytestmark = pytest.mark.build
START = '```python exec="1" source="above" result="text"'
ADDS = f'{START}\n--8<-- "sums/adds.py"\n```\n'
HEAD = '"""Three and four are seven.\n三加四等于七。\n\n>>> total\n7\n"""\n'  # code begins on line 7
PROGRAM = HEAD + "total = 3 + 4\n"
DRAWS = HEAD + "import matplotlib.pyplot as plt\n\ntotal = 7\nplt.plot([3, 4])\nplt.show()\n"
TORCH_2_13 = "Metadata-Version: 2.1\nName: torch\nVersion: 2.13.0\n"
TORCHVISION = "Metadata-Version: 2.1\nName: torchvision\nVersion: 0.29.2\nRequires-Dist: torch (==2.15.0)\n"
WITHOUT_TORCH = """\
import importlib.machinery, importlib.metadata
find_spec, from_name = importlib.machinery.PathFinder.find_spec, importlib.metadata.Distribution.from_name
HIDDEN = ("torch", "torchvision")

def no_spec(name, path=None, target=None):
    return None if name.partition(".")[0] in HIDDEN else find_spec(name, path, target)

def no_distribution(name):
    if name in HIDDEN:
        raise importlib.metadata.PackageNotFoundError(name)
    return from_name(name)

importlib.machinery.PathFinder.find_spec = no_spec
importlib.metadata.Distribution.from_name = no_distribution
"""
BROKEN_RENDERER = f"""\
import sys
sys.path.insert(0, {str(ROOT)!r})
from snippet_runner.rendering.program import Renderer

def highlight(*_):
    raise ZeroDivisionError("the renderer is broken")

Renderer._source = highlight
"""
ANOTHER_DAY = """\
import datetime, sys, time
really = time.time

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

time.time = lambda: really() + 40 * 24 * 60 * 60
localtime, gmtime = time.localtime, time.gmtime
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: gmtime(time.time() if seconds is None else seconds)
datetime.datetime = Later
print("another day:", datetime.datetime.now(), file=sys.stderr)
"""


def shown(mini_site, page: str) -> str:
    """The text of the program and its output on a built page."""
    soup = BeautifulSoup(mini_site.read(f"site/{page}"), "html.parser")
    for facts in soup.select(".snippet-facts"):
        facts.decompose()
    return "\n".join(element.get_text() for element in soup.select(".snippet"))


@pytest.fixture
def last_good(mini_site) -> dict[str, bytes]:
    """The files of a site/ that is already there."""
    mini_site.write("site/index.html", "the last good site")
    mini_site.write("site/en/index.html", "the last good English site")
    return mini_site.files()


def test_a_good_site_is_published_in_both_languages(mini_site):
    assert mini_site.build("--strict").code == 0
    assert shown(mini_site, "sums/index.html") == '# 加起来\ntotal = 3 + 4\nprint("total:", total)\ntotal: 7'
    assert shown(mini_site, "en/sums/index.html") == '# add them up\ntotal = 3 + 4\nprint("total:", total)\ntotal: 7'
    assert mini_site.unfinished() == []


def test_another_folder(mini_site):
    assert mini_site.build("-d", "elsewhere").code == 0
    assert {"index.html", "en/index.html"} <= mini_site.files("elsewhere").keys()
    assert mini_site.files("site") == {}


# What is wrong, and what is reported: each entry changes the topic `sums`, and gives the beginnings of the problems.
# All of them are built in one site, each as a topic of its own.


def missing_program(site):
    site.embed(ADDS + f'\n{START}\n--8<-- "sums/typo.py"\n```')
    for page in ("docs/zh/sums.md:10", "docs/en/sums.md:10"):
        yield f"{page} cause: there is no program snippets/sums/typo.py remedy: correct the name"


def orphan(site):
    site.write("snippets/sums/orphan.py", PROGRAM + "# nowhere\n")
    for language in ("zh", "en"):
        yield f"snippets/sums/orphan.py:1 cause: no page in docs/{language} embeds this program remedy: embed it with"


def unknown_directive(site):
    site.write("snippets/sums/adds.py", HEAD + "# needs: cuda\ntotal = 7\n")
    yield "snippets/sums/adds.py:7 cause: unknown directive 'needs' remedy: directives are: requires, raises, warns"


def unknown_fence_option(site):
    site.embed(ADDS.replace(START, f'{START} colour="red"'))
    for page in ("docs/zh/sums.md:6", "docs/en/sums.md:6"):
        yield f"{page} cause: unknown fence option 'colour' remedy: options are:"


def zh_without_en(site):
    site.write("snippets/sums/adds.py", HEAD + "# zh: 加起来\ntotal = 7\n")
    yield "snippets/sums/adds.py:7 cause: a `zh` comment without its `en` remedy: write the same in English"


def failing_doctest(site):
    site.write("snippets/sums/adds.py", HEAD + "total = 8\n")
    yield "snippets/sums/adds.py:4 cause: doctest failed: total expected 7 got 8 remedy: "


def does_not_raise(site):
    site.write("snippets/sums/adds.py", HEAD + "# raises: ValueError: bad\ntotal = 7\n")
    yield "snippets/sums/adds.py:1 cause: "


def raises_something_else(site):
    site.write("snippets/sums/adds.py", HEAD + "# raises: ValueError: bad\ntotal = 7\n1 / 0\n")
    yield "snippets/sums/adds.py:9 cause: "


def figure_without_alt(site):
    site.write("snippets/sums/adds.py", DRAWS)
    for page in ("docs/zh/sums.md:6", "docs/en/sums.md:6"):
        yield f"{page} cause: the program shows 1 figure(s), the fence describes 0 remedy: describe each figure"


def tampered_recording(site):
    site.write("snippets/sums/adds.py", HEAD + "# requires: tensorflow\ntotal = 7\n")
    snippet = read_snippet(site.root / "snippets/sums/adds.py", site.root / "snippets")
    path = recordings.store(snippet, Result(snippet.name, snippet.digest, "passed", parts=(Text("total: 7"),)))
    site.edit(f"snippets/sums/{path.name}", "total: 7", "total: 8")
    yield "snippets/sums/adds.tensorflow.json:1 cause: not a recording that can be believed: the seal does not fit"


def typed_python(site):
    site.embed(ADDS + "\n```python\nprint(7)\n```")
    for page in ("docs/zh/sums.md:10", "docs/en/sums.md:10"):
        yield f"{page} cause: Python code typed into the page remedy: put it in a file below snippets/"


def same_program_twice(site):
    site.write("snippets/sums/again.py", site.read("snippets/sums/adds.py"))
    site.embed(ADDS + "\n" + ADDS.replace("adds", "again"))
    yield "snippets/sums/again.py:1 cause: the same text as snippets/sums/adds.py remedy: delete one"


def forgotten_key(site):
    site.edit("docs/zh/sums.md", ", minutes: 1", "")
    yield "docs/zh/sums.md:2 cause: the key 'minutes' is missing remedy: add it"


def yaml_error(site):
    site.edit("docs/en/sums.md", "{description: Three and four are seven., level: 1, minutes: 1}", "description: a: b")
    yield "docs/en/sums.md:2 cause: this is not YAML: mapping values are not allowed"


def page_in_gbk(site):
    site.write("docs/zh/sums.md", site.read("docs/zh/sums.md").encode("gbk"))
    yield "docs/zh/sums.md:2 cause: byte 0xc8 is not UTF-8 remedy: save the file as UTF-8"


def page_with_byte_order_mark(site):
    site.write("docs/en/sums.md", site.read("docs/en/sums.md").encode("utf-8-sig"))
    yield "docs/en/sums.md:1 cause: the file starts with a byte order mark remedy: save it as UTF-8 without BOM"


BAD = [
    missing_program,
    orphan,
    unknown_directive,
    unknown_fence_option,
    zh_without_en,
    failing_doctest,
    does_not_raise,
    raises_something_else,
    figure_without_alt,
    tampered_recording,
    typed_python,
    same_program_twice,
    forgotten_key,
    yaml_error,
    page_in_gbk,
    page_with_byte_order_mark,
]


@pytest.fixture(scope="module")
def bad_build(tmp_path_factory, words) -> tuple[Built, dict[str, list[str]], MiniSite]:
    """One site with a topic for each bad input: its build, and what must be reported by bad input."""
    folder = tmp_path_factory.mktemp("bad")
    site = MiniSite(folder / "all")
    site.write("site/index.html", "the last good site")
    expected = {}
    for spoil in BAD:
        name, slug = spoil.__name__, spoil.__name__.replace("_", "-")
        alone = MiniSite(folder / name)
        messages = list(spoil(alone))
        for path in [*(alone.root / "snippets/sums").iterdir(), *alone.root.glob("docs/*/sums.md")]:
            renamed = path.relative_to(alone.root).as_posix().replace("sums", slug)
            own = f"# {slug}\n".encode() if path.suffix == ".py" else b""  # no two programs have the same text
            site.write(renamed, path.read_bytes().replace(b"sums/", f"{slug}/".encode()) + own)
        expected[name] = [re.sub(r"\bsums\b", slug, message) for message in messages]
    built = site.build("--strict")
    return replace(built, output=words(built.output)), expected, site


@pytest.mark.parametrize("name", [spoil.__name__ for spoil in BAD])
def test_bad_input_is_reported(bad_build, name):
    built, expected, _ = bad_build
    assert [message for message in expected[name] if message not in built.output] == []


def test_all_bad_inputs_are_reported_in_one_build_and_the_last_good_site_stays(bad_build):
    built, expected, site = bad_build
    assert built.code == 1
    assert f"{sum(map(len, expected.values()))} problems:" in built.output
    assert "Traceback" not in built.output
    assert (site.files(), site.unfinished()) == ({"index.html": b"the last good site"}, [])


def test_a_problem_of_a_program_names_its_pages_and_the_command_that_reruns_it(mini_site, words):
    (message,) = failing_doctest(mini_site)
    output = words(mini_site.build().output)
    assert message in output
    assert (
        "page: docs/zh/sums.md:6 docs/en/sums.md:6 rerun: python -m snippet_runner run snippets/sums/adds.py" in output
    )


@pytest.mark.parametrize("options", [(), ("--strict",), ("-q",)], ids=["plain", "strict", "quiet"])
def test_every_option_refuses_bad_input(mini_site, last_good, words, options):
    (message,) = forgotten_key(mini_site)
    built = mini_site.build(*options)
    assert (built.code, message in words(built.output)) == (1, True)
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


def test_torch_of_another_torchvision_is_refused(mini_site, words):
    mini_site.write("installed/torch-2.13.0.dist-info/METADATA", TORCH_2_13)
    mini_site.write("installed/torchvision-0.29.2.dist-info/METADATA", TORCHVISION)
    built = mini_site.build(PYTHONPATH=str(mini_site.root / "installed"))
    assert built.code == 1
    assert (
        "requirements.txt:1 cause: torchvision 0.29.2 needs torch 2.15.0, but torch 2.13.0 is installed "
        "remedy: pip install -r requirements.txt"
    ) in words(built.output)


def changes_the_repository(site):
    site.write("snippets/sums/adds.py", PROGRAM + f"open({str(site.root / 'docs/zh/index.md')!r}, 'a').close()\n")
    site.edit("snippets/sums/adds.py", "'a').close()", "'a').write('x')")
    site.edit("snippets/sums/adds.py", "open(", "total and open(")
    yield "docs/zh/index.md:1 cause: this file changed while the programs ran"


def test_a_program_that_writes_into_the_repository_is_found_out(mini_site, last_good, words):
    (told,) = changes_the_repository(mini_site)
    built = mini_site.build()
    assert built.code == 1
    assert told in words(built.output)
    assert mini_site.files() == last_good


def test_several_mistakes_are_told_at_once_and_always_in_the_same_order(mini_site, last_good):
    mini_site.write("snippets/sums/adds.py", HEAD + "total = 8\n")
    mini_site.write("snippets/sums/crashes.py", PROGRAM + "1 / 0\n")
    mini_site.write("snippets/sums/slow.py", PROGRAM + "import time\ntime.sleep(0.2)\nimport nowhere\n")
    mini_site.write("snippets/sums/unread.py", HEAD + "# needs: cuda\n# zh: 加\ntotal = 7\n")
    mini_site.embed("\n".join(ADDS.replace("adds", name) for name in ("adds", "crashes", "slow", "unread", "typo")))
    said = mini_site.build().output
    assert re.findall(r"^(?:Error: )?(\S+\.(?:py|md):\d+)$", said, re.MULTILINE) == [
        "snippets/sums/unread.py:7",
        "snippets/sums/unread.py:8",
        "docs/zh/sums.md:22",
        "docs/en/sums.md:22",
        "snippets/sums/adds.py:4",
        "snippets/sums/crashes.py:8",
        "snippets/sums/slow.py:10",
    ]
    assert "7 problems:" in said
    assert mini_site.files() == last_good


@pytest.mark.parametrize("options", [(), ("--strict",), ("-q",)], ids=["plain", "strict", "quiet"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fence_that_markdown_does_not_see_as_one_fails(mini_site, last_good, language, options):
    indented = ADDS.strip().replace("\n", "\n    ")
    mini_site.write(f"docs/{language}/sums.md", f"{MATTER}# 3 + 4\n\ntext\n\n    {indented}\n")
    built = mini_site.build(*options)
    assert built.code == 1
    assert re.search(rf"docs/{language}/sums\.md:8\n\s+cause: +a fence indented by 4 spaces", built.output)
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


def test_a_fence_in_a_comment_fails(mini_site):
    mini_site.embed(f"<!--\n{ADDS}-->")
    assert mini_site.build().code == 1


# Without torch


@pytest.fixture
def without_torch(mini_site) -> dict[str, str]:
    """The environment of a Python in which torch is not installed."""
    mini_site.write("python/sitecustomize.py", WITHOUT_TORCH)
    return {"PYTHONPATH": str(mini_site.root / "python")}


def test_without_torch_pages_say_that_nothing_was_executed(mini_site, without_torch):
    built = mini_site.build(**without_torch)
    assert built.code == 0
    assert shown(mini_site, "sums/index.html").splitlines()[1:] == [
        "total = 3 + 4",
        'print("total:", total)',
        "这段代码没有在这台机器上运行（没有安装 torch），所以没有输出。",
    ]
    assert "This code was not executed on this machine" in shown(mini_site, "en/sums/index.html")
    assert "not executed on this machine" in mini_site.read("site/en/status/index.html")


def take_over(mini_site) -> int:
    published_site = mini_site.root / "site"
    return main(["take-over", str(published_site / "results.json"), "--root", str(mini_site.root)])


def test_without_torch_the_results_of_a_published_site_are_shown(mini_site, without_torch, capsys):
    assert mini_site.build("--strict").code == 0
    assert take_over(mini_site) == 0
    assert capsys.readouterr().out.startswith("1 of 1 programs have an output")
    assert mini_site.build(**without_torch).code == 0
    assert "total: 7" in shown(mini_site, "sums/index.html")
    assert "total: 7" in shown(mini_site, "en/sums/index.html")


def test_without_torch_a_program_that_changed_since_has_no_output(mini_site, without_torch):
    assert mini_site.build("--strict").code == 0
    assert take_over(mini_site) == 0
    mini_site.edit("snippets/sums/adds.py", "3 + 4", "3 + 5")
    assert mini_site.build(**without_torch).code == 0
    page = shown(mini_site, "en/sums/index.html")
    assert "This code was not executed on this machine" in page
    assert "total: 7" not in page


def test_without_torch_recordings_are_shown_all_the_same(mini_site, without_torch):
    mini_site.write("snippets/sums/adds.py", HEAD + "# requires: tensorflow\ntotal = 7\n")
    snippet = read_snippet(mini_site.root / "snippets/sums/adds.py", mini_site.root / "snippets")
    recordings.store(snippet, Result(snippet.name, snippet.digest, "passed", parts=(Text("total: 7"),)))
    assert mini_site.build(**without_torch).code == 0
    assert "total: 7" in shown(mini_site, "sums/index.html")


def test_without_torch_strict_refuses_and_says_why(mini_site, last_good, without_torch):
    built = mini_site.build("--strict", **without_torch)
    assert built.code == 1
    assert "torch is not installed, so no program was executed" in built.output
    assert "pip install -r requirements.txt" in built.output
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


def test_without_torch_mistakes_in_files_are_told_all_the_same(mini_site, last_good, words, without_torch):
    (told,) = unknown_directive(mini_site)
    built = mini_site.build(**without_torch)
    assert (built.code, told in words(built.output), mini_site.files()) == (1, True, last_good)


# Whole or nothing


def test_what_is_wrong_in_english_only_stops_both(mini_site, last_good):
    mini_site.write("docs/en/index.md", "# Home\n\n[nowhere](nowhere.md)\n")
    built = mini_site.build("--strict")
    assert built.code == 1
    assert "contains a link 'nowhere.md', but the target is not found" in built.output
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


def test_what_strict_would_refuse_in_chinese_stops_both(mini_site, last_good):
    mini_site.write("docs/zh/index.md", "# 首页\n\n[无](nowhere.md)\n")
    assert mini_site.build("--strict").code == 1
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


def test_a_warning_of_the_english_build_is_passed_on(mini_site):
    mini_site.write("docs/en/index.md", "# Home\n\n[nowhere](nowhere.md)\n")
    built = mini_site.build()
    assert (built.code, built.output.count("contains a link 'nowhere.md'")) == (0, 1)


def test_a_failing_program_is_counted_and_the_commands_that_look_closer_are_last(mini_site, last_good):
    mini_site.write("snippets/sums/fails.py", PROGRAM + "1 / 0\n")
    mini_site.embed(ADDS + "\n" + ADDS.replace("adds", "fails"))
    said = mini_site.build("--strict").output
    assert "1 of 2 programs failed; the other 1 passed." in said
    assert said.index("1 of 2 programs") < said.index("1 problem:") < said.index("\n    python snippets/sums/fails.py")
    assert "\n    python -m snippet_runner run --fresh snippets/sums/fails.py\n" in said
    assert mini_site.files() == last_good


def test_a_program_that_fails_only_once_fails_the_build_as_unsteady(mini_site, last_good):
    seen = mini_site.root / "seen"
    code = f"import os\ntotal = 7 if os.path.exists({str(seen)!r}) else 8\nopen({str(seen)!r}, 'a').close()\nprint(total)\n"
    mini_site.write("snippets/sums/adds.py", HEAD + code)
    built = mini_site.build("--strict")
    assert (built.code, mini_site.files()) == (1, last_good)
    assert "cause:  unsteady" in built.output
    assert re.search(r"expected 7\n.*got      8\n.*\n +8\n.*\n +7\n", built.output)


def test_when_every_process_that_runs_programs_dies_the_build_says_so(mini_site, last_good):
    kills = HEAD + "import os, signal, time\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(600)\n"
    names = [f"kills_{number}" for number in range((os.cpu_count() or 1) + 1)]
    for name in names:
        mini_site.write(f"snippets/sums/{name}.py", kills + f"# {name}\n")
    mini_site.embed("\n".join(ADDS.replace("adds", name) for name in ("adds", *names)))
    built = mini_site.build()
    assert "every process that runs programs has been killed" in built.output
    assert (built.code, "Traceback" in built.output, mini_site.files()) == (1, False, last_good)


def test_an_exception_in_the_renderer_is_reported_as_itself(mini_site, last_good):
    mini_site.write("python/sitecustomize.py", BROKEN_RENDERER)
    built = mini_site.build(PYTHONPATH=str(mini_site.root / "python"))
    assert built.code == 1
    assert "ZeroDivisionError: the renderer is broken" in built.output
    assert "indentation" not in built.output
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])


@pytest.mark.parametrize(
    "spoil", [lambda site: None, failing_doctest, lambda site: site.write("docs/zh/index.md", b"\xff")]
)
def test_a_build_leaves_nothing_in_the_folder_for_temporary_files(mini_site, spoil):
    list(spoil(mini_site) or ())
    (mini_site.root / "temporary").mkdir()
    mini_site.build("--strict", TMPDIR=str(mini_site.root / "temporary"))
    assert list((mini_site.root / "temporary").iterdir()) == []


# A hook that stops the build of one language at one event until it is killed: what is tested has no end to race with.
HOLD = """\
import os, time
from pathlib import Path

def hold(event, config):
    if os.environ.get("HOLD") == f"{event} {config.theme['language']}":
        Path(config.config_file_path).with_name("held").touch()
        time.sleep(600)

def on_config(config):
    hold("config", config)

def on_post_page(output, *, page, config):
    hold(page.file.src_uri, config)
    return output
"""
MOMENTS = {  # where it stops, and what is there then
    "programs run": ("", lambda site: (site.root / "running").exists()),
    "folder made": ("config zh", lambda site: site.unfinished()),
    "Chinese half done": ("sums.md zh", lambda site: list(site.root.glob(".site.new.*/404.html"))),
    "English half done": ("sums.md en", lambda site: list(site.root.glob(".site.new.*/en/404.html"))),
}


@pytest.fixture
def start_and_hold(mini_site, wait_until):
    """Start a build that never ends by itself, wait until it has come to a moment, and give its process."""

    def start(moment: str, **environment: str) -> subprocess.Popen:
        hold, there = MOMENTS[moment]
        mini_site.write("hold.py", HOLD)
        mini_site.edit("mkdocs.yml", "hooks.py]", "hooks.py, hold.py]")  # after the engine's own
        if not hold:
            waits = f"import time\nopen({str(mini_site.root / 'running')!r}, 'x').close()\ntime.sleep(600)"
            mini_site.edit("snippets/sums/adds.py", "# zh", f"# timeout: 600\n{waits}\n# zh")
        process = mini_site.start("build", **environment, HOLD=hold)
        wait_until(lambda: there(mini_site) and (not hold or (mini_site.root / "held").exists()))
        assert process.poll() is None
        return process

    return start


@pytest.mark.parametrize("kill", [os.kill, os.killpg], ids=["mkdocs", "all of it"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_the_last_good_site_and_the_next_is_right(
    mini_site, last_good, start_and_hold, moment, kill
):
    program = mini_site.read("snippets/sums/adds.py")
    process = start_and_hold(moment)
    try:
        kill(process.pid, signal.SIGKILL)
        assert process.wait(PATIENCE) == -signal.SIGKILL
        assert mini_site.files() == last_good
        mini_site.write("snippets/sums/adds.py", program)
        assert mini_site.build("--strict").code == 0
        assert "total: 7" in shown(mini_site, "sums/index.html")
        assert "total: 7" in shown(mini_site, "en/sums/index.html")
    finally:
        if kill is os.kill:  # what it had started may still run
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert mini_site.build().code == 0
    assert mini_site.unfinished() == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_leaves_the_last_good_site_and_no_noise(mini_site, last_good, start_and_hold, moment):
    environment = mini_site.surroundings()
    process = start_and_hold(moment, **environment)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(PATIENCE) == 1
    assert "Traceback" not in mini_site.said()
    assert (mini_site.files(), mini_site.unfinished()) == (last_good, [])
    assert (alive(environment), list(Path(environment["TMPDIR"]).iterdir())) == ([], [])


def test_two_builds_at_once(mini_site, last_good):
    builds = [mini_site.start("build") for _ in range(2)]
    assert [build.wait(PATIENCE) for build in builds] == [0, 0]
    assert "total: 7" in shown(mini_site, "sums/index.html")
    assert "total: 7" in shown(mini_site, "en/sums/index.html")
    assert mini_site.unfinished() == []


# Again


def test_a_second_build_runs_nothing_and_gives_the_same_bytes(mini_site):
    ran = mini_site.root / "ran.txt"
    mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", f"total = 3 + 4\nopen({str(ran)!r}, 'a').write('x')")
    mini_site.edit("snippets/sums/adds.py", "open(", "file = open(")
    first = mini_site.build("--strict"), mini_site.files()
    second = mini_site.build("--strict"), mini_site.files()
    assert ran.read_text() == "x"
    assert "Running 1 of 1" in first[0].output
    assert "Running" not in second[0].output
    assert first[1] == second[1]


def test_an_edited_program_changes_its_pages(mini_site):
    mini_site.build()
    mini_site.edit("snippets/sums/adds.py", '"total:"', '"sum:"')
    mini_site.build()
    assert [shown(mini_site, page).endswith("sum: 7") for page in ("sums/index.html", "en/sums/index.html")] == [
        True
    ] * 2


def test_a_cache_deleted_during_a_build_is_made_good(mini_site, wait_until):
    mini_site.build()
    waits = (
        f"import os, time\nwhile os.path.exists({str(mini_site.root / '.cache')!r}): time.sleep(0.01)\ntotal = 3 + 4"
    )
    mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", waits)
    process = mini_site.start("build")
    wait_until(lambda: "Running 1 of 1" in mini_site.said())
    (mini_site.root / ".cache").rename(mini_site.root / "deleted")  # at one stroke: the build may be writing there
    assert process.wait(PATIENCE) == 0
    assert "total: 7" in shown(mini_site, "sums/index.html")
    assert "Running" not in mini_site.build().output  # it is there again


@pytest.fixture(scope="session")
def gbk(tmp_path_factory) -> dict[str, str]:
    """The environment of a shell whose files and terminal are in GBK."""
    folder = tmp_path_factory.mktemp("locales")
    with contextlib.suppress(FileNotFoundError):
        subprocess.run(["localedef", "-i", "zh_CN", "-f", "GBK", folder / "zh_CN.GBK"], check=False)
    if not (folder / "zh_CN.GBK").exists():
        pytest.skip("the locale zh_CN.GBK cannot be made here: localedef or its sources (package locales) are missing")
    return {"LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"}


def test_a_shell_in_gbk_builds_the_same_and_tells_what_is_wrong(mini_site, gbk):
    assert mini_site.build("--strict", **gbk).code == 0
    in_gbk = mini_site.files()
    shutil.rmtree(mini_site.root / ".cache")
    assert mini_site.build("--strict").code == 0
    assert mini_site.files() == in_gbk
    mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", "raise ValueError('求和 ␀ 🙂')")
    assert mini_site.build(**gbk).code == 1
    said = (mini_site.root / "said.txt").read_text("gbk")
    assert r"ValueError: 求和 \u2400 \U0001f642" in said


def test_every_machine_of_a_kind_builds_the_same_bytes(mini_site, tmp_path):
    mini_site.write("snippets/sums/adds.py", DRAWS + "print({'a', 'b', 'c'}, hash('a'))\n")
    mini_site.embed(ADDS.replace(START, f'{START} alt="a line"'))
    twin = type(mini_site)(tmp_path / "another place" / "twin")
    shutil.rmtree(twin.root)
    shutil.copytree(mini_site.root, twin.root)
    twin.write("python/sitecustomize.py", ANOTHER_DAY)
    for path in twin.root.rglob("*"):
        os.utime(path, (86400, 86400))
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert mini_site.build("--strict", TZ="Asia/Shanghai", PYTHONHASHSEED="1", **ascii_only).code == 0
    assert (
        twin.build(
            "--strict",
            TZ="America/New_York",
            LC_ALL="C.UTF-8",
            PYTHONHASHSEED="2",
            PYTHONPATH=str(twin.root / "python"),
        ).code
        == 0
    )
    assert "another day" in twin.said()
    ours, theirs = mini_site.files(), twin.files()
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert len([name for name in ours if name.startswith("figures/")]) == 2


def test_figures_of_a_built_page_are_there_in_both_languages(mini_site):
    mini_site.write("snippets/sums/adds.py", DRAWS)
    mini_site.embed(ADDS.replace(START, f'{START} alt="a <line>"'))
    assert mini_site.build("--strict").code == 0
    for language in ("", "en/"):
        soup = BeautifulSoup(mini_site.read(f"site/{language}sums/index.html"), "html.parser")
        images = soup.select(".snippet-figure img")
        assert [image["alt"] for image in images] == ["a <line>"] * 2
        for image in images:
            path = (mini_site.root / f"site/{language}sums" / image["src"].partition("#")[0]).resolve()
            assert path.read_text("utf-8").startswith("<?xml")


def test_html_in_titles_and_descriptions_stays_text(mini_site):
    hostile = '<!--<script>alert(1)</script> & "quoted"'
    for language in ("zh", "en"):
        text = mini_site.read(f"docs/{language}/sums.md")
        text = re.sub("description: .*?, level", f"description: '{hostile}', level", text)
        text = re.sub("(?m)^# .*$", f"# What is `{hostile}`?", text)
        mini_site.write(f"docs/{language}/sums.md", text)
    settings = "nav: [{Chapter: [{Sums: sums.md}]}]\nmarkdown_extensions:\n"
    mini_site.edit("mkdocs.yml", "markdown_extensions:\n", settings)
    built = mini_site.build()
    assert built.code == 0, built.output
    soup = BeautifulSoup(mini_site.read("site/sums/index.html"), "html.parser")
    assert hostile in soup.title.get_text()
    assert soup.find("meta", attrs={"name": "description"})["content"] == hostile
    assert soup.h1.code.get_text() == hostile
    assert soup.select_one(".snippet-text").get_text() == "total: 7"
    pages = [path for path in mini_site.files() if path.endswith(".html")]
    assert [path for path in pages if "<!--<script>" in mini_site.read(f"site/{path}")] == []
