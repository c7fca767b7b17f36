"""The results of every program as one file, which the site offers: a machine without torch shows them instead of running anything.

`python -m snippet_runner results FILE` writes the same file. Each result carries the digest of its program and a seal, so one
of another text, or one that was edited, is not taken over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from snippet_runner.files import write_whole
from snippet_runner.limits import LARGEST_PUBLISHED
from snippet_runner.problems import Problem, Problems
from snippet_runner.result import Result, SchemaError, from_json
from snippet_runner.snippet import Snippet

NAME = "results.json"  # in the site
KEPT = ".cache/published-results.json"


def packed(results: Mapping[str, Result]) -> str:
    """All results as one text, by the programs' names."""
    return json.dumps({name: results[name].to_json() for name in sorted(results)}, ensure_ascii=False, indent=0)


def unpacked(text: str) -> dict[str, Result]:
    """What `packed` wrote. Raises SchemaError unless each result is whole."""
    if len(text) > LARGEST_PUBLISHED:
        raise SchemaError(f"longer than {LARGEST_PUBLISHED} characters")
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"not JSON: {error}") from None
    if not isinstance(entries, dict) or not all(isinstance(entry, str) for entry in entries.values()):
        raise SchemaError("not an object of strings")
    return {name: from_json(entry) for name, entry in entries.items()}


def keep(text: str, root: Path) -> dict[str, Result]:
    """Keep the text of a published file for the builds to come, and return its results. Raises SchemaError as `unpacked` does."""
    results = unpacked(text)
    write_whole(root / KEPT, text)
    return results


def load(snippets: Iterable[Snippet], root: Path) -> dict[str, Result]:
    """Of the results that are kept, those of programs whose text is still the same; none where none are kept.

    Raises Problems if the file cannot be read.
    """
    try:
        results = unpacked((root / KEPT).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, SchemaError) as error:
        raise Problems(
            [
                Problem(
                    f"{KEPT}:1", f"not published results: {error}", "delete it, and take them over again", errored=True
                )
            ]
        ) from None
    return matching(results, snippets)


def matching(results: Mapping[str, Result], snippets: Iterable[Snippet]) -> dict[str, Result]:
    """The results that passed and are of these very programs."""
    return {
        snippet.name: result
        for snippet in snippets
        if (result := results.get(snippet.name))
        and (result.snippet, result.digest, result.outcome) == (snippet.name, snippet.digest, "passed")
    }
