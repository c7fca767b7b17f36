"""How long a build takes, beside its peers on the same pages: `make bench`.

Work: N topics in two languages, two programs a page, made from the real programs of `snippets/`. Measured in turn, several
rounds in one run, because the machines are noisy and only ratios of one run can be compared:

    ours      this site's engine, both languages
    no code   the same pages with the same source blocks, nothing executed: what MkDocs and Material cost
    plain     markdown-exec as it comes, with mkdocs-static-i18n for the two languages

cold: no cache. warm: a second build. edit: one program edited. The floor of a cold build is `no code` plus one import of what the
programs import plus the programs' own seconds divided by the cores.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from snippet_runner.processes import ROOT
from snippet_runner.reader import read_snippets

FENCE = '```python exec="1" source="above" result="text"\n--8<-- "{name}.py"\n```\n'
SHOWN = '```python\n--8<-- "{name}.py"\n```\n'
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1"}


def programs(count: int) -> list[tuple[str, str]]:
    """`count` programs made from real ones that end well, draw nothing and start no process, each with a text of its own."""
    real, _ = read_snippets(ROOT / "snippets")
    usable = [
        s for s in real.values()
        if not (s.directives.raises or s.directives.warns or s.directives.requires)
        and not re.search(r"multiprocess|num_workers|matplotlib|__main__|warnings|distributed|import tensorflow|sklearn|subprocess", s.source)
    ]  # fmt: skip
    return [
        (f"topic-{n // 2:03}/program_{n % 2}", s.source.rstrip("\n") + f"\nprint({n})\n")
        for n in range(count)
        for s in [usable[n % len(usable)]]
    ]


def write_site(folder: Path, topics: int, variant: str) -> None:
    """A site of `topics` topics in two languages, as `variant` wants it."""
    sources = programs(2 * topics)
    for name, source in sources:
        path = folder / "snippets" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
    fence = SHOWN if variant == "no code" else FENCE
    for language in ("zh", "en"):
        docs = folder / "docs" / language
        docs.mkdir(parents=True)
        (docs / "index.md").write_text("# Home\n", "utf-8")
        for n in range(topics):
            blocks = "\n".join(fence.format(name=f"topic-{n:03}/program_{k}") for k in range(2))
            (docs / f"topic-{n:03}.md").write_text(
                f"# Topic {n}\n\nA sentence before.\n\n{blocks}\nA sentence after.\n", "utf-8"
            )
    config = {
        "site_name": "Benchmark",
        "docs_dir": "docs/zh",
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": {"search": {"lang": ["en"]}},
        "markdown_extensions": {
            "pymdownx.superfences": {},
            "pymdownx.snippets": {"base_path": [str(folder / "snippets")]},
        },
    }
    if variant == "plain":
        languages = [{"locale": "zh", "default": True, "name": "zh"}, {"locale": "en", "name": "en"}]
        config |= {"docs_dir": "docs"}
        config["plugins"] |= {"markdown-exec": {}, "i18n": {"docs_structure": "folder", "languages": languages}}
    else:
        english = {"INHERIT": "mkdocs.yml", "docs_dir": "docs/en", "site_dir": "site/en", "theme": {"language": "en"}}
        if variant == "ours":
            hook = str(ROOT / "snippet_runner/hooks.py")
            config |= {"hooks": [hook], "extra": {"also_build": "mkdocs.en.yml"}}
            config["plugins"] |= {"markdown-exec": {"languages": ["python"]}}
            english["extra"] = {"also_build": ""}
        (folder / "mkdocs.en.yml").write_text(yaml.safe_dump(english), "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")


def cpu() -> float:
    """CPU seconds of all child processes that have ended: what other work on the machine changes least."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(folder: Path, variant: str) -> tuple[float, float, str]:
    """Wall seconds, CPU seconds and log of one build; `no code` builds its two languages at once, as ours does."""
    configs = ["mkdocs.yml", "mkdocs.en.yml"] if variant == "no code" else ["mkdocs.yml"]
    started, used = time.perf_counter(), cpu()
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-f", config, "-d", str(folder / f"site-{n}")],
            cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for n, config in enumerate(configs)
    ]  # fmt: skip
    logs = [process.communicate()[1] for process in running]
    seconds, used = time.perf_counter() - started, cpu() - used
    if any(process.returncode for process in running):
        sys.exit(f"the build of {variant!r} failed:\n" + "\n".join(logs))
    return seconds, used, "\n".join(logs)


def imports(folder: Path) -> float:
    """Seconds to start a Python and import what the programs import."""
    names = set(
        re.findall(
            r"^(?:from|import) ([\w.]+)",
            "\n".join(p.read_text("utf-8") for p in folder.rglob("snippets/*/*.py")),
            re.MULTILINE,
        )
    )
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import " + ", ".join(sorted(names))], check=True, env=ENVIRONMENT)
    return time.perf_counter() - started


def measure(topics: int, rounds: int, variants: tuple[str, ...]) -> dict[str, list[float]]:
    """Seconds of every kind of build, one figure a round."""
    found: dict[str, list[float]] = {}

    def timed(kind: str, variant: str, folder: Path) -> str:
        seconds, used, log = build(folder, variant)
        found.setdefault(f"{variant} {kind}", []).append(seconds)
        found.setdefault(f"{variant} {kind}, CPU", []).append(used)
        return log

    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        for variant in variants:
            write_site(Path(temporary, variant), topics, variant)
        for number in range(rounds):
            for variant in variants:
                folder = Path(temporary, variant)
                shutil.rmtree(folder / ".cache", ignore_errors=True)
                log = timed("cold", variant, folder)
                if variant == "ours":
                    own = sum(map(float, re.findall(r"passed, ([\d.]+) s$", log, re.MULTILINE)))
                    found.setdefault("programs / cores", []).append(own / (os.cpu_count() or 1))
                    found.setdefault("imports", []).append(imports(folder))
                if variant != "no code":
                    timed("warm", variant, folder)
                    edited = folder / "snippets/topic-000/program_0.py"
                    edited.write_text(edited.read_text("utf-8") + f"print('edited {number}')\n", "utf-8")
                    timed("edit", variant, folder)
    return found


def ratios(found: dict[str, list[float]]) -> dict[str, float]:
    """The figures that count: medians over the rounds of ratios within a round."""
    floor = [
        sum(parts) for parts in zip(found["no code cold"], found["imports"], found["programs / cores"], strict=True)
    ]
    pairs = {
        "cold / floor": (found["ours cold"], floor),
        "warm / no code": (found["ours warm"], found["no code cold"]),
        "edit / no code": (found["ours edit"], found["no code cold"]),
        "warm / no code, CPU seconds": (found["ours warm, CPU"], found["no code cold, CPU"]),
    }
    if "plain cold" in found:
        pairs |= {
            f"plain {kind} / ours {kind}": (found[f"plain {kind}"], found[f"ours {kind}"])
            for kind in ("cold", "warm", "edit")
        }
    return {name: statistics.median(a / b for a, b in zip(*pair, strict=True)) for name, pair in pairs.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topics", type=int, nargs="+", default=[16, 100])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-plain", action="store_true")
    options = parser.parse_args()
    variants = ("no code", "ours") if options.without_plain else ("no code", "ours", "plain")
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    lines = [f"# Build times, {today}", "", f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; "
             f"medians of {options.rounds} rounds. Made by `make bench`; what is measured is told in `benchmarks/build.py`."]  # fmt: skip
    data = {}
    for topics in options.topics:
        found = measure(topics, options.rounds, variants)
        data[topics] = found
        lines += ["", f"## {topics} topics × 2 languages, {2 * topics} programs", "", "| ratio | |", "|---|---:|"]
        lines += [f"| {name} | {value:.2f} |" for name, value in ratios(found).items()]
        lines += ["", "| seconds | median | least | most |", "|---|---:|---:|---:|"]
        lines += [f"| {k} | {statistics.median(v):.2f} | {min(v):.2f} | {max(v):.2f} |" for k, v in found.items()]
    (Path(__file__).parent / "build.md").write_text("\n".join(lines) + "\n", "utf-8")
    (Path(__file__).parent / "build.json").write_text(
        json.dumps({"date": today, "topics": data}, indent=1) + "\n", "utf-8"
    )
    print("\n".join(lines))


if __name__ == "__main__":
    main()
