"""How much of what people ask the error dictionary answers: share of views, and what is missing, most viewed first; and how fast.

    python -m benchmarks.errors QUESTIONS.tsv      (columns: question, views, text; the first line names them)
    python -m benchmarks.errors                    (milliseconds a paste in both matchers, size of the data)

A question counts as answered if an entry matches its text; whether the advice is right is what the tests of pastes ask. Titles
quote messages cut short and without an exception's name, so this is a lower bound. Pastes for the speed: 50 of the tests',
evenly spaced. Figures that were judged by hand stand in errors.md with their date.
"""

from __future__ import annotations

import csv
import gzip
import json
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from snippet_runner.reading import compiled
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.root import ROOT
from snippet_runner.why import matching

TIMED = """
const { find } = require(process.argv[1]);
const { entries, texts } = JSON.parse(require("fs").readFileSync(0, "utf8"));
find(texts[0], entries);
const took = texts.map((text) => { const start = performance.now(); find(text, entries); return performance.now() - start; });
process.stdout.write(JSON.stringify(took));
"""


def speed() -> None:
    """Print the median and the longest time of 50 pastes in both matchers, and the size of the data."""
    data = compiled.data(read_dictionary(ROOT)[0])
    every = [
        json.loads(line)["paste"]
        for path in sorted((ROOT / "tests/queries/advice").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    texts = every[:: len(every) // 50][:50]
    matching.find(texts[0], data)  # patterns are compiled at their first use
    took = []
    for text in texts:
        start = time.perf_counter()
        matching.find(text, data)
        took.append(1000 * (time.perf_counter() - start))
    node = shutil.which("node", path=str(ROOT / ".venv/bin")) or "node"
    command = [node, "-e", TIMED, str(ROOT / "overrides/assets/javascripts/matching.js")]
    asked = json.dumps({"entries": data, "texts": texts}).encode()
    answer = subprocess.run(command, input=asked, capture_output=True, check=True).stdout
    for name, times in (("Python", took), ("JavaScript", json.loads(answer))):
        print(f"{name}: median {statistics.median(times):.1f} ms, at most {max(times):.1f} ms, {len(times)} pastes")
    one = json.dumps(
        compiled.data(read_dictionary(ROOT)[0], ["en"]), ensure_ascii=False, separators=(",", ":")
    ).encode()
    print(
        f"{len(data)} entries; in one language {len(one) / 1000:.0f} kB, gzip {len(gzip.compress(one)) / 1000:.0f} kB"
    )


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
    main(Path(sys.argv[1]), *map(int, sys.argv[2:])) if sys.argv[1:] else speed()
