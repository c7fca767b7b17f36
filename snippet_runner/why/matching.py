"""Find a known message in pasted text, read its blanks, and choose the cases that hold.

`errors.js` does the same in the browser with the same data (`features/dictionary.py` compiles it), and one set of tests runs both.
Text is compared without white space, because terminals, forums and notebooks break lines anywhere; a space between two
digits stays, because `64 3 7 7` is a shape. Both kinds of quotation marks are one, because titles and logs exchange them.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from snippet_runner.why.blanks import WORDS, Blank, holds, read

HEAD, TAIL = 20_000, 200_000  # characters of a long paste that are read: its beginning and its end
NEAR = 6_000  # characters after the start of the last exception that belong to its message
ENOUGH = 0.4  # share of a message's literal text that a cut-off paste must hold,
LEAST, MOST = 24, 40  # but at least so many characters, and never more than so many
KIND = r"(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit)|StopIteration"
_RAISED = re.compile(rf"(?<![\w.])({KIND})[ \t]*[:：][ \t]*(?=\S)|^({KIND})[ \t]*$", re.MULTILINE)
_TERMINAL = re.compile(r"(?:\x1b|␛)\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\[(?:\d{1,2};)*\d{1,2}m")
_MARGIN = re.compile(r"^(?:[ \t]*(?:[│|>]|E  (?= )|\[(?:rank)?\d+\]:|\(\w+ pid=\d+\)))+", re.MULTILINE)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "：": ":", "，": ",", "（": "(", "）": ")", "│": " "})


@dataclass(frozen=True)
class Match:
    """A known message in the text: its blanks, the cases that hold (none: they cannot be told apart from this text), whether
    it is the last exception's, and the text itself."""

    entry: dict
    wording: dict
    blanks: dict[str, Blank]
    cases: list[dict]
    last: bool
    said: str


def find(text: str, entries: list[dict]) -> Match | None:
    """The best match: the last exception's message before other lines, then the longest literal text, then the latest."""
    text = clean(text)
    squeezed, places = squeeze(text)
    low, start = squeezed.lower(), last_exception(text)
    best = None
    for entry in entries:
        for wording in entry["wordings"]:
            if wording["find"] not in low:
                continue
            for found in re.finditer(wording["pattern"], squeezed, re.IGNORECASE):
                if wording["apart"] and _goes_on(text, places, found.start()):
                    continue
                at = places[found.end() - 1]
                rank = (start is None or start <= at < start + NEAR, wording["weight"], at)
                if best is None or rank > best[0]:
                    best = rank, entry, wording, found
    if best is None:
        return _cut_off(text, start, entries)
    (last, *_), entry, wording, found = best

    def original(group: int) -> str:
        first, end = found.span(group)
        return text[places[first] : places[end - 1] + 1] if end > first else ""

    blanks = {name: read(kind, original(n)) for n, (name, kind) in enumerate(wording["blanks"], 1)}
    return _match(entry, wording, blanks, text, last, original(0))


def _goes_on(text: str, places: list[int], at: int) -> bool:
    """True if the squeezed text has a letter right before this place, and no line begins between the two."""
    return at > 0 and bool(re.match(r"[A-Za-z0-9_][^\n]*\Z", text[places[at - 1] : places[at]]))


def _cut_off(text: str, start: int | None, entries: list[dict]) -> Match | None:
    """A message whose end was not copied: the text, or an ellipsis in it, ends within it."""
    said = re.sub(rf"^(?:{KIND})\s*:?\s*", "", text[start or 0 :].strip())
    said = re.split(r"\.{3}|…", said)[0].rstrip(" \n\"'`)?.")
    (squeezed, places), best = squeeze(said), None
    for entry in entries:
        for wording in entry["wordings"]:
            at, literal, blanks = 0, 0, {}
            for part in wording["parts"]:
                rest = squeezed[at:]
                if isinstance(part, str):
                    same = next(
                        (n for n, (a, b) in enumerate(zip(part, rest, strict=False)) if a.lower() != b.lower()),
                        len(rest),
                    )
                    literal, at = literal + min(same, len(part)), at + min(same, len(part))
                    if same < len(part):
                        break
                else:
                    found = re.match(part[2], rest, re.IGNORECASE)
                    if not found:
                        break
                    blank = said[places[at] : places[at + found.end() - 1] + 1] if found.end() else ""
                    if part[1] in WORDS and blank and not blank.startswith("<"):
                        blank = blank.split()[0]  # what follows on the line is no part of it
                    blanks[part[0]], at = read(part[1], blank), at + len(squeeze(blank)[0])
            whole = at == len(squeezed) and literal >= max(LEAST, min(MOST, ENOUGH * wording["weight"]))
            if whole and (best is None or literal > best[0]):
                best = literal, entry, wording, blanks
    return _match(*best[1:], text, True, said) if best else None


def _match(entry: dict, wording: dict, blanks: dict[str, Blank], text: str, last: bool, said: str) -> Match:
    for case in entry["cases"]:
        if set(case["needs"]) <= set(blanks) and all(holds(condition, blanks, text) for condition in case["if"]):
            return Match(entry, wording, blanks, case["either"], last, said)
    return Match(entry, wording, blanks, [], last, said)


def clean(text: str) -> str:
    """What a person sees of the text: no colors, margins, entities or curly quotes; of a long one the beginning and the end."""
    if len(text) > HEAD + TAIL:
        text = f"{text[:HEAD]}\n{text[-TAIL:]}"
    text = html.unescape(_TERMINAL.sub("", text)).replace("\r\n", "\n").replace("\0", "")
    return _MARGIN.sub("", text.translate(_QUOTES))


def squeeze(text: str) -> tuple[str, list[int]]:
    """The text without white space, backticks and the backslash of an escaped quotation mark, but for a space between two
    digits; all quotation marks as `'`; and where each character stood."""
    kept, places, gap = [], [], False
    for at, character in enumerate(text):
        if character.isspace() or character in "`\u200b\ufeff":
            gap = gap or character in " \t"
            continue
        if character == "\\" and text[at + 1 : at + 2] in ("'", '"'):
            continue
        if gap and kept and kept[-1].isdigit() and character.isdigit():
            kept.append(" ")
            places.append(at - 1)
        kept.append("'" if character == '"' else character)
        places.append(at)
        gap = False
    return "".join(kept), places


def last_exception(text: str) -> int | None:
    """Where the last exception begins in the text; the last warning if there is no exception, None without either."""
    found = [(match.start(), match[1] or match[2]) for match in _RAISED.finditer(text)]
    errors = [start for start, kind in found if not kind.endswith("Warning")]
    return errors[-1] if errors else found[-1][0] if found else None
