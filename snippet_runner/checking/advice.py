"""The two languages of the error dictionary: the same blanks, the reader's own numbers, in each advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading.entry import Advice


def check(sources: Sources) -> Iterator[Problem]:
    for entry in sources.errors:
        for advice in (advice for case in entry.cases for advice in case.either):
            zh, en = (_facts(advice, language) for language in ("zh", "en"))
            if zh != en:
                only = ", ".join(
                    f"only in {name}: {' '.join(sorted(a - b))}"
                    for name, a, b in (("zh", zh, en), ("en", en, zh))
                    if a - b
                )
                yield Problem(
                    entry.where,
                    f"the two languages of an advice to `{entry.id}` name other blanks; {only}",
                    "say the same in both languages",
                )


def _facts(advice: Advice, language: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", advice.text(language)))
