"""`mkdocs serve` on a small site: it shows what is wrong, lives on, and shows the mended page."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from snippet_runner.gather import Site
from snippet_runner.publishing import first_pages, serving
from snippet_runner.publishing.made_of import MadeOf
from snippet_runner.reading import translations
from snippet_runner.root import ROOT
from tests.conftest import MATTER, PATIENCE

CLAIM = """\
- id: 1a
  part: {zh: 部分, en: Part}
  topic: sums
  verdict: "true"
  claim: {zh: 七, en: Seven}
  today: {zh: 七, en: Seven}
  snippets: [sums/adds]
"""
START = '```python exec="1" source="above" result="text"'


def outputs(html: str) -> list[str]:
    return [element.get_text() for element in BeautifulSoup(html, "html.parser").select(".snippet-text")]


def problems(html: str) -> str:
    return " ".join(
        " ".join(e.get_text() for e in BeautifulSoup(html, "html.parser").select(".snippet-failure")).split()
    )


def test_both_languages_are_served_and_the_address_is_said(mini_site):
    with mini_site.serve() as page:
        assert outputs(page("sums/", "total: 7")) == ["total: 7"]
        assert outputs(page("en/sums/", "add them up")) == ["total: 7"]
        assert re.search(r"Serving on http://127\.0\.0\.1:\d+/", mini_site.said())


def test_a_failing_program_stands_on_its_page_until_it_is_mended(mini_site, wait_until):
    with mini_site.serve() as page:
        page("sums/", "total: 7")
        mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", "total = 3 + 5")
        for path in ("sums/", "en/sums/"):
            html = page(path, "total: 8")
            assert "snippets/sums/adds.py:4 cause: doctest failed: total expected 7 got 8" in problems(html)
        wait_until(lambda: "python -m snippet_runner run --fresh snippets/sums/adds.py" in mini_site.said())  # its end
        assert "1 of 1 programs failed" in mini_site.said() and "Fix it and save" in mini_site.said()
        mini_site.edit("snippets/sums/adds.py", "total = 3 + 5", "total = 4 + 3")
        for path in ("sums/", "en/sums/"):
            assert outputs(page(path, "total: 7", without="snippet-failure")) == ["total: 7"]


def test_an_edit_of_either_language_is_served(mini_site):
    with mini_site.serve() as page:
        page("en/", "Home")
        (mini_site.root / "docs/en/index.md").write_text("# A better home\n", "utf-8")  # in place, unlike `write`
        page("en/", "A better home")
        (mini_site.root / "docs/zh/index.md").write_text("# 新的首页\n", "utf-8")
        page("", "新的首页")
        page("en/", "A better home")
        assert outputs(page("en/sums/", "add them up")) == ["total: 7"]


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "docs/en/sums.md",
            f'{MATTER}# Sums\n\n{START}\n--8<-- "sums/adds.py"\n```\n\n{START}\n--8<-- "sums/typo.py"\n```\n',
            "docs/en/sums.md:10 cause: there is no program snippets/sums/typo.py",
        ),
        (
            "docs/en/sums.md",
            f'{MATTER}# Sums\n\n{START} colour="red"\n--8<-- "sums/adds.py"\n```\n',
            "docs/en/sums.md:6 cause: unknown fence option 'colour'",
        ),
        (
            "snippets/sums/adds.py",
            '"""Seven.\n七。\n\n>>> total\n7\n"""\n# needs: cuda\ntotal = 7\n',
            "snippets/sums/adds.py:7 cause: unknown directive 'needs'",
        ),
    ],
    ids=["missing program", "unknown option", "unknown directive"],
)
def test_a_server_started_on_a_broken_site_lives_and_is_mended(mini_site, path, text, told):
    good = mini_site.read(path)
    mini_site.write(path, text)
    with mini_site.serve() as page:
        assert told in problems(page("en/sums/", "snippet-failure"))
        mini_site.write(path, good)
        assert outputs(page("en/sums/", "total: 7", without="snippet-failure")) == ["total: 7"]


@pytest.mark.parametrize(
    ("path", "spoil", "page", "fact"),
    [
        ("docs/zh/sums.md", lambda data: data.replace(b"{description: ", b"description: a: b{"), "sums/", "not YAML"),
        ("docs/en/sums.md", lambda data: data.replace(b", minutes: 1", b""), "en/sums/", "'minutes' is missing"),
        ("docs/zh/sums.md", lambda data: data.decode().encode("gbk"), "sums/", "not UTF-8"),
        ("docs/claims.yml", lambda data: b"- id: 1a\n", "", "the key 'part' is missing"),
    ],
    ids=["YAML error", "forgotten key", "GBK", "claims"],
)
def test_a_mistake_in_front_matter_or_claims_is_served_and_recovers(mini_site, wait_until, path, spoil, page, fact):
    mini_site.write("docs/claims.yml", "[]\n")
    mini_site.edit("mkdocs.yml", "watch: [", "watch: [docs/claims.yml, ")
    good = (mini_site.root / path).read_bytes()
    with mini_site.serve() as served:
        served("sums/", "total: 7")
        mini_site.write(path, spoil(good))
        assert fact in problems(served(page, "snippet-failure"))
        wait_until(lambda: fact in mini_site.said())  # the page comes first
        mini_site.write(path, good)
        served(page, "", without="snippet-failure")
        assert outputs(served("sums/", "total: 7", without="snippet-failure")) == ["total: 7"]


def test_a_server_survives_a_renamed_a_deleted_and_a_locked_page(mini_site):
    pages_of = [mini_site.root / "docs" / language / "sums.md" for language in ("zh", "en")]
    text = mini_site.read("docs/en/sums.md")
    mini_site.write("docs/claims.yml", CLAIM)
    with mini_site.serve() as page:
        page("sums/", "total: 7")
        for path in pages_of:
            path.rename(path.with_name("adds.md"))
        assert "claim '1a'" in problems(page("", "snippet-failure"))
        for path in pages_of:
            path.with_name("adds.md").unlink()
        assert "no page in docs/zh embeds this program" in problems(page("", "embeds this program"))
        for folder in ("docs/zh", "docs/en", "snippets/sums"):
            ending = "py" if folder == "snippets/sums" else "md"
            (mini_site.root / folder / f".#sums.{ending}").symlink_to("me@here.1234")
        mini_site.write("docs/zh/sums.md", text)
        assert outputs(page("sums/", "total: 7", without="snippet-failure")) == ["total: 7"]
        page("", "首页", without="snippet-failure")


def test_a_setting_that_cannot_be_read_is_told_and_mended_in_both_languages(mini_site, wait_until):
    good = mini_site.read("mkdocs.yml")
    with mini_site.serve() as page:
        page("en/", "Home")
        mini_site.write("mkdocs.yml", "a: b: c\n")
        wait_until(lambda: "An error happened" in mini_site.said())
        mini_site.write("mkdocs.yml", re.sub(r"site_name: \S+", "site_name: 新站", good))
        page("", "新站")
        mini_site.write("docs/en/index.md", "# A better home\n")
        page("en/", "A better home")
        assert outputs(page("en/sums/", "total: 7")) == ["total: 7"]
    assert "other language failed" not in mini_site.said()


def test_a_warning_about_an_english_page_is_passed_on(mini_site, wait_until):
    with mini_site.serve() as page:
        page("en/", "Home")
        mini_site.write("docs/en/index.md", "# Home\n\n[There](nowhere.md)\n")
        wait_until(lambda: re.search(r"WARNING.*other language.*nowhere\.md", mini_site.said()))


def test_everything_that_pages_are_made_of_is_watched():
    config = load_config(str(ROOT / "mkdocs.yml"))
    watched = [Path(config.docs_dir), *map(Path, config.watch)]
    files = [path for folder in ("docs", "snippets", "overrides", "versions") for path in (ROOT / folder).rglob("*.*")]
    missed = {path.parent.relative_to(ROOT) for path in files if not any(path.is_relative_to(one) for one in watched)}
    assert len(files) > 500
    assert not missed


def test_an_edit_of_one_language_does_not_build_the_other(mini_site, wait_until):
    with mini_site.serve() as page:
        page("en/", "Home")
        built = mini_site.said().count("Building documentation")
        for number in range(3):
            mini_site.write("docs/en/index.md", f"# Home {number}\n")
            page("en/", f"Home {number}")
            wait_until(lambda done=number + 1: mini_site.said().count("Reloading browsers") >= done)
        assert mini_site.said().count("Building documentation") == built
        mini_site.write("docs/zh/index.md", "# 新的首页\n")
        page("", "新的首页")
        wait_until(lambda: mini_site.said().count("Building documentation") > built)  # the page comes first


def test_the_first_edit_makes_only_its_own_page_again(mini_site, wait_until):
    # Of `-f` MkDocs makes a relative path at first, and an absolute one later
    with mini_site.serve("-f", "mkdocs.yml", "-v") as page:
        page("", "小站")
        rendered = mini_site.said().count("Executing python code block")
        assert rendered  # of sums.md
        mini_site.write("docs/zh/index.md", "# 新的首页\n")
        page("", "新的首页")
        wait_until(lambda: "Reloading browsers" in mini_site.said())  # the page comes first
        assert mini_site.said().count("Executing python code block") == rendered


def test_a_page_says_that_its_partner_has_changed_since_they_were_compared(mini_site):
    partner = translations.content_hash(mini_site.read("docs/zh/sums.md"))
    english = mini_site.read("docs/en/sums.md")
    mini_site.write("docs/en/sums.md", translations.with_reviewed(english, partner))
    with mini_site.serve() as page:
        page("en/sums/", "total: 7", without="translation-note")
        chinese = mini_site.read("docs/zh/sums.md")
        mini_site.write("docs/zh/sums.md", f"{chinese}\n又一句。\n")
        page("en/sums/", "translation-note")
        mini_site.write("docs/zh/sums.md", chinese)
        page("en/sums/", "total: 7", without="translation-note")


def test_a_setting_is_noticed_when_an_editor_puts_a_new_file_in_the_place_of_the_old(mini_site):
    with mini_site.serve() as page:
        page("", "小站")
        for name in ("第一站", "第二站"):
            text = re.sub(r"site_name: \S+", f"site_name: {name}", mini_site.read("mkdocs.yml"))
            mini_site.write("mkdocs.yml.new", text)
            (mini_site.root / "mkdocs.yml.new").replace(mini_site.root / "mkdocs.yml")
            page("", name)


def test_what_stands_by_ends_after_idle_minutes_and_not_during_a_build(mini_site, monkeypatch):
    ended = []
    monkeypatch.setattr(serving.runner, "stand_down", lambda: ended.append("programs"))
    monkeypatch.setattr(serving, "IDLE", 0.01)
    config = load_config(str(mini_site.root / "mkdocs.yml"), site_dir=str(mini_site.root / "site"))
    config.extra["also_build"] = ""
    server = serving.Serving(config, "zh", make_first=lambda pages, site, folder: None)
    monkeypatch.setattr(server, "_other", SimpleNamespace(stop=lambda: ended.append("language")))
    with server._busy:
        server._rest()
    assert not ended
    server._rest_later()
    assert server._idle
    server._idle.join()
    assert ended == ["programs", "language"]
    made = Path(server.made)
    server.close()
    assert not made.exists()


LOSE = """
import os, signal, time
def on_pre_build(config):
    if os.path.exists("lose") and config.theme["language"] == "zh":
        try:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(60)
        except KeyboardInterrupt:
            raise OSError("lost")
"""


def test_ctrl_c_counts_even_if_the_build_makes_an_error_of_it(mini_site, wait_until):
    mini_site.write("lose.py", LOSE)
    mini_site.edit("mkdocs.yml", "hooks.py]", "hooks.py, lose.py]")
    server = mini_site.start("serve", "-a", "127.0.0.1:0")
    try:
        wait_until(lambda: "Serving on" in mini_site.said())
        mini_site.write("lose", "")
        mini_site.write("docs/zh/index.md", "# 新的首页\n")
        assert server.wait(PATIENCE) == 0, mini_site.said()
    finally:
        server.kill()
        server.wait()


def test_ctrl_c_that_the_first_build_swallows_ends_the_server(mini_site):
    mini_site.write("lose.py", LOSE.replace('raise OSError("lost")', "pass"))
    mini_site.edit("mkdocs.yml", "hooks.py]", "hooks.py, lose.py]")
    mini_site.write("lose", "")
    server = mini_site.start("serve", "-a", "127.0.0.1:0")
    try:
        assert server.wait(PATIENCE) == 1  # as click ends a command that was interrupted
        assert "Serving on" not in mini_site.said()
        assert mini_site.said().endswith("Aborted!\n")
    finally:
        server.kill()
        server.wait()


# Waits in both languages' builds, before a page is made.
HOLD = """
import os, time
def on_pre_build(config):
    while os.path.exists("hold"):
        time.sleep(0.01)
"""


# The same when the pages have been read.
HOLD_WHEN_READ = HOLD.replace("on_pre_build(config)", "on_env(env, config, files)").replace(
    "    while", "    open('read-' + config.theme['language'], 'w').close()\n    while"
)


def test_an_edit_during_the_first_build_is_served(mini_site, wait_until):
    mini_site.write("hold.py", HOLD_WHEN_READ)
    mini_site.edit("mkdocs.yml", "hooks.py]", "hooks.py, hold.py]")
    mini_site.write("hold", "")
    with mini_site.serve() as page:
        for language in ("zh", "en"):
            wait_until((mini_site.root / f"read-{language}").exists)
        mini_site.write("docs/zh/index.md", "# 新的首页\n")
        mini_site.write("docs/en/index.md", "# A better home\n")
        (mini_site.root / "hold").unlink()
        page("", "新的首页")
        page("en/", "A better home")


@pytest.fixture
def held(mini_site):
    """A server whose next builds wait for `go`; gives its pages, and `go`."""
    mini_site.write("hold.py", HOLD)
    mini_site.edit("mkdocs.yml", "hooks.py]", "hooks.py, hold.py]")
    with mini_site.serve() as page:
        page("en/sums/", "total: 7")
        mini_site.write("hold", "")
        yield page, (mini_site.root / "hold").unlink


def epoch(html: str) -> int:
    """The version of the site that a browser has loaded: it loads again when there is a later one."""
    return int(re.findall(r"livereload\((\d+), \d+\)", html)[-1])


def test_edited_pages_are_shown_before_the_rest_is_made(mini_site, held, wait_until):
    page, go = held
    before = epoch(page("", "小站"))
    for path, edited, text in (("sums/", "docs/zh/sums.md", "一句话"), ("en/sums/", "docs/en/sums.md", "A sentence")):
        mini_site.write(edited, mini_site.read(edited) + f"\n{text}.\n")
        first = page(path, f"<p>{text}.</p>")
        assert outputs(first) == ["total: 7"]
        built = mini_site.said().count("Reloading browsers")
        go()
        wait_until(lambda built=built: mini_site.said().count("Reloading browsers") > built)
        assert epoch(page(path, f"<p>{text}.</p>")) == epoch(first) > before, "browsers load once"
        before = epoch(first)
        mini_site.write("hold", "")
    go()


def test_an_edited_program_is_shown_in_both_languages_before_the_rest_is_made(mini_site, held, wait_until):
    page, go = held
    mini_site.edit("snippets/sums/adds.py", "total = 3 + 4", "total = 3 + 5")
    for path in ("sums/", "en/sums/"):
        assert "total expected 7 got 8" in problems(page(path, "total: 8"))
    assert "Reloading browsers" not in mini_site.said()
    go()
    wait_until(lambda: "Reloading browsers" in mini_site.said())
    mini_site.write("hold", "")
    mini_site.edit("snippets/sums/adds.py", "total = 3 + 5", "total = 4 + 3")
    for path in ("sums/", "en/sums/"):
        assert outputs(page(path, "total: 7", without="snippet-failure")) == ["total: 7"]
    go()


def test_browsers_load_again_when_another_page_has_changed_too(mini_site, held, wait_until):
    page, go = held
    mini_site.edit("docs/zh/sums.md", "# 三加四等于几？", "# 新的题目")
    first = epoch(page("sums/", "新的题目"))
    assert "新的题目" not in page("", "小站")
    go()
    wait_until(lambda: epoch(page("", "新的题目")) > first)


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        (["docs/zh/sums.md"], ["sums.md"]),
        (["docs/zh/a/b.md", "docs/zh/sums.md"], ["a/b.md", "sums.md"]),
        (["snippets/sums/adds.py"], []),  # of which nothing is shown otherwise
        (["docs/zh/sums.md", "mkdocs.yml"], []),
        (["docs/zh/sums.md", "docs/zh/picture.png"], []),
        (["docs/zh/sums.md", "docs/errors/sums.yml"], []),
        ([f"docs/zh/{number}.md" for number in range(5)], []),
        ([], []),
    ],
)
def test_which_pages_are_shown_first(files, pages):
    site = Site(Path("/here"), {}, (), {}, {}, (), executed=True)
    places = [Path("/here", file) for file in files]
    before = MadeOf(site, dict.fromkeys([*places, Path("/here/docs/zh/other.md")], (1, 1)))
    now = MadeOf(site, before.files | dict.fromkeys(places, (2, 1)))
    assert first_pages.edited(before, now, "zh") == pages
    assert first_pages.edited(before, MadeOf(site, now.files | {Path("/here/docs/zh/new.md"): (2, 1)}), "zh") == []
