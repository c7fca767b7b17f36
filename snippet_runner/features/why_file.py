"""`why.py`: the matcher, the report and the dictionary as one file to download, standard library only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import snippet_runner.why as why
from snippet_runner.reading import compiled
from snippet_runner.reading.entry import Entry
from snippet_runner.unchanged import while_equal

NAME = "why.py"
_END = """

DICTIONARY.update(json.loads(r'''
{data}
'''))
if __name__ == "__main__":
    main(sys.argv[1:])
else:
    install()
"""


@while_equal
def why_file(entries: Iterable[Entry], site_url: str) -> str:
    """The file's text; `site_url` (with its closing slash, or empty) begins the addresses that it prints."""
    imports, bodies, head = {"import json"}, [], ""
    for module in ("blanks", "matching", "report"):
        source = (Path(why.__file__).parent / f"{module}.py").read_text("utf-8")
        end = source.index('"""\n', 3) + 4
        head = source[:end]  # of the last: what the reader gets
        lines = source[end:].splitlines()
        imports |= {line for line in lines if re.match(r"(?:import|from) (?!snippet_runner|__future__)", line)}
        bodies.append("\n".join(line for line in lines if not re.match(r"(?:import|from) \w", line)).strip("\n"))
    data = json.dumps({"entries": compiled.data(entries), "site": site_url}, ensure_ascii=False, separators=(",", ":"))
    assert "'''" not in data
    code = "\n\n\n".join(bodies)
    return (
        f"{head}\nfrom __future__ import annotations\n\n"
        + "\n".join(sorted(imports))
        + f"\n\n{code}\n"
        + _END.format(data=data)
    )
