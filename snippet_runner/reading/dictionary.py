"""The error dictionary: `docs/errors/<topic>.yml`, one bilingual file a topic, read and checked.

An entry is a message with its wordings in other versions; its cases are tried in order, and the first whose `if` holds is the
answer. `docs/errors/README.md` shows the form. Nothing here knows of pages' HTML or of the matchers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath

import yaml

from snippet_runner.problems import Problem
from snippet_runner.reading import compiled, templates
from snippet_runner.reading.entry import Advice, Case, Entry
from snippet_runner.reading.lines import Lines
from snippet_runner.reading.templates import TemplateError
from snippet_runner.snippet import LANGUAGES

ENTRY = {"id", "type", "message", "also", "source", "since", "until", "cases", "silent"}
WORDING = {"message", "type", "since", "until", "source"}
CASE = {"if", "at", "program", "zh", "en", "either"}
ADVICE = {"at", "program", "zh", "en", "tell"}


@dataclass
class _Reader:
    """One file being read: gathers entries and problems."""

    path: str
    topic: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, line: int, cause: str, remedy: str) -> None:
        self.problems.append(Problem(f"{self.path}:{line}", cause, remedy))

    def keys(self, what: dict, allowed: set[str], line: int, kind: str) -> bool:
        unknown = [key for key in what if key not in allowed and key != "__line__"]
        if unknown:
            self.wrong(line, f"{kind} has the unknown key `{unknown[0]}`", f"use one of {', '.join(sorted(allowed))}")
        return not unknown

    def entry(self, raw: object) -> Entry | None:
        line = raw.get("__line__", 1) if isinstance(raw, dict) else 1
        if not isinstance(raw, dict) or not isinstance(raw.get("message"), str):
            self.wrong(
                line,
                "an entry needs `message:`",
                'write `- message: "…"`, the message word for word, with `{got:number}` for what varies',
            )
            return None
        before = len(self.problems)
        self.keys(raw, ENTRY, line, "an entry")
        also = raw.get("also", [])
        wordings: list[dict] = []
        known: set[str] = set()
        for one in [raw, *(also if isinstance(also, list) else [])]:
            at = one.get("__line__", line) if isinstance(one, dict) else line
            if not isinstance(one, dict) or not isinstance(one.get("message"), str):
                self.wrong(
                    at,
                    "a wording in `also` needs `message:`",
                    'write `- message: "…"`, with `until:` or `since:` and `source:` where known',
                )
                continue
            if one is not raw:
                self.keys(one, WORDING, at, "a wording")
            kind = one.get("type", raw.get("type"))
            known |= set(re.findall(r"\{(\w+)", one["message"]))
            try:
                compiled = templates.message(one["message"], kind)
            except TemplateError as error:
                self.wrong(at, str(error), "see docs/errors/README.md for blanks and their types")
                continue
            facts = {key: str(one[key]) for key in ("since", "until", "source") if key in one}
            wordings.append(compiled | facts | {"type": kind})
        cases = self.cases(raw.get("cases"), line, known)
        if len(self.problems) > before:
            return None
        name = raw.get("id") or "-".join(
            re.findall(r"[a-z0-9_]+", re.sub(r"\{[^}]*\}", " ", raw["message"]).lower())[:8]
        )
        return Entry(str(name), self.topic, raw.get("type"), tuple(wordings), tuple(cases), f"{self.path}:{line}")

    def cases(self, raw: object, line: int, known: set[str]) -> list[Case]:
        if not isinstance(raw, list) or not raw:
            self.wrong(
                line,
                "an entry needs `cases:`",
                "write at least one case, with `zh:` and `en:`, each with `why:` and `do:`",
            )
            return []
        cases = []
        for number, one in enumerate(raw):
            if not isinstance(one, dict):
                self.wrong(line, "a case is a mapping", "write `- if: …`, `zh:` and `en:`")
                continue
            at = one.get("__line__", line)
            self.keys(one, CASE, at, "a case")
            conditions = self.conditions(one.get("if", {}), at, known)
            if not conditions and number + 1 < len(raw):
                self.wrong(
                    at,
                    "a case without `if:` stands before others, which could never be reached",
                    "move it to the end, or give it a condition",
                )
            alternatives = one["either"] if isinstance(one.get("either"), list) else [one]
            either = [
                advice for raw_one in alternatives if (advice := self.advice(raw_one, at, known, len(alternatives) > 1))
            ]
            texts = [text for advice in either for said in (advice.why, advice.do) for text in said.values()]
            used = {
                name for text in texts for part in text if isinstance(part, list) for name in templates.names(part[0])
            }
            cases.append(Case(conditions, tuple(either), tuple(sorted(used))))
        return cases

    def conditions(self, raw: object, line: int, known: set[str]) -> list[list]:
        if not isinstance(raw, dict):
            self.wrong(
                line,
                "`if:` is a mapping from a blank to a test",
                'write `if: {got: 1}` or `if: {paste: "~ DataLoader"}`',
            )
            return []
        found = []
        for subject, test in raw.items():
            if subject == "__line__":
                continue
            for one in (
                test
                if isinstance(test, list) and all(isinstance(t, str) and re.match(r"!?~|[!<>]=?|=|%", t) for t in test)
                else [test]
            ):
                try:
                    compiled = templates.condition(str(subject), one)
                except TemplateError as error:
                    self.wrong(line, str(error), "see docs/errors/README.md for conditions")
                    continue
                operands = compiled[2:] if compiled[1] not in ("~", "!~") else []
                missing = set().union(*map(templates.names, [compiled[0], *operands])) - known - {"paste"}
                if missing:
                    self.wrong(
                        line,
                        f"`if:` asks for the blank `{min(missing)}`, which no wording of the message has",
                        f"use one of {', '.join(sorted(known)) or 'none: the message has no blank'}, or `paste`",
                    )
                found.append(compiled)
        return found

    def advice(self, raw: object, line: int, known: set[str], several: bool) -> Advice | None:
        if not isinstance(raw, dict):
            self.wrong(line, "`either:` is a list of mappings", "write `- tell: …`, `zh:`, `en:`")
            return None
        line = raw.get("__line__", line)
        self.keys(raw, ADVICE | CASE, line, "an advice")
        texts: dict[str, dict[str, list]] = {"why": {}, "do": {}, "tell": {}}
        for language in LANGUAGES:
            said = raw.get(language)
            if (
                not isinstance(said, dict)
                or not isinstance(said.get("why"), str)
                or not isinstance(said.get("do"), str)
            ):
                self.wrong(
                    line,
                    f"`{language}:` needs `why:` and `do:`",
                    "write both in both languages: the diagnosis, then what to change",
                )
                continue
            if several and not isinstance(said.get("tell"), str):
                self.wrong(
                    line,
                    f"one of several cases needs `tell:` under `{language}:`",
                    "say how the reader can tell that it is this one",
                )
            for key in texts:
                if isinstance(said.get(key), str):
                    texts[key][language] = compiled = templates.text(said[key].strip())
                    missing = {
                        n for part in compiled if isinstance(part, list) for n in templates.names(part[0])
                    } - known
                    if missing:
                        self.wrong(
                            line,
                            f"`{language}: {key}:` uses the blank `{min(missing)}`, which no wording of the message has",
                            f"use one of {', '.join(sorted(known)) or 'none'}",
                        )
        if not raw.get("at") and not raw.get("program"):
            self.wrong(
                line,
                "an advice leads nowhere",
                "give `program: slug/name` that shows it, or `at: '#anchor'` of the section that explains it",
            )
        return Advice(texts["why"], texts["do"], texts["tell"], raw.get("at"), raw.get("program"))


def read_dictionary(root: Path) -> tuple[list[Entry], list[Problem]]:
    """All entries of docs/errors/, by file in order, and everything that is wrong in them."""
    paths = sorted((root / "docs/errors").glob("*.yml"))
    entries, problems = _read(tuple((path.relative_to(root).as_posix(), path.read_bytes()) for path in paths))
    return list(entries), list(problems)


@lru_cache(maxsize=2)  # a server reads it at each edit
def _read(files: tuple[tuple[str, bytes], ...]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for name, data in files:
        reader = _Reader(name, PurePosixPath(name).stem)
        try:
            loader = Lines(data.decode("utf-8"))
            raw = loader.get_single_data()
            for key in loader.keys:
                reader.wrong(*key)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            reader.wrong(
                mark.line + 1 if mark else 1,
                f"this is not YAML: {getattr(error, 'problem', None) or error}",
                'quote texts that hold `: `, `#` or begin with `{`, `[`, `` ` ``, `*` or `"`',
            )
            raw = []
        except UnicodeDecodeError as error:
            reader.wrong(1, f"this file is not UTF-8: {error.reason} at byte {error.start}", "save it as UTF-8")
            raw = []
        if raw is not None and not isinstance(raw, list):
            reader.wrong(1, "the file is not a list of entries", "begin each entry with `- message:`")
            raw = []
        entries += [entry for one in raw or [] if (entry := reader.entry(one))]
        problems += reader.problems
    problems += _twice(entries)
    problems += () if problems else compiled.check(entries)
    return tuple(entries), tuple(problems)


def _twice(entries: list[Entry]) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if first.setdefault(entry.id, entry) is not entry:
            yield Problem(
                entry.where,
                f"the id `{entry.id}` is taken by {first[entry.id].where}",
                "give one of the two another `id:`",
            )
