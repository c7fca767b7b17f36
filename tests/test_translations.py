"""The two languages of a page: which has changed since they were compared, what has changed, and which is not written yet."""

import subprocess

import pytest
from bs4 import BeautifulSoup

from snippet_runner import cli
from snippet_runner.maintaining.compare import translations_behind
from snippet_runner.reading.translations import content_hash, reviewed, with_reviewed

ZH, EN = "docs/zh/sums.md", "docs/en/sums.md"


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("three", "four", False),
        ("level: 1", "level: 2", False),
        ("reviewed: 0123456789ab\n", "", True),
        ("  a phrase: why\n", "  another: why\n", True),
        ("three", "three  ", True),
    ],
)
def test_the_hash_is_of_what_a_translation_has_to_follow(old, new, same):
    text = "---\nasked:\n  a phrase: why\nlevel: 1\nreviewed: 0123456789ab\n---\n\n# One\n\ntwo and three\n"
    assert text.count(old) == 1
    assert (content_hash(text) == content_hash(text.replace(old, new))) == same


@pytest.mark.parametrize(
    "text",
    [
        "---\nlevel: 1\nreviewed: 0123456789ab\nminutes: 1\n---\n# One\n",
        "---\nlevel: 1\n---\n\n# One\n",
        "# One\n",
    ],
)
def test_the_hash_is_written_into_the_front_matter(text):
    new = with_reviewed(text, "ba9876543210")
    assert reviewed(new) == "ba9876543210"
    assert content_hash(new) == content_hash(text) or not text.startswith("---")
    assert with_reviewed(new, "ba9876543210") == new


@pytest.fixture
def git(mini_site):
    """git in the small site, whose pages are committed; both pages of the topic have front matter of several lines."""
    for path in (ZH, EN):
        text = mini_site.read(path)
        mini_site.write(
            path,
            text.replace("{", "")
            .replace("}", "")
            .replace("., ", ".\n")
            .replace("。, ", "。\n")
            .replace(", minutes", "\nminutes"),
        )

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=mini_site.root, capture_output=True, text=True, check=True
        ).stdout

    git("init", "-q")
    for name, value in (("user.name", "Author"), ("user.email", "author@example.org")):
        git("config", name, value)
    git("add", "docs")
    git("commit", "-qm", "Pages")
    return git


@pytest.fixture
def run(mini_site, capsys):
    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main([*arguments, "--root", str(mini_site.root)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_page_whose_partner_changed_since_is_behind(mini_site, git, run):
    assert run("reviewed", "sums")[0] == 0
    assert "sums" not in run("check", "sums")[1]
    mini_site.edit(EN, "# What is three and four?", "# How much is three and four?")
    assert f"behind: {ZH}; {EN} has changed" in run("check", "sums")[1]
    assert [line for line in translations_behind(mini_site.root) if line.startswith("behind")] == [
        line for line in run("check")[1].splitlines() if line.startswith("behind")
    ]
    assert run("reviewed", "sums")[0] == 0
    assert "behind" not in run("check", "sums")[1]


def test_a_page_that_was_never_compared_is_listed_with_the_command_for_it(mini_site, git, run):
    (line,) = [line for line in run("check", "sums")[1].splitlines() if line.startswith("never compared")]
    assert line.startswith(f"never compared: {ZH} with {EN}")
    assert line.endswith("reviewed sums")
    assert run("reviewed", "sums")[0] == 0
    assert "never compared" not in run("check", "sums")[1]


def test_a_page_may_be_named_by_its_file_and_a_second_time_nothing_changes(mini_site, git, run):
    code, said, _ = run("reviewed", EN)
    assert code == 0 and f"{EN}: compared with {ZH}" in said
    before = mini_site.read(EN)
    code, said, _ = run("reviewed", "sums")
    assert code == 0 and "sums: neither page has changed" in said
    assert mini_site.read(EN) == before


def test_what_has_changed_since_is_shown_from_git(mini_site, git, run):
    run("reviewed", "sums")
    git("commit", "-qam", "Compared")
    mini_site.edit(EN, "# What is three and four?", "# How much is three and four?")
    git("commit", "-qam", "Another title")
    before = mini_site.read(ZH)
    code, said, _ = run("reviewed", "--diff", "sums")
    assert code == 0
    assert "-# What is three and four?" in said and "+# How much is three and four?" in said
    assert f"{ZH} has not changed since {EN} was compared with it" in said
    assert mini_site.read(ZH) == before


def test_a_page_without_a_partner_cannot_be_compared(mini_site, run):
    code, _, said = run("reviewed", "nothing")
    assert code == 1 and "'nothing' is no page of both languages" in said


def test_readers_see_a_note_on_a_page_that_is_behind(mini_site, git, run):
    run("reviewed", "sums")
    mini_site.edit(EN, "# What is three and four?", "# How much is three and four?")
    assert mini_site.build("--strict").code == 0, mini_site.said()
    notes = [
        BeautifulSoup(mini_site.read(f"site/{page}"), "html.parser").select_one(".translation-note")
        for page in ("sums/index.html", "en/sums/index.html")
    ]
    assert notes[0].a["href"] == "../en/sums/" and notes[1] is None


@pytest.fixture(params=["zh", "en"])
def alone(request, mini_site):
    """A site whose topic is written in one language only: that language, and where each language's site lies."""
    there, here = request.param, "en" if request.param == "zh" else "zh"
    (mini_site.root / f"docs/{here}/sums.md").unlink()
    for language in ("zh", "en"):
        mini_site.write(
            f"docs/{language}/status.md",
            "# Status\n\n<!-- the translations -->\n\n<!-- the status of every program -->\n",
        )
    return there, here, {"zh": "site/", "en": "site/en/"}


def test_a_page_in_one_language_is_published_and_a_note_stands_in_for_the_other(mini_site, alone):
    there, here, folders = alone
    assert mini_site.build("--strict").code == 0, mini_site.said()
    written = mini_site.read(f"{folders[there]}sums/index.html")
    note = BeautifulSoup(mini_site.read(f"{folders[here]}sums/index.html"), "html.parser")
    assert "total: 7" in written and "noindex" not in written
    assert "total: 7" not in note.text
    assert note.select_one("article a[hreflang]")["href"] == ("../../sums/" if here == "en" else "../en/sums/")
    status = mini_site.read(f"{folders[here]}status/index.html")
    assert f"docs/{here}/sums.md" in status


def test_a_page_in_one_language_is_wanted_in_the_other_and_no_error(mini_site, alone, run):
    _, here, _ = alone
    _, said, wrong = run("check", "sums")
    assert f"wanted: docs/{here}/sums.md" in said
    assert f"docs/{here}" not in wrong


def test_a_reviewer_sees_which_translations_are_behind(mini_site, git, run):
    run("reviewed", "sums")
    git("add", "docs")
    git("commit", "-qm", "Compared")
    mini_site.edit(EN, "# What is three and four?", "# How much is three and four?")
    results = mini_site.root / "results.json"
    results.write_text("{}")
    code, said, _ = run("compare", str(results), str(results), "--since", "HEAD")
    assert code == 0
    assert f"- behind: {ZH}; {EN} has changed" in said
    assert f"behind: {EN}" not in said
