"""The tables of benchmarks/build.md, made from build.json: `python -m benchmarks.tables` makes them again without measuring."""

from __future__ import annotations

import json
import re
import statistics
from collections.abc import Callable

from snippet_runner.root import ROOT

DATA = ROOT / "benchmarks/build.json"
PAGE = ROOT / "benchmarks/build.md"
PARTS = ("16", "100", "peers", "growth", "serve", "real")
PEERS = ("plain", "sphinx-gallery", "MyST-NB", "mkdocs-jupyter")
KINDS = ("cold", "warm", "edit")
NAMES = {
    "ours": "this site's engine",
    "plain": "markdown-exec + static-i18n",
    "MyST-NB": "MyST-NB with its cache",
    "mkdocs-jupyter": "mkdocs-jupyter with its cache",
}


def load() -> dict:
    """All parts measured so far."""
    return json.loads(DATA.read_text("utf-8")) if DATA.exists() else {}


def save(name: str, part: dict) -> None:
    """Add a part to those measured before."""
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


def aims(m: Measured) -> str:
    """The aims, and what was reached."""
    both = ("16", "100")
    peer = "markdown-exec as it comes, cold / ours, cold"
    rows = [
        ("cold / floor", "≤ 0.95", [m.ratio(p, "ours cold", m.floor(p)) for p in both]),
        (peer, "≥ 1.4 (100)", [m.ratio(p, "plain cold", "ours cold") for p in both]),
        ("warm / pages without code", "≤ 1", [m.ratio(p, "ours warm", "no code cold") for p in both]),
        ("the same, in CPU seconds", "", [m.ratio(p, "ours warm, CPU", "no code cold, CPU") for p in both]),
        (
            "one program edited / (warm + that program)",
            "≈ 1",
            [m.ratio(p, "ours edit", lambda r: r["ours warm"] + r["edited program"]) for p in both],
        ),
        (
            "serve: a Chinese page edited / Chinese site alone",
            "≤ 1",
            [m.ratio("serve", "page, zh", "page, zh alone")],
        ),
        (
            "serve: an English page edited / English site alone",
            "≤ 1",
            [m.ratio("serve", "page, en", "page, en alone")],
        ),
    ]
    return table(
        ("ratio", "aim", "16 topics", "100 topics"),
        [(name, aim, *(f"{v:.2f}" for v in values), *[""] * (2 - len(values))) for name, aim, values in rows],
    )


def peers(m: Measured) -> str:
    """The other tools at 16 topics, as multiples of ours and in seconds."""
    rows = [(NAMES["ours"], *["1"] * 3, *(f"{m.median('16', f'ours {kind}'):.1f}" for kind in KINDS))]
    for tool in PEERS:
        part = "16" if tool == "plain" else "peers"
        times = (f"{m.peer(tool, kind):.1f}" for kind in KINDS)
        seconds = (f"{m.median(part, f'{tool} {kind}'):.1f}" for kind in KINDS)
        rows.append((NAMES.get(tool, tool), *times, *seconds))
    return table(("tool", *(f"{kind}, {sign}" for sign in ("×", "s") for kind in KINDS)), rows)


def parts(m: Measured) -> str:
    """Where the seconds of a cold build of 100 topics go, here and in markdown-exec as it comes."""
    ours = [m.median("100", "no code cold"), m.median("100", "imports"), m.median("100", "programs") / m.cores("100")]
    plain = [
        m.median("100", "no code cold, CPU"),
        m.median("100", "imports"),
        2 * m.median("100", "programs in one process"),
    ]
    whole = [m.median("100", "ours cold"), m.median("100", "plain cold")]
    rows = list(zip(("pages", "imports", "programs"), ours, plain, strict=True))
    rows += [("the rest", whole[0] - sum(ours), whole[1] - sum(plain)), ("whole", *whole)]
    free = m.ratio(
        "100",
        "plain cold",
        lambda r: r["no code cold"] + r["imports"] + r["programs in one process"] / m.cores("100"),
    )
    head = ("seconds, 100 topics, cold", NAMES["ours"], NAMES["plain"])
    shown = table(head, [(name, f"{a:.1f}", f"{b:.1f}") for name, a, b in rows])
    return f"{shown}\n\nIf isolation cost nothing, the ratio would be {free:.2f}."


def growth(m: Measured) -> str:
    """Seconds and memory by the number of topics."""
    kinds = ("ours cold", "ours warm", "no code cold")
    rows = []
    for count, found in sorted((int(count), found) for count, found in m.found("growth").items()):
        cold, warm, pages = (statistics.median(found[name]) for name in kinds)
        row = (f"{1000 * (cold - pages) / count:.0f}", f"{cold:.1f}", f"{warm:.1f}", f"{pages:.1f}")
        rows.append((str(count), *row, *(f"{found[f'{name}, MB'][0]:.0f}" for name in kinds)))
    names = [f"{name}, {unit}" for unit in ("s", "peak MB") for name in ("cold", "warm", "without code")]
    return table(("topics", "milliseconds a topic adds", *names), rows)


def served(m: Measured) -> str:
    """Seconds from an edit to the page."""
    edited = {
        "page, zh": "a Chinese page",
        "page, zh alone": "a Chinese page, Chinese site alone",
        "page, en": "an English page",
        "page, en alone": "an English page, English site alone",
        "program": "a program, shown on both languages' pages",
    }
    rows = [(edited[k], f"{m.median('serve', k):.2f}") for k in edited]
    real = m.found("real") if "real" in m.data else {}  # not every machine has been quiet enough
    rows += [(f"{edited[k]}, this repository's site", f"{m.median('real', k):.2f}") for k in real]
    return table(("edited", "seconds (median)"), rows)


def when(m: Measured) -> str:
    """On what, when, and how often it was measured."""
    names = {"16": "16 topics", "100": "100 topics", "peers": "other tools"}
    runs = "; ".join(
        f"{names.get(name, name)}: {part['date']}, rounds: {part['rounds']}, load before: {part['load']:.1f}"
        for name, part in m.data.items()
    )
    machines = " / ".join(sorted({part["machine"] for part in m.data.values()}))
    return (
        f"Measured on {machines}. {runs}. The load is the number of processes that wanted to run before the measurement began: "
        "the more other work, the less the figures say."
    )


SECTIONS = {"aims": aims, "peers": peers, "parts": parts, "growth": growth, "served": served, "when": when}


def table(head: tuple[str, ...] | list[str], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table with its figures on the right."""
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def filled(page: str, data: dict) -> str:
    """The page with each section between `<!-- measured: NAME -->` and `<!-- end -->` made from `data`."""

    def section(match: re.Match) -> str:
        return f"{match[1]}\n{SECTIONS[match[2]](Measured(data))}\n{match[3]}"

    return re.sub(r"(<!-- measured: (\w+) -->)\n.*?(<!-- end -->)", section, page, flags=re.DOTALL)


def write(data: dict) -> None:
    """Fill build.md, if every part has been measured."""
    if missing := [name for name in PARTS if name not in data and name != "real"]:
        print(f"no tables yet: nothing measured for {', '.join(missing)}")
        return
    PAGE.write_text(filled(PAGE.read_text("utf-8"), data), "utf-8")


if __name__ == "__main__":
    write(load())
