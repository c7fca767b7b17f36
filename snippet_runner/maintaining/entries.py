"""What changed in the error dictionary between two trees, as Markdown for a reviewer."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from snippet_runner.reading.entry import Entry, said
from snippet_runner.rendering.text import code, fence
from snippet_runner.snippet import LANGUAGES


def changed_entries(before: Iterable[Entry], after: Iterable[Entry]) -> list[str]:
    """One section for each entry that is new, gone, or says something else, with its advice before and after."""
    old, new = ({f"{entry.topic}#{entry.id}": entry for entry in entries} for entries in (before, after))
    sections = []
    for name in sorted(old.keys() | new.keys()):
        texts = [_said(old[name]) if name in old else [], _said(new[name]) if name in new else []]
        if texts[0] != texts[1]:
            kind = "new" if name not in old else "gone" if name not in new else "changed"
            diff = list(difflib.unified_diff(texts[0], texts[1], n=1, lineterm=""))[2:]
            sections.append(f"#### {code(name)}: {kind}\n\n{fence('diff', chr(10).join(diff))}\n")
    return sections


def _said(entry: Entry) -> list[str]:
    """What the entry says, a line each: its wordings, then the condition of each case and its advice in both languages."""
    lines = [f"{wording['type'] or ''}: {wording['text']}" for wording in entry.wordings]
    for case in entry.cases:
        lines.append(f"if {case.conditions}" if case.conditions else "else")
        for advice in case.either:
            for language in LANGUAGES:
                texts = [said(part[language]) for part in (advice.tell, advice.why, advice.do) if language in part]
                lines.append(f"  {language}: {' → '.join(texts)}")
            lines.append(f"  at {advice.program or advice.at}")
    return [line for text in lines for line in text.split("\n")]
