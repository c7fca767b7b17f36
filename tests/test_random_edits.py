"""Random edits under `mkdocs serve`: after each, what is served is, byte by byte, what a process that keeps nothing makes.

The edits are the same on each run. `EDITS=200 pytest tests/test_random_edits.py` makes more of them; `SEED` makes others.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import MATTER, PATIENCE, TESTS

COUNT, SEED = int(os.environ.get("EDITS", "12")), int(os.environ.get("SEED", "1"))
LANGUAGES = ("zh", "en")
LATE = 60  # seconds
PROGRAM = "snippets/sums/adds.py"


class Author:
    """Edits `site` by chance; each edit changes at least one file."""

    def __init__(self, site, seed):
        self.site, self.random, self.number = site, random.Random(seed), 0
        self.added = set()

    def edit(self):
        """Make one edit, and return its name."""
        self.number += 1
        kinds = [name for name in dir(self) if name.startswith("do_")]
        name = self.random.choice(kinds)
        getattr(self, name)()
        return f"{self.number}: {name.removeprefix('do_')}"

    def page(self):
        pages = sorted(p for p in self.site.root.glob("docs/*/*.md") if p.name != "status.md")
        return self.random.choice(pages)

    def change(self, path, pattern, new):
        """Replace the first match, or add to the end."""
        path = self.site.root / path
        text = path.read_text("utf-8")
        changed = re.sub(pattern, lambda _: new, text, count=1, flags=re.MULTILINE)
        self.site.write(path, changed if changed != text else f"{text}\n<!-- {self.number} -->\n")

    def do_add_a_sentence(self):
        path = self.page()
        self.site.write(path, path.read_text("utf-8") + f"\nSentence {self.number}, 第 {self.number} 句。\n")

    do_add_another = do_add_a_third = do_add_a_sentence

    def do_take_the_last_line_away(self):
        path = self.page()
        lines = path.read_text("utf-8").rstrip("\n").split("\n")
        self.site.write(path, "\n".join(lines[:-1] if len(lines) > 12 else [*lines, "", "More."]) + "\n")

    def do_change_a_title(self):
        self.change(self.page(), r"^# .*$", f"# Title {self.number}")

    def do_add_a_heading_and_a_link(self):
        path = self.page()
        text = f"\n## Part {self.number} {{ #part-{self.number} }}\n\n[There](#part-{self.number}), [home](index.md)\n"
        self.site.write(path, path.read_text("utf-8") + text)

    def do_change_a_description(self):
        language = self.random.choice(LANGUAGES)
        self.change(f"docs/{language}/sums.md", r"description: [^,]*,", f"description: Sum {self.number}.,")

    def do_compare_the_languages(self):
        language = self.random.choice(LANGUAGES)
        self.change(
            f"docs/{language}/sums.md", r"^---\n\{(?:reviewed: \w+, )?", f"---\n{{reviewed: {self.number:012x}, "
        )

    def do_change_a_program(self):
        self.change(PROGRAM, r"^total = .*$", f"total = 3 + {self.number} - {self.number} + 4")

    def do_break_or_cure_a_program(self):
        broken = "total = 3 + 5" in self.site.read(PROGRAM)
        self.change(PROGRAM, r"^total = .*$", "total = 3 + 4" if broken else "total = 3 + 5")

    def do_name_a_wrong_program_or_the_right_one(self):
        path = f"docs/{self.random.choice(LANGUAGES)}/sums.md"
        self.change(path, r"sums/\w+\.py", "sums/adds.py" if "typo.py" in self.site.read(path) else "sums/typo.py")

    def do_rename_the_site(self):
        path = self.random.choice(("mkdocs.yml", "mkdocs.en.yml"))
        self.change(path, r"^site_name: .*$", f"site_name: Site {self.number}")

    def do_change_a_template(self):
        text = '{% extends "base.html" %}{% block extrahead %}<meta name="n" content="NUMBER">{% endblock %}'
        self.site.write("overrides/main.html", text.replace("NUMBER", str(self.number)))

    def do_change_a_style(self):
        self.site.write("overrides/assets/site.css", f"p {{ margin: {self.number}px }}\n")

    def do_add_or_delete_a_page(self):
        paths = [f"docs/{one}/extra.md" for one in self.random.sample(LANGUAGES, self.random.choice((1, 2)))]
        for path in paths:
            if (self.site.root / path).exists():
                (self.site.root / path).unlink()
            else:
                self.site.write(path, f"{MATTER}# Extra {self.number}\n\n[Sums](sums.md)\n")

    def do_move_a_page(self):
        language = self.random.choice(LANGUAGES)
        here, there = (self.site.root / f"docs/{language}/{name}.md" for name in ("index", "moved"))
        if there.exists():
            there.unlink()
        else:
            self.site.write(there, here.read_bytes())


def contents(folder: Path) -> dict[str, bytes]:
    paths = [Path(at, name) for at, _, names in os.walk(folder, followlinks=True) for name in names]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def settled(site, rebuilt: int) -> int:
    """Wait until the server has built again and has nothing to do; returns how often it has built."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        said = site.said()
        # After a file was deleted while it was read, a build may fail; the event of that file is still to come.
        done = said.count("Reloading browsers") + said.count("An error happened during the rebuild")
        detected = said.count("Detected file changes")
        if detected == done > rebuilt:
            time.sleep(0.4)  # or a second event of the same edit would come in the midst of the comparison
            if site.said().count("Detected file changes") == detected:
                return done
        time.sleep(0.05)
    raise AssertionError(f"the server did not build again:\n{site.said()}")


def compare(served: Path, site, maker) -> list[str]:
    """The files of which something else is served than a process that has kept nothing makes of the same site."""
    try:
        here = contents(served)
    except FileNotFoundError:  # an event of the edit came late, and files are being replaced
        return ["served"]
    there = fresh(site, maker)
    assert "index.html" in there and "en/index.html" in there
    return sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))


def fresh(site, maker) -> dict[str, bytes]:
    """What a process that has kept nothing makes of the same files."""
    root, zh, en = (site.root.parent / "fresh" / name for name in ("site", "zh", "en"))
    shutil.copytree(site.root, root, ignore=shutil.ignore_patterns("rendered", "jinja", "said.txt"))
    print(root, zh, en, sep="\t", file=maker.stdin, flush=True)
    maker.stdout.readline()
    found = contents(zh) | {f"en/{name}": data for name, data in contents(en).items()}
    shutil.rmtree(root.parent)
    return found


def test_what_is_served_after_random_edits_is_what_a_fresh_process_makes(mini_site):
    mini_site.edit("mkdocs.yml", "watch: [snippets, docs/en]", "watch: [snippets, docs/en, overrides, mkdocs.en.yml]")
    mini_site.edit("mkdocs.yml", "theme: {", "theme: {custom_dir: overrides, ")
    mini_site.edit("mkdocs.yml", "plugins: {", "plugins: {search: {}, ")
    mini_site.write("overrides/main.html", '{% extends "base.html" %}')
    author = Author(mini_site, SEED)
    with mini_site.serve() as page:
        page("sums/", "total: 7")
        address = re.search(r"Serving on (\S+)", mini_site.said())[1]
        (served,) = mini_site.root.parent.glob("mkdocs_*")
        with subprocess.Popen(
            [sys.executable, "-m", "tests.fresh", address],
            cwd=TESTS.parent,
            env={
                name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"
            },  # nor has the server
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as maker:
            rebuilt, done = 0, []
            for _ in range(COUNT):
                done.append(author.edit())
                rebuilt = settled(mini_site, rebuilt)
                differ = compare(served, mini_site, maker)
                deadline = time.monotonic() + LATE
                while differ and time.monotonic() < deadline:  # an event of the edit may come late
                    rebuilt = settled(mini_site, 0)
                    differ = compare(served, mini_site, maker)
                assert not differ, f"after {done[-3:]}: {differ}"
            maker.stdin.close()
