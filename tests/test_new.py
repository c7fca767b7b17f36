"""`new`: what it writes is sound, its place in the navigation is one line, and what it refuses leaves nothing behind."""

import difflib
import shutil

import pytest

from snippet_runner import cli
from snippet_runner.gather import gather
from snippet_runner.maintaining.new import TO_WRITE
from snippet_runner.reading.navigation import CONFIGS, read_navigation
from snippet_runner.root import ROOT
from tests.pages_plugin import gathered
from tests.test_check import checked

SLUG = "a-new-topic"
PAGE = f"{SLUG}.md"


@pytest.fixture
def repository(tmp_path):
    """A copy of what people write here."""
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in (*CONFIGS.values(), "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def new(repository, capsys):
    """Run `new` on the copy: its exit code and everything that it said."""

    def run(*arguments: str) -> tuple[int, str]:
        try:
            code = cli.main(["new", "--root", str(repository), *arguments])
        except SystemExit as error:  # argparse's
            code = error.code
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def files(folder) -> dict:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written(repository) -> list[str]:
    """The pages and programs of the new topic."""
    found = [*repository.glob(f"docs/*/{PAGE}"), *repository.glob(f"snippets/{SLUG}/*.py")]
    return [path.relative_to(repository).as_posix() for path in found]


def added(repository, name: str) -> list[str]:
    """How the copy of a file differs from the original, line by line."""
    lines = [(folder / name).read_text("utf-8").split("\n") for folder in (ROOT, repository)]
    return [line for line in difflib.ndiff(*lines) if not line.startswith("  ")]


def chapter_of(file: str, language: str) -> str:
    return next(entry.chapter for entry in read_navigation(ROOT, CONFIGS[language]) if entry.file == file)


@pytest.mark.parametrize("language", CONFIGS)
def test_the_navigation_gets_one_line_at_the_end_of_the_chapter_that_is_named(new, repository, language):
    assert new(SLUG, "--chapter", chapter_of("autograd.md", language))[0] == 0
    for one, name in CONFIGS.items():
        assert added(repository, name) == [f"+       - {TO_WRITE} {SLUG}: {PAGE}"]
        inside = [e for e in read_navigation(repository, name) if e.chapter == chapter_of("autograd.md", one)]
        assert inside[-1].file == PAGE


def test_without_a_name_it_is_the_last_chapter_that_holds_topics(new, repository):
    topics = {path.name + ".md" for path in (ROOT / "snippets").iterdir()}
    last = [entry.chapter for entry in read_navigation(ROOT, "mkdocs.en.yml") if entry.file in topics][-1]
    assert new(SLUG)[0] == 0
    assert [e.chapter for e in read_navigation(repository, "mkdocs.en.yml") if e.file == PAGE] == [last]


def test_it_says_what_it_wrote_and_what_comes_next(new, repository):
    before = files(repository)
    code, said = new(SLUG)
    written = files(repository).keys() - before.keys()
    assert code == 0 and written and all(f"{name}\n" in said for name in written)
    assert f"python -m snippet_runner run {SLUG}" in said


@pytest.mark.torch
def test_it_passes_every_check_but_for_what_is_to_be_written(new, repository):
    gathered()  # so that the other programs' results are kept, and need not run again
    (repository / ".cache").mkdir()
    shutil.copytree(ROOT / ".cache/snippets", repository / ".cache/snippets")
    assert new(SLUG)[0] == 0
    assert gather(repository).problems == ()
    problems = checked(repository, SLUG)
    assert {problem.cause.partition(":")[0] for problem in problems} == {"still to be written"}
    places = {problem.where.rpartition(":")[0] for problem in problems}
    assert places == {"mkdocs.yml", "mkdocs.en.yml", *written(repository)}


@pytest.mark.parametrize("only", [[], ["--only", "zh"]], ids=["both languages", "Chinese"])
def test_a_strict_build_shows_it(mini_site, only):
    for name, home, chapter in (("mkdocs.yml", "首页", "算术"), ("mkdocs.en.yml", "Home", "Sums")):
        nav = f"nav:\n  - {home}: index.md\n  - {chapter}:\n      - S: sums.md  # a comment\n  - Status: status.md\n"
        mini_site.write(name, mini_site.read(name) + nav)
    assert cli.main(["new", SLUG, *only, "--root", str(mini_site.root)]) == 0
    built = mini_site.build("--strict")
    assert built.code == 0, built.output
    message = "mat1 and mat2 shapes cannot be multiplied"
    assert message in mini_site.read(f"site/{SLUG}/index.html")
    assert (message in mini_site.read(f"site/en/{SLUG}/index.html")) == (not only)


@pytest.mark.parametrize(
    "slug", ["", "Save", "save_and_load", "save--load", "-save", "保存", "../save", "en", "search"]
)
def test_a_bad_address_is_refused(new, repository, slug):
    before = files(repository)
    code, said = new("--", slug)
    assert (code, repr(slug) in said) == (2, True), said
    assert files(repository) == before


@pytest.mark.parametrize("place", [f"docs/zh/{PAGE}", f"docs/en/{PAGE}", f"snippets/{SLUG}/it_shows.py"])
def test_what_exists_is_refused_with_its_place(new, repository, place):
    (repository / place).parent.mkdir(exist_ok=True)
    (repository / place).write_text("mine", "utf-8")
    before = files(repository)
    code, said = new(SLUG)
    assert code == 1 and place.removesuffix("/it_shows.py") in said
    assert files(repository) == before


def test_a_chapter_that_does_not_exist_is_refused_with_those_that_do(new, repository):
    before = files(repository)
    code, said = new(SLUG, "--chapter", "Nowhere")
    assert (
        code == 1
        and "'Nowhere'" in said
        and f"{chapter_of('autograd.md', 'zh')} / {chapter_of('autograd.md', 'en')}" in said
    )
    assert files(repository) == before


def test_one_language_is_enough(new, repository):
    before = files(repository)
    assert new(SLUG, "--only", "zh")[0] == 0
    changed = {name for name, data in files(repository).items() if before.get(name) != data}
    assert {name for name in changed if not name.startswith("snippets/")} == {"mkdocs.yml", f"docs/zh/{PAGE}"}
    assert new("another-topic")[0] == 0, "the next topic finds its place all the same"


@pytest.mark.parametrize("more", ["  - : : not YAML\n", "  - One more:\n      - Home: index.md\n"])
def test_navigations_that_cannot_be_read_or_do_not_agree_are_refused(new, repository, more):
    file = repository / "mkdocs.en.yml"
    file.write_text(file.read_text("utf-8").replace("nav:\n", f"nav:\n{more}"), "utf-8")
    before = files(repository)
    code, said = new(SLUG)
    assert code == 1 and "mkdocs.en.yml:1" in said
    assert files(repository) == before


def test_a_file_that_cannot_be_written_leaves_nothing_half_done(new, repository, monkeypatch):
    from snippet_runner.maintaining import new as module

    before, write = files(repository), module.write_whole

    def full(path, text):
        if path.name == "mkdocs.en.yml":
            raise OSError(28, "No space left on device", str(path))
        write(path, text)

    monkeypatch.setattr(module, "write_whole", full)
    code, said = new(SLUG)
    assert code == 1 and "No space left on device" in said
    assert files(repository) == before and not (repository / "snippets" / SLUG).exists()
