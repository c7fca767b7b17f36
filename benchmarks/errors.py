"""How much of what people ask the error dictionary answers: share of views, and what is missing, most viewed first.

    python -m benchmarks.errors QUESTIONS.tsv      (columns: question, views, text; the first line names them)

A question counts as answered if an entry matches its text; whether the advice is right is what the tests of pastes ask. Titles
quote messages cut short and without an exception's name, so this is a lower bound.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from snippet_runner.reading import compiled
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.root import ROOT
from snippet_runner.why import matching


def main(path: Path, missing: int = 40) -> None:
    """Print the share and the questions that match nothing."""
    data = compiled.data(read_dictionary(ROOT)[0])
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            (int(row["views"]), row["text"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]
    answered = [(views, text) for views, text in rows if matching.find(text, data)]
    open_ = sorted(set(rows) - set(answered), reverse=True)
    total, known = sum(views for views, _ in rows), sum(views for views, _ in answered)
    print(f"{len(answered)} of {len(rows)} questions, {known:,} of {total:,} views: {known / total:.1%}")
    for views, text in open_[:missing]:
        print(f"{views:>8,}  {text}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
