"""The error dictionary on the command line: check its files, and show what a pasted text gets."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from snippet_runner.problems import Problem
from snippet_runner.snippet import Snippet
from snippet_runner.why import blanks, matching


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    errors = commands.add_parser(
        "errors",
        help="check the error dictionary, and try a paste",
        description="Check the files of docs/errors/, and with --paste print the answer to a text, in both languages.",
        **shape,
    )
    errors.add_argument("--paste", metavar="FILE", help="a text as a reader pastes it; - for standard input")
    errors.set_defaults(run=run_errors)


def run_errors(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Print how many entries there are, and with `--paste` the answer to that text; returns what is wrong in the files."""
    # They need yaml, which a machine that only records may lack.
    from snippet_runner.reading import compiled
    from snippet_runner.reading.dictionary import read_dictionary

    entries, problems = read_dictionary(root)
    problems += compiled.check(entries)
    data = compiled.data(entries)
    topics = len({entry.topic for entry in entries})
    wordings = sum(len(entry.wordings) for entry in entries)
    print(f"{len(entries)} entries, {wordings} wordings, {sum(len(e.cases) for e in entries)} cases, {topics} files")
    if options.paste:
        try:
            text = sys.stdin.read() if options.paste == "-" else Path(options.paste).read_text("utf-8", "replace")
        except OSError as error:
            cause = f"the text cannot be read: {error.strerror}"
            return [
                *problems,
                Problem(
                    f"{options.paste}:1", cause, "name a file that holds the whole traceback, or - for standard input"
                ),
            ]
        print(answer(text, data))
    return problems


def answer(text: str, data: list[dict]) -> str:
    """What the error box would say, in both languages, as plain text."""
    found = matching.find(text, data)
    if found is None:
        return "not known"
    lines = [
        f"{found.entry['topic']}#{found.entry['id']}{'' if found.last else ' (not the last exception)'}: {found.said}"
    ]
    for case in found.cases:
        for language in ("zh", "en"):
            texts = {key: blanks.fill(value, found.blanks) for key, value in case[language].items()}
            lines.append("  " + " | ".join(texts[key] for key in ("tell", "why", "do") if key in texts))
        lines.append(f"  -> {case['program'] or case['at']}")
    return "\n".join(lines if found.cases else [*lines, "  known, but no case holds"])
