"""What every topic has: its sections, one program to predict, a wrong program next to the right one, an exercise, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snippet_runner.checking.page import TITLE, Page
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.snippet import LANGUAGES

SECTIONS = ("your-code", "why", "exercise", "see-also")


def check(sources: Sources) -> Iterator[Problem]:
    for language in LANGUAGES:
        for slug, page in sources.pages[language].items():
            yield from _names(page)
            yield from _empty_blocks(page)
            if slug in sources.topics[language]:
                yield from _topic(page)
                yield from _claims(page, sources)


def _names(page: Page) -> Iterator[Problem]:
    if not re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*", page.slug):
        yield Problem(
            f"{page.name}:1",
            f"the name {page.slug!r} does not read like a-topic, and becomes the page's address",
            "use lower case, digits and hyphens, the same name in both languages",
        )
    for section in page.sections:
        if section.level > 1 and not section.anchor:
            heading = section.lines[0][1]
            yield Problem(
                f"{page.name}:{section.line}",
                f"the heading {heading!r} has no id, so links cannot agree between the languages",
                "write the same id in both languages: ## … { #id }",
            )


def _empty_blocks(page: Page) -> Iterator[Problem]:
    """Titles of blocks with nothing inside: the page shows an empty box, and what was meant for it below."""
    for number, line in enumerate(page.prose, 1):
        title = TITLE.fullmatch(line)
        below = next((text for text in page.body[number:] if text.strip()), "")
        if title and len(below) - len(below.lstrip(" ")) <= len(title["indent"]):
            yield Problem(
                f"{page.name}:{number}",
                f"nothing stands inside of the block {title['title']!r}",
                "indent what belongs to it by 4 spaces more than this line",
            )


def _topic(page: Page) -> Iterator[Problem]:
    end = f"{page.name}:{len(page.text.rstrip().splitlines())}"
    written = {section.anchor for section in page.sections}
    for anchor in SECTIONS:
        if anchor not in written:
            yield Problem(
                end,
                f"a topic without the section #{anchor}",
                f"write it: ## … {{ #{anchor} }}; CONTRIBUTING.md says what belongs there",
            )
    predicted = [fence for fence in page.fences if "predict" in fence.options]
    if len(predicted) != 1:
        yield Problem(
            predicted[1].where if predicted else end,
            f"{len(predicted)} programs to predict first, and a topic has one",
            'ask at the program whose output surprises most, and only there: predict="question"',
        )
    for fence in predicted:
        if missing := [key for key in ("choices", "because") if key not in fence.options]:
            yield Problem(
                fence.where,
                f"a question to predict without {' and '.join(missing)}",
                'write what to choose from, and the reason: choices="one piece of the output | another" because="…"',
            )
    kinds = {found["kind"] for line in page.prose if (found := TITLE.fullmatch(line))}
    if "compare" not in kinds or not any("against" in fence.options for fence in page.fences):
        yield Problem(
            end,
            "no wrong program next to the right one",
            'write `!!! compare "what differs"` with both programs, each `against` the other',
        )
    if "solution" not in kinds:
        yield Problem(
            end, "an exercise without a solution", 'write `??? solution "the answer"` with a program below it'
        )
    if page.line_of("sources") == 1:
        yield Problem(
            f"{page.name}:1",
            "a topic without sources",
            "list PyTorch's documentation, papers or release notes under `sources:` in the front matter",
        )


def _claims(page: Page, sources: Sources) -> Iterator[Problem]:
    named = sources.topics[page.language][page.slug].matter.claims
    for claim in sources.claims:
        if claim.topic == page.slug and claim.id not in named:
            yield Problem(
                f"{page.name}:{page.line_of('claims')}",
                f"the claim {claim.id!r} belongs to this topic ({claim.where}), and `claims` does not list it",
                f"add {claim.id} to `claims`, or give the claim another topic",
            )
