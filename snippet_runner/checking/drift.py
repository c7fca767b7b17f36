"""The two languages of a page: the same headings, programs and front matter, and in each section the same facts.

Nothing here understands a sentence. It counts what a translation cannot change: links, rows of tables, paragraphs, numbers, and
calls in code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from snippet_runner.checking.page import LINK, TITLE, Page, Section
from snippet_runner.checking.sources import Sources
from snippet_runner.problems import Problem
from snippet_runner.reading import choices
from snippet_runner.reading.topics import CODE

SHARED = ("level", "minutes", "claims", "prerequisites", "sources", "cheat")
_OWN = {"alt", "predict", "choices", "because", "fold"}  # options whose text each language has of its own
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_NUMBER = re.compile(r"(?<![\w.])(?:\d+(?:\.\d+)+|\d{2,})(?!\w|\.\d)")
_TIMES = {"万": 10**4, "亿": 10**8, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_CALL = re.compile(r"[\w.]+\(")
_REMEDY = "say the same in both languages; where a difference is meant, write it so in both"


def check(sources: Sources) -> Iterator[Problem]:
    for zh, en in sources.pairs():
        headings = list(_headings(zh, en))
        yield from headings
        yield from _programs(zh, en)
        yield from _matter(zh, en, sources)
        if headings:  # each section would be accused, too
            continue
        for anchor, section in _by_anchor(zh).items():
            if other := _by_anchor(en).get(anchor):
                yield from _facts(zh, section, en, other)


def _by_anchor(page: Page) -> dict[str, Section]:
    return {section.anchor: section for section in page.sections}  # the title's in the place of what is above it


def _headings(zh: Page, en: Page) -> Iterator[Problem]:
    ours, theirs = ([(s.level, s.anchor) for s in page.sections if s.level > 1] for page in (zh, en))
    if ours == theirs:
        return
    number = next((n for n, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    shorter, longer = (zh, en) if len(ours) < len(theirs) else (en, zh)
    if number is None:
        number = min(len(ours), len(theirs))
        more = [section for section in longer.sections if section.level > 1][number]
        where, cause = (
            shorter.sections[-1].line,
            f"{longer.name}:{more.line} has the section #{more.anchor}, which is missing here",
        )
        yield Problem(f"{shorter.name}:{where}", cause, "write it here too, or delete it there")
        return
    at, there = ([s for s in page.sections if s.level > 1][number] for page in (en, zh))
    yield Problem(
        f"{en.name}:{at.line}",
        f"the heading is {'#' * at.level} #{at.anchor}, but {'#' * there.level} #{there.anchor} in {zh.name}:{there.line}",
        "write the same headings with the same ids, in the same order, in both languages",
    )


def _programs(zh: Page, en: Page) -> Iterator[Problem]:
    for ours, theirs in zip(zh.fences, en.fences, strict=False):
        if ours.embeds != theirs.embeds:
            yield Problem(
                theirs.where,
                f"the program is {theirs.embeds}, but {ours.embeds} in {ours.where}",
                "embed the same programs in the same order in both languages",
            )
            return
        mine, other = ({k: v for k, v in f.options.items() if k not in _OWN} for f in (ours, theirs))
        if mine != other or ours.options.keys() != theirs.options.keys():
            differ = {k for k in ours.options.keys() | theirs.options.keys() if mine.get(k) != other.get(k)}
            differ |= ours.options.keys() ^ theirs.options.keys()
            yield Problem(
                theirs.where,
                f"the option {', '.join(sorted(differ))} is not that of {ours.where}",
                "give the program the same options in both languages",
            )
        mine, other = ([c.piece for c in choices.read(f.options.get("choices", ""))] for f in (ours, theirs))
        if mine != other and "choices" in ours.options and "choices" in theirs.options:
            yield Problem(
                theirs.where,
                f"the choices are the pieces {', '.join(map(repr, other))}, but {', '.join(map(repr, mine))} in {ours.where}",
                "name the same pieces of the output in the same order in both languages; other words go before `=>`",
            )
    if len(zh.fences) != len(en.fences):
        longer, shorter = (zh, en) if len(zh.fences) > len(en.fences) else (en, zh)
        more = longer.fences[len(shorter.fences)]
        yield Problem(more.where, f"{shorter.name} does not embed {more.embeds} here", "embed it in both languages")


def _matter(zh: Page, en: Page, sources: Sources) -> Iterator[Problem]:
    ours, theirs = (sources.topics[page.language].get(page.slug) for page in (zh, en))
    if not ours or not theirs:
        return
    for key in SHARED:
        one, other = getattr(ours.matter, key), getattr(theirs.matter, key)
        if one != other:
            differ = (
                [str(x) for x in (*one, *other) if (x in one) != (x in other)]
                if isinstance(one, tuple)
                else [other, one]
            )
            yield Problem(
                f"{en.name}:{en.line_of(key)}",
                f"`{key}` is not that of {zh.name}:{zh.line_of(key)}: {', '.join(map(str, differ)) or 'another order'}",
                "write the same in both languages",
            )
    one, other = ([silent.anchor for silent in topic.matter.silent] for topic in (ours, theirs))
    if one != other:
        yield Problem(
            f"{en.name}:{en.line_of('silent')}",
            f"the anchors of `silent` are {', '.join(other) or 'none'}, but {', '.join(one) or 'none'} in {zh.name}:{zh.line_of('silent')}",
            "list the same silent mistakes in the same order in both languages",
        )
    yield from _different(
        zh, zh.line_of("description"), en, en.line_of("description"), "the description", ours.answer, theirs.answer
    )
    if not _names(ours.title) & _names(theirs.title) and _names(ours.title) and _names(theirs.title):
        yield from _different(zh, zh.title_line, en, en.title_line, "the title", ours.title, theirs.title)


def _different(zh: Page, line: int, en: Page, other: int, what: str, ours: str, theirs: str) -> Iterator[Problem]:
    """A title or description about other things: the calls and the code in it."""
    one, two = _names(ours), _names(theirs)
    if one != two:
        yield Problem(
            f"{en.name}:{other}",
            f"{what} names {', '.join(sorted(two - one)) or 'less'}, where {zh.name}:{line} names {', '.join(sorted(one - two)) or 'less'}",
            "say the same in both languages",
        )


def _names(text: str) -> set[str]:
    """Calls and dotted names in a text that has no marks for code."""
    return set(re.findall(r"[A-Za-z_][\w.]*\(|[A-Za-z_]\w*(?:\.[A-Za-z_]\w+)+|[A-Za-z]+_[\w]+", text))


def _facts(zh: Page, ours: Section, en: Page, theirs: Section) -> Iterator[Problem]:
    one, other = _counted(ours), _counted(theirs)
    name = f"the section #{ours.anchor}" if ours.anchor else "the part above the first section"
    for kind, label in (("rows", "rows of tables"), ("paragraphs", "paragraphs and items")):
        if one[kind] != other[kind]:
            yield Problem(
                f"{en.name}:{theirs.line}",
                f"{name} has {other[kind].total()} {label}, but {one[kind].total()} in {zh.name}:{ours.line}",
                _REMEDY,
            )
    for kind in ("link", "code", "number"):
        here, there = _missing(one[kind], other[kind]), _missing(other[kind], one[kind])
        if kind == "number" and not (here and there):
            continue  # one language may write a number as a word; two that differ were not
        for page, section, missing, where in (
            (en, theirs, here, f"{zh.name}:{ours.line}"),
            (zh, ours, there, f"{en.name}:{theirs.line}"),
        ):
            if missing:
                cause = f"{name} lacks the {kind} {', '.join(missing)}, which {where} has"
                yield Problem(f"{page.name}:{section.line}", cause, _REMEDY)


def _missing(here: Counter[str], there: Counter[str]) -> list[str]:
    """What only one language has. Code with Chinese in it is held to be the same as code that calls the same in English."""
    mixed = {call for code in [*here, *there] if _CHINESE.search(code) for call in _CALL.findall(code)}
    return [
        one
        for one in sorted(here - there)
        if not _CHINESE.search(one)
        and not any(one in whole or whole in one for whole in there)
        and not (mixed and (calls := set(_CALL.findall(one))) and calls <= mixed)
    ]


def _counted(section: Section) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {key: Counter() for key in ("link", "rows", "paragraphs", "number", "code")}
    before = 0
    for number, line in section.lines:
        text = line.strip()
        if text.startswith("<!--"):
            continue
        title = TITLE.fullmatch(line)
        if text.startswith("|"):
            found["rows"]["|"] += 1
        elif not title and number != section.line and (number != before + 1 or re.match(r"(?:[-*+]|\d+\.) ", text)):
            found["paragraphs"]["p"] += 1
        before = number
        said = title["title"] if title else text
        found["link"].update(_address(link[3]) for link in LINK.finditer(CODE.sub("x", said)))
        for code in CODE.finditer(said):
            if re.search(r"\w\(", code[2]):
                found["code"][code[2].strip()] += 1
        found["number"].update(_numbers(LINK.sub(lambda link: link[2], CODE.sub(" ", said))))
    for kind in ("link", "code", "number"):
        found[kind] = Counter(set(found[kind]))  # how often it is said does not count
    return found


def _numbers(text: str) -> list[str]:
    """Fractions, and whole numbers from ten on, written out.

    >>> _numbers("1,100 万, 11 million, 0.5 and 3")
    ['11000000', '11000000', '0.5']
    """
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(
        r"(\d+(?:\.\d+)?) ?(万|亿|thousand|million|billion)", lambda n: f"{round(float(n[1]) * _TIMES[n[2]])}", text
    )
    return _NUMBER.findall(text)


def _address(target: str) -> str:
    """A link's target without the language that its site is read in."""
    return re.sub(r"/(?:zh|en|zh-cn|en-us|zh-hans|deed\.\w[\w-]*)(?=/|$)", "", target, flags=re.IGNORECASE)
