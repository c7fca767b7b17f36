"""`reviewed`: keep that the two languages of a page were compared, or show what has changed in the partner since."""

from __future__ import annotations

import argparse
import re
import subprocess
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.maintaining.check import slug_of
from snippet_runner.problems import Problem
from snippet_runner.snippet import LANGUAGES, Snippet

DESCRIPTION = """\
Write into the front matter of both languages of a page that a person has read them side by side and found that they say the same.
With --diff show instead, from git, what has changed in each since the other was last compared with it."""


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    reviewed = commands.add_parser(
        "reviewed", help="say that the two languages of a page were compared", description=DESCRIPTION, **shape
    )
    reviewed.add_argument("slugs", nargs="*", metavar="SLUG", help="a page (image-batches), or one of its files")
    reviewed.add_argument("--all", action="store_true", help="every page that both languages have")
    reviewed.add_argument("--diff", action="store_true", help="show what has changed since, and write nothing")
    reviewed.set_defaults(run=run_reviewed, reads_itself=True)


def run_reviewed(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Write the hashes of both pages, or print what has changed; a page without a partner is a problem."""
    from snippet_runner.checking.page import read_all  # needs MkDocs, which a machine that only records may lack

    pages = {language: read_all(root, language) for language in LANGUAGES}
    everywhere = set.intersection(*map(set, pages.values()))
    named = [name if name in everywhere else slug_of(name) for name in options.slugs]
    slugs = sorted(everywhere) if options.all else named
    problems = [_unknown(slug) for slug in slugs if slug not in everywhere]
    if not slugs:
        problems.append(Problem("docs:1", "no page was named", "name its slug, or say --all"))
    for slug in slugs if not problems else ():
        texts = {language: pages[language][slug].text for language in LANGUAGES}
        if options.diff:
            problems += _show(slug, texts, root)
        else:
            problems += _write(slug, texts, root)
    return problems


def _write(slug: str, texts: dict[str, str], root: Path) -> list[Problem]:
    from snippet_runner.reading import translations

    problems, written = [], False
    for language, text in texts.items():
        if re.match(r"---\s*\n\s*\{", text):
            cause = "the front matter is one mapping in braces"
            problems.append(Problem(f"docs/{language}/{slug}.md:2", cause, "write it as one `key: value` a line"))
            continue
        partner = texts[translations.other(language)]
        new = translations.with_reviewed(text, translations.content_hash(partner))
        if new != text:
            write_whole(root / "docs" / language / f"{slug}.md", new)
            written = True
            print(f"docs/{language}/{slug}.md: compared with docs/{translations.other(language)}/{slug}.md")
    if not written and not problems:
        print(f"{slug}: neither page has changed since they were compared")
    return problems


def _show(slug: str, texts: dict[str, str], root: Path) -> list[Problem]:
    from snippet_runner.reading import translations

    problems = []
    for language, text in texts.items():
        partner = f"docs/{translations.other(language)}/{slug}.md"
        kept = translations.reviewed(text)
        if kept == translations.content_hash(texts[translations.other(language)]):
            print(f"{partner} has not changed since docs/{language}/{slug}.md was compared with it")
        elif kept is None:
            print(f"docs/{language}/{slug}.md was never compared with {partner}: read the two side by side")
        elif commit := _compared(partner, kept, root):
            print(f"since docs/{language}/{slug}.md was compared with it, {partner} has changed:\n")
            print(_git(root, "diff", "--end-of-options", commit, "--", partner))
        else:
            problems.append(
                Problem(
                    f"docs/{language}/{slug}.md:1",
                    f"no commit here has {partner} as it was when the two were compared",
                    "fetch the whole history (git fetch --unshallow), or read the two side by side",
                )
            )
    return problems


def _compared(page: str, kept: str, root: Path) -> str | None:
    """The last commit in which the page had the content with this hash."""
    from snippet_runner.reading.text import decode
    from snippet_runner.reading.translations import content_hash

    for commit in _git(root, "log", "--format=%H", "--end-of-options", "HEAD", "--", page).split():
        shown = subprocess.run(["git", "show", f"{commit}:{page}"], cwd=root, capture_output=True, check=False)
        if shown.returncode == 0 and content_hash(decode(shown.stdout, page).text) == kept:
            return commit
    return None


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False)
    return done.stdout


def _unknown(slug: str) -> Problem:
    return Problem(
        f"docs/zh/{slug}.md:1",
        f"{slug!r} is no page of both languages",
        "name a page by its slug, as in docs/*/<slug>.md",
    )
