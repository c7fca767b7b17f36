"""What was measured, as tables in docs/*/build-speed.md and benchmarks/build.md and as two figures, all made from build.json.

`python -m benchmarks.report` makes them anew without measuring. Ratios come first: they say what the seconds of one machine cannot.
"""

from __future__ import annotations

import json
import re
import statistics
from collections.abc import Callable

from benchmarks.words import NAMES, WORDS
from snippet_runner.root import ROOT

DATA = ROOT / "benchmarks/build.json"
TABLES = ROOT / "benchmarks/build.md"
PAGES = {language: ROOT / f"docs/{language}/build-speed.md" for language in WORDS}
PARTS = ("16", "100", "peers", "growth", "serve")
PEERS = ("plain", "sphinx-gallery", "MyST-NB", "mkdocs-jupyter")
KINDS = ("cold", "warm", "edit")


def load() -> dict:
    """All parts measured so far."""
    return json.loads(DATA.read_text("utf-8")) if DATA.exists() else {}


def save(name: str, part: dict) -> None:
    """Keep a part beside the others."""
    data = load() | {name: part}
    ordered = {name: data[name] for name in PARTS if name in data}
    rounded = json.loads(json.dumps(ordered), parse_float=lambda number: round(float(number), 3))
    text = json.dumps(rounded, indent=1)
    DATA.write_text(re.sub(r"\[[\s\d.,]*\]", lambda m: " ".join(m[0].split()), text) + "\n", "utf-8")


class Measured:
    """The figures of build.json that count."""

    def __init__(self, data: dict) -> None:
        self.data = data

    def found(self, part: str) -> dict[str, list[float]]:
        return self.data[part]["found"]

    def median(self, part: str, name: str) -> float:
        return statistics.median(self.found(part)[name])

    def ratio(self, part: str, above: str | Callable, below: str | Callable) -> float:
        """The median over the rounds of a ratio within a round; either side is a name, or computed from a round's figures."""
        found = self.found(part)
        rounds = [
            {name: values[n] for name, values in found.items() if n < len(values)}
            for n in range(self.data[part]["rounds"])
        ]
        sides = [[side(r) if callable(side) else r[side] for r in rounds] for side in (above, below)]
        return statistics.median(a / b for a, b in zip(*sides, strict=True))

    def cores(self, part: str) -> int:
        return int(self.data[part]["machine"].split()[0])

    def floor(self, part: str) -> Callable:
        return lambda r: r["no code cold"] + r["imports"] + r["programs"] / self.cores(part)

    def peer(self, tool: str, kind: str) -> float:
        """How many times as long as ours the tool takes for 16 topics."""
        return self.ratio("16" if tool == "plain" else "peers", f"{tool} {kind}", f"ours {kind}")


def aims(m: Measured, language: str) -> str:
    """The aims, and what was reached."""
    words = WORDS[language]
    both = ("16", "100")
    rows = [
        ("floor", "≤ 1.15", [m.ratio(p, "ours cold", m.floor(p)) for p in both]),
        ("plain", "≥ 2.5 (100)", [m.ratio(p, "plain cold", "ours cold") for p in both]),
        ("warm", "≤ 1.05", [m.ratio(p, "ours warm", "no code cold") for p in both]),
        ("warm CPU", "", [m.ratio(p, "ours warm, CPU", "no code cold, CPU") for p in both]),
        ("edit", "≈ 1", [m.ratio(p, "ours edit", lambda r: r["ours warm"] + r["edited program"]) for p in both]),
        ("serve zh", "≤ 1", [m.ratio("serve", "page, zh", "page, zh alone")]),
        ("serve en", "≤ 1", [m.ratio("serve", "page, en", "page, en alone")]),
    ]
    return table(
        (words["ratio"], words["aim"], words["16"], words["100"]),
        [(words[name], aim, *(f"{v:.2f}" for v in values), *[""] * (2 - len(values))) for name, aim, values in rows],
    )


def peers(m: Measured, language: str) -> str:
    """The other tools at 16 topics, as multiples of ours and in seconds."""
    words = WORDS[language]
    rows = [("ours", *["1"] * 3, *(f"{m.median('16', f'ours {kind}'):.1f}" for kind in KINDS))]
    for tool in PEERS:
        part = "16" if tool == "plain" else "peers"
        rows.append(
            (
                tool,
                *(f"{m.peer(tool, kind):.1f}" for kind in KINDS),
                *(f"{m.median(part, f'{tool} {kind}'):.1f}" for kind in KINDS),
            )
        )
    kinds = (words["cold"], words["warm build"], words["edit build"])
    head = (words["tool"], *(f"{kind}, {sign}" for sign in ("×", "s") for kind in kinds))
    return table(head, [(NAMES[language][tool], *rest) for tool, *rest in rows])


def parts(m: Measured, language: str) -> str:
    """Where the seconds of a cold build of 100 topics go, here and in markdown-exec as it comes."""
    words = WORDS[language]
    ours = [m.median("100", "no code cold"), m.median("100", "imports"), m.median("100", "programs") / m.cores("100")]
    plain = [
        m.median("100", "no code cold, CPU"),
        m.median("100", "imports"),
        2 * m.median("100", "programs in one process"),
    ]
    whole = [m.median("100", "ours cold"), m.median("100", "plain cold")]
    rows = [(words[name], a, b) for name, a, b in zip(("pages", "imports", "programs"), ours, plain, strict=True)]
    rows += [(words["rest"], whole[0] - sum(ours), whole[1] - sum(plain)), (words["whole"], *whole)]
    head = (words["seconds"], NAMES[language]["ours"], NAMES[language]["plain"])
    free = m.ratio(
        "100",
        "plain cold",
        lambda r: r["no code cold"] + r["imports"] + r["programs in one process"] / m.cores("100"),
    )
    return table(head, [(name, f"{a:.1f}", f"{b:.1f}") for name, a, b in rows]) + "\n\n" + words["free"].format(free)


def growth(m: Measured, language: str) -> str:
    """Seconds and memory by the number of topics."""
    words = WORDS[language]
    grown = {int(count): found for count, found in m.found("growth").items()}
    rows = []
    for count, found in sorted(grown.items()):
        cold, warm, pages = (statistics.median(found[name]) for name in ("ours cold", "ours warm", "no code cold"))
        row = (f"{1000 * (cold - pages) / count:.0f}", f"{cold:.1f}", f"{warm:.1f}", f"{pages:.1f}")
        peaks = (f"{found[f'{name}, MB'][0]:.0f}" for name in ("ours cold", "ours warm", "no code cold"))
        rows.append((str(count), *row, *peaks))
    head = ("topics", "each", "cold s", "warm s", "pages s", "cold MB", "warm MB", "pages MB")
    return table([words[name] for name in head], rows)


def served(m: Measured, language: str) -> str:
    """Seconds from an edit to the page."""
    words = WORDS[language]
    kinds = ("page, zh", "page, zh alone", "page, en", "page, en alone", "program")
    return table((words["edited"], words["median s"]), [(words[k], f"{m.median('serve', k):.2f}") for k in kinds])


def when(m: Measured, language: str) -> str:
    """On what, when, and how often it was measured."""
    words = WORDS[language]
    runs = [
        words["run"].format(
            part=words.get(f"part {name}", name), date=part["date"], rounds=part["rounds"], load=part["load"]
        )
        for name, part in m.data.items()
    ]
    machines = " / ".join(sorted({part["machine"] for part in m.data.values()}))
    return words["when"].format(machines=machines, runs=words["and"].join(runs))


SECTIONS = {"aims": aims, "peers": peers, "parts": parts, "growth": growth, "served": served, "when": when}


def table(head: tuple[str, ...] | list[str], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table with its figures on the right."""
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def filled(page: str, data: dict, language: str) -> str:
    """The page with each section between `<!-- measured: NAME -->` and `<!-- end -->` made from `data`."""

    def section(match: re.Match) -> str:
        return f"{match[1]}\n{SECTIONS[match[2]](Measured(data), language)}\n{match[3]}"

    return re.sub(r"(<!-- measured: (\w+) -->)\n.*?(<!-- end -->)", section, page, flags=re.DOTALL)


def write(data: dict) -> None:
    """Everything that is made from the measurements."""
    missing = [name for name in PARTS if name not in data]
    if missing:
        print(f"no tables and figures yet: nothing measured for {', '.join(missing)}")
        return
    from benchmarks import figure

    for language, path in PAGES.items():
        path.write_text(filled(path.read_text("utf-8"), data, language), "utf-8")
    m = Measured(data)
    text = "\n\n".join(make(m, "en") for make in SECTIONS.values())
    TABLES.write_text(
        f"# Build times\n\nMade by `make bench`; docs/en/build-speed.md explains them.\n\n{text}\n", "utf-8"
    )
    figure.write(m)
    print(text)


if __name__ == "__main__":
    write(load())
