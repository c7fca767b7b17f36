"""`take-over`: the results of a published site, for a machine without torch. `make serve LIGHT=1` runs it."""

from __future__ import annotations

import argparse
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from snippet_runner.limits import LARGEST_PUBLISHED
from snippet_runner.problems import Problem
from snippet_runner.recording import published
from snippet_runner.result import SchemaError
from snippet_runner.snippet import Snippet

DESCRIPTION = f"""\
Take the results of a published site over, so that a machine without torch shows them. A program that has changed since shows that it
was not executed. FROM is the site's address, the address of its {published.NAME}, or a file that `results` wrote."""
SECONDS = 60


def add_commands(commands, shape: dict) -> None:
    """The subcommand of this module, for the command line."""
    take_over = commands.add_parser(
        "take-over", help="show a published site's results where there is no torch", description=DESCRIPTION, **shape
    )
    take_over.add_argument("source", metavar="FROM", nargs="?", default="")
    take_over.set_defaults(run=run_take_over)


def run_take_over(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Keep what `options.source` holds, and print how many programs it has an output for."""
    if not options.source:
        there = (root / published.KEPT).exists()
        print(
            "the results that were taken over before are shown; newer ones: RESULTS=<the site's address>"
            if there
            else "nothing is executed here, and no output is shown; for the site's output: RESULTS=<the site's address>"
        )
        return []
    try:
        results = published.keep(_text(options.source), root)
    except (OSError, HTTPException, ValueError, SchemaError) as error:
        return [
            Problem(
                f"{options.source}:1",
                f"no results can be read there: {getattr(error, 'reason', error)}",
                f"give the address of the published site, which offers {published.NAME}, or a file",
                errored=isinstance(error, (URLError, HTTPException)),
            )
        ]
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    known = len(published.matching(results, live))
    others = "" if known == len(live) else "; the others have changed since, and say that they were not executed"
    print(f"{known} of {len(live)} programs have an output{others}")
    return []


def _text(source: str) -> str:
    if not source.startswith(("http://", "https://")):
        return Path(source).read_text("utf-8")
    address = source if source.endswith(".json") else f"{source.rstrip('/')}/{published.NAME}"
    with urlopen(address, timeout=SECONDS) as answer:
        return answer.read(LARGEST_PUBLISHED + 1).decode("utf-8")
