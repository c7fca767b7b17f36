"""What reviewers and maintainers need to see: which programs print something else than before, and which claims that touches.

Before and after are two trees (a pull request) or two sets of packages (the pinned torch and the newest); each is run into a file
by `results`, and `compare` reports the difference as Markdown. Two runs of the same tree and packages must show none.
"""

from __future__ import annotations

import argparse
import difflib
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from snippet_runner.files import write_whole
from snippet_runner.maintaining.entries import changed_entries
from snippet_runner.problems import Problem
from snippet_runner.recording import published, recordings
from snippet_runner.rendering.text import fence
from snippet_runner.result import Result
from snippet_runner.running import cache, runner
from snippet_runner.running.steadiness import shown
from snippet_runner.snippet import LANGUAGES, Snippet

if TYPE_CHECKING:
    from snippet_runner.reading.claims import Claim

LONGEST_DIFF = 60  # lines of one program
LONGEST_REPORT = 50_000  # characters; GitHub takes 65,536 in an issue


def add_commands(commands, shape: dict) -> None:
    """The two subcommands of this module, for the command line."""
    results = commands.add_parser(
        "results",
        help="run programs and write their results into a file",
        description="Run programs, and write what they gave, failures too, into a file for `compare`.",
        **shape,
    )
    results.add_argument("file", type=Path, metavar="FILE")
    results.add_argument("--fresh", action="store_true", help="run everything, and leave the cache alone")
    compare = commands.add_parser(
        "compare",
        help="what changed between two files of results",
        description="Print as Markdown which programs' text or output changed and which claims that touches; nothing if none did.",
        **shape,
    )
    compare.add_argument("before", type=Path, metavar="BEFORE")
    compare.add_argument("after", type=Path, metavar="AFTER")
    compare.add_argument("--since", metavar="COMMIT", help="also list the pages that have changed since this commit")
    compare.add_argument(
        "--base", type=Path, metavar="FOLDER", help="the tree of that commit, whose dictionary to compare"
    )
    compare.add_argument(
        "--times", type=Path, metavar="FILE", help="how long programs took, as `plain --times` wrote it"
    )
    compare.add_argument("--preview", metavar="ADDRESS", help="where the built site can be had")
    compare.add_argument("--exit-code", action="store_true", help="end with 1 if a program's text or output changed")
    results.set_defaults(run=run_results)
    compare.set_defaults(run=run_compare)


def run_results(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Write what the pages of this tree would show: what runs here, and what was recorded elsewhere."""
    live = [snippet for snippet in snippets if not snippet.directives.requires]
    results = runner.run(live) if options.fresh else cache.run(live, root)
    recorded, _ = recordings.load_all({s.name: s for s in snippets}, root / "snippets", None)
    results |= {name: recording.result for name, recording in recorded.items() if recording.result}
    write_whole(options.file, published.packed(results))
    return []


def run_compare(options: argparse.Namespace, snippets: list[Snippet], root: Path) -> list[Problem]:
    """Print the difference between two files of results; with `--exit-code` each changed program is a problem."""
    # They need yaml, which a machine that only runs may lack.
    from snippet_runner.reading.claims import read_claims
    from snippet_runner.reading.dictionary import read_dictionary

    varying = {snippet.name for snippet in snippets if snippet.directives.varies}
    before, after = (published.unpacked(path.read_text("utf-8")) for path in (options.before, options.after))
    pages = changed_files(options.since, "docs", root) if options.since else None
    claims, problems = read_claims(root)
    entries = []
    if options.base:
        entries = changed_entries(read_dictionary(options.base)[0], read_dictionary(root)[0])
    behind = [] if pages is None else translations_behind(root)
    facts = {"behind": behind, "entries": entries, "seconds": _seconds(options.times), "preview": options.preview}
    print(compared(before, after, varying, claims, pages, **facts), end="")
    return problems + [
        Problem(
            f"snippets/{name}.py:1",
            f"{kind} changed between the two runs",
            "seed what is random, sort what comes from a set, print fewer digits; or declare `# varies: why`",
        )
        for name, kind in changes(before, after, varying).items()
        if options.exit_code
    ]


def changes(before: dict[str, Result], after: dict[str, Result], varying: set[str]) -> dict[str, str]:
    """What has changed of each program that has: `text`, `output`, both, or that it is `new` or `gone`."""
    kinds = {
        name: _kind(before.get(name), after.get(name), name in varying) for name in sorted(before.keys() | after.keys())
    }
    return {name: kind for name, kind in kinds.items() if kind}


def compared(
    before: dict[str, Result],
    after: dict[str, Result],
    varying: set[str],
    claims: list[Claim],
    pages: list[str] | None = None,
    *,
    behind: Sequence[str] = (),
    entries: Sequence[str] = (),
    seconds: dict[str, float] | None = None,
    preview: str | None = None,
) -> str:
    """The difference as Markdown; empty if there is none and no list of `pages` was asked for.

    For a reviewer also: a section for each of the dictionary's `entries` that changed, the `seconds` that programs took, and
    the address of a `preview`.
    """
    took = {name: f", {time:.1f} s with plain `python`" for name, time in (seconds or {}).items()}
    changed = {
        name: f"#### `snippets/{name}.py`: {kind}{took.get(name, '')}\n\n{_output_diff(before.get(name), after.get(name))}\n"
        for name, kind in changes(before, after, varying).items()
    }
    if not changed and pages is None:
        return ""
    report = []
    if preview:
        report += [f"The built site: <{preview}> (unpack it, and in its folder run `python -m http.server`)", ""]
    if pages is not None:
        report += ["### Pages and lists changed", "", *(f"- `{page}`" for page in pages or ["none"]), ""]
    if entries:
        report += [
            f"### Entries of the error dictionary that changed: {len(entries)}",
            "",
            *_cut(entries, LONGEST_REPORT // 2),
        ]
    if behind:
        report += ["### Translations that are not in step", "", *(f"- {line}" for line in behind), ""]
    touched = [claim for claim in claims if changed.keys() & set(claim.snippets)]
    if touched:
        report += ["### Claims to look at", ""]
        for claim in touched:
            programs = ", ".join(f"`{name}`" for name in claim.snippets if name in changed)
            report.append(f"- **{claim.id}** {claim.claim.en} ({programs})")
        report.append("")
    total = sum(time for name, time in (seconds or {}).items() if name in changed)
    report += [
        f"### Programs whose text or output changed: {len(changed) or 'none'}"
        + (f"; together {total:.1f} s with plain `python`" if total else ""),
        "",
    ]
    machines = [_versions(results) for results in (before, after)]
    if machines[0] != machines[1]:
        report += [f"before: {machines[0]}  ", f"after: {machines[1]}", ""]
    report += _cut(list(changed.values()), LONGEST_REPORT - sum(map(len, report)))
    return "\n".join(report) + "\n"


def _cut(sections: Sequence[str], size: int) -> list[str]:
    """The first sections, as many as fit, and the titles of the others."""
    for number in range(len(sections)):
        size -= len(sections[number])
        if size < 0:
            left = ", ".join(section.partition("\n")[0].strip("# ") for section in sections[number:])
            return [*sections[:number], f"… and {len(sections) - number} more: {left[:2000]}\n"]
    return list(sections)


def _kind(old: Result | None, new: Result | None, varies: bool) -> str:
    if old is None or new is None:
        return "new" if old is None else "gone"
    text, output = old.digest != new.digest, shown(old) != shown(new)
    if varies and not text and old.outcome == new.outcome:
        return ""
    return " and ".join(word for word, is_so in (("text", text), ("output", output)) if is_so)


def _output_diff(old: Result | None, new: Result | None) -> str:
    lines = list(difflib.unified_diff(shown(old), shown(new), n=3, lineterm=""))[2:]
    if not lines:
        return "The output is the same."
    if len(lines) > LONGEST_DIFF:
        lines = [*lines[:LONGEST_DIFF], f"… {len(lines) - LONGEST_DIFF} lines more"]
    return fence("diff", "\n".join(lines))


def _versions(results: dict[str, Result]) -> str:
    versions = next((r.versions for r in results.values() if r.recorded is None), {})
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _seconds(path: Path | None) -> dict[str, float]:
    return json.loads(path.read_text("utf-8")) if path and path.exists() else {}


def translations_behind(root: Path) -> list[str]:
    """Each page that is not in step with its partner in the other language, in words."""
    from snippet_runner.checking.page import read_all  # needs MkDocs, which a machine that only runs may lack
    from snippet_runner.maintaining.check import line
    from snippet_runner.reading import translations

    pages = {language: read_all(root, language) for language in LANGUAGES}
    texts = {language: {slug: page.text for slug, page in inside.items()} for language, inside in pages.items()}
    return [line(one) for one in translations.states(texts)]


def changed_files(since: str, folder: str, root: Path) -> list[str]:
    command = ["git", "diff", "--name-only", "--end-of-options", since, "--", folder]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
