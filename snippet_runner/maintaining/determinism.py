"""Does every program say the same twice? `make check-determinism` runs each with two hash seeds and compares.

A page is only worth quoting if a reader's run gives what the page shows; what cannot (`# varies: why`) has to say so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from snippet_runner.problems import Problem, tell
from snippet_runner.reading.programs import read_snippets
from snippet_runner.root import ROOT
from snippet_runner.running import runner

_SEED = "SNIPPET_HASH_SEED"


def main() -> int:
    """Run every program in two processes with other hash seeds; name those whose output differs without `# varies:`."""
    snippets, problems = read_snippets(ROOT / "snippets")
    first, second = (_outputs(seed) for seed in ("1", "2"))
    for name, snippet in snippets.items():
        if name in first and first[name] != second[name] and not snippet.directives.varies:
            cause = "two runs gave other output, exceptions, warnings or figures"
            remedy = "seed what is random, sort what comes from a set, print fewer digits; or say `# varies: why`"
            problems.append(Problem(f"{snippet.where}:1", cause, remedy))
    print(tell(problems) if problems else f"{len(first)} programs, each the same twice")
    return bool(problems)


def _outputs(seed: str) -> dict[str, list]:
    command = [sys.executable, "-m", "snippet_runner.maintaining.determinism", "--once"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, _SEED: seed}, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def _once() -> None:
    snippets, _ = read_snippets(ROOT / "snippets")
    results = runner.run([s for s in snippets.values() if not s.directives.requires])
    print(json.dumps({name: json.loads(result.to_json())["parts"] for name, result in results.items()}))


if __name__ == "__main__":
    sys.exit(_once() if "--once" in sys.argv else main())
