"""A new topic: both pages, its first programs, and its entries in the navigation, from the files in `topic/`: `make new TOPIC=<slug>`.

What an author still has to write is marked TODO.
"""

from __future__ import annotations

import argparse
import contextlib
import re
from collections.abc import Sequence
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.problems import Problem, Problems
from snippet_runner.reading.text import decode
from snippet_runner.snippet import LANGUAGES, Snippet

TO_WRITE = "TODO"
TEMPLATE = Path(__file__).parent / "topic"
_TAKEN = ("404", "assets", "en", "notebooks", "search")  # what the built site has at its root, besides pages


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    new = commands.add_parser(
        "new",
        help="begin a topic",
        description="Write both pages of a new topic, its first programs, and its entries in the navigation.\n"
        "What you still have to write is marked TODO.",
        **shape,
    )
    new.add_argument("slug", type=address, metavar="SLUG", help="the topic's address, such as save-and-load")
    new.add_argument("--chapter", help="its chapter, by its Chinese or English name (default: the last with topics)")
    new.add_argument("--only", choices=LANGUAGES, help="write the page, and its entry, in this language only")
    new.set_defaults(run=run_new, reads_itself=True)


def address(text: str) -> str:
    """A topic's address, as the command line gives it."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no address of a topic; use lower-case letters, digits and single hyphens: save-and-load"
        )
    if text in _TAKEN:
        raise argparse.ArgumentTypeError(f"{text!r} is a folder of the built site; choose another address")
    return text


def run_new(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Write the topic, all of it or nothing, and print what there is now and what comes next."""
    if problems := _exists(options.slug, root):
        return problems
    languages = (options.only,) if options.only else LANGUAGES
    files = _from_template(options.slug, languages, root)
    topics = {folder.name for folder in (root / "snippets").glob("*/")}
    entries, chapters = _navigation(options.slug, languages, options.chapter, topics, root)
    try:
        _write(files | entries, root / "snippets" / options.slug)
    except OSError as error:
        return [Problem(f"{error.filename or root}:1", f"cannot be written: {error.strerror}", "nothing was changed")]
    print("\n".join(path.relative_to(root).as_posix() for path in files))
    print("\n".join(f"{path.name}: the last entry of {chapters[path]}" for path in entries))
    print(f"\nWrite what is marked {TO_WRITE}, and give the programs names that say what they show. Their output:")
    print(f"python -m snippet_runner run {options.slug}")
    return []


def _exists(slug: str, root: Path) -> list[Problem]:
    places = [*(f"docs/{language}/{slug}.md" for language in LANGUAGES), f"snippets/{slug}"]
    return [
        Problem(f"{place}:1", "this exists already, so nothing was written", "edit it, or choose another address")
        for place in places
        if (root / place).exists()
    ]


def _from_template(slug: str, languages: Sequence[str], root: Path) -> dict[Path, str]:
    pages = {root / f"docs/{language}/{slug}.md": TEMPLATE / f"{language}.md" for language in languages}
    names = ("smallest_program", "the_mistake", "the_cure")
    programs = {root / f"snippets/{slug}/{name}.py": TEMPLATE / f"{name}.py.txt" for name in names}
    return {path: text.read_text("utf-8").replace("SLUG", slug) for path, text in (pages | programs).items()}


def _navigation(
    slug: str, languages: Sequence[str], wanted: str | None, topics: set[str], root: Path
) -> tuple[dict[Path, str], dict[Path, str]]:
    """The languages' navigations with the new entry, and its chapter's name in each. Raises Problems where that cannot be."""
    # It needs yaml, which a machine that only records may lack.
    from snippet_runner.reading.navigation import CONFIGS, read_navigation, with_entry

    pages = {language: read_navigation(root, name) for language, name in CONFIGS.items()}
    last = {language: {entry.chapter: entry for entry in inside if entry.chapter} for language, inside in pages.items()}
    chapters = list(zip(*last.values(), strict=False))
    if len({len(inside) for inside in last.values()}) > 1:
        cause = f"{' and '.join(CONFIGS.values())} do not have the same chapters, or one of them cannot be read"
        raise Problems([Problem("mkdocs.en.yml:1", cause, "give both the same chapters in the same order")])
    with_topics = {
        entry.chapter for inside in pages.values() for entry in inside if entry.file.removesuffix(".md") in topics
    }
    found = [names for names in chapters if (wanted in names if wanted else with_topics & set(names))]
    if not found:
        cause = f"there is no chapter {wanted!r}" if wanted else "no chapter holds a topic"
        known = "; ".join(" / ".join(names) for names in chapters)
        raise Problems([Problem("mkdocs.yml:1", cause, f"choose one with --chapter: {known}")])
    texts, named = {}, {}
    for language, chapter in zip(last, found[-1], strict=True):
        if language in languages:
            path = root / CONFIGS[language]
            text = decode(path.read_bytes(), path.name).text
            texts[path] = with_entry(text, last[language][chapter], f"{TO_WRITE} {slug}", f"{slug}.md")
            named[path] = chapter
    return texts, named


def _write(files: dict[Path, str], folder: Path) -> None:
    """Write every file; if one cannot be written, put back what was there and remove the new `folder`."""
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    try:
        for path, text in files.items():
            write_whole(path, text)
    except BaseException:
        for path, data in before.items():
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True) if data is None else path.write_bytes(data)
        with contextlib.suppress(OSError):
            folder.rmdir()
        raise
