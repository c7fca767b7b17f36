"""Find a known message in pasted text, read its blanks, and choose the cases that hold.

`errors.js` does the same in the browser with the same data (`features/dictionary.py` compiles it), and one set of tests runs both.
Text is compared without white space, because terminals, forums and notebooks break lines anywhere; a space between two
digits stays, because `64 3 7 7` is a shape. Both kinds of quotation marks are one, because titles and logs exchange them.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

HEAD, TAIL = 20_000, 200_000  # characters of a long paste that are read: its beginning and its end
NEAR = 6_000  # characters after the start of the last exception that belong to its message
ENOUGH = 0.4  # share of a message's literal text that a cut-off paste must hold,
LEAST, MOST = 24, 40  # but at least so many characters, and never more than so many
WORDS = ("name", "class")  # types of blanks that hold no space
KIND = r"(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit)|StopIteration"
_RAISED = re.compile(rf"(?<![\w.])({KIND})[ \t]*[:：][ \t]*(?=\S)|^({KIND})[ \t]*$", re.MULTILINE)
_TERMINAL = re.compile(r"(?:\x1b|␛)\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\[(?:\d{1,2};)*\d{1,2}m")
_MARGIN = re.compile(r"^(?:[ \t]*(?:[│|>]|E  (?= )|\[(?:rank)?\d+\]:|\(\w+ pid=\d+\)))+", re.MULTILINE)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "：": ":", "，": ",", "（": "(", "）": ")", "│": " "})
_DTYPES = {
    "float": "float32", "double": "float64", "half": "float16", "long": "int64", "int": "int32", "short": "int16",
    "byte": "uint8", "unsignedchar": "uint8", "char": "int8", "signedchar": "int8", "longlong": "int64", "longint": "int64", "complexfloat": "complex64", "complexdouble": "complex128",
}  # fmt: skip


@dataclass(frozen=True)
class Blank:
    """One blank of a message as it was read: its text, and what conditions compare."""

    text: str
    value: object

    def attribute(self, name: str) -> object:
        """`dims`, `size`, `count`, `dtype`, `device`, or the number of an axis (`0`, `-1`); None where there is none."""
        value = self.value
        if name.lstrip("-").isdigit():
            at = int(name)
            return value[at] if isinstance(value, list) and -len(value) <= at < len(value) else None
        if name in ("dims", "count"):
            return len(value) if isinstance(value, list) else None
        if name == "size" and isinstance(value, list):
            product = 1
            for number in value:
                product *= number
            return product
        return value.get(name) if isinstance(value, dict) else None


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


def read(kind: str, text: str) -> Blank:
    """A blank of a message as conditions compare it: numbers as int or float, shapes and keys as lists, dtypes by one name."""
    text = re.sub(r"\\([\"'])", r"\1", text.strip())
    if kind in WORDS and not text.startswith("<"):
        text = text.split()[0] if text else text  # what follows on the line is no part of it
    if kind == "number":
        digits = re.sub(r"\s", "", text)
        return Blank(text, float(digits) if re.search(r"[.eE]", digits) else int(digits))
    if kind == "shape":
        return Blank(text, [int(number) for number in re.findall(r"-?\d+", text)])
    if kind == "keys":
        return Blank(text, re.findall(r"[\"']([^\"']*)[\"']", text))
    if kind == "device":
        return Blank(text, text.lower().partition(":")[0])
    if kind == "dtype":
        return Blank(text, dtype(text))
    if kind == "tensor":
        device = re.search(r"cuda|mps|xpu", text, re.IGNORECASE)
        name = re.sub(r"torch\.|cuda\.?|mps\.?|xpu\.?|cpu\.?|type$|tensor$", "", text, flags=re.IGNORECASE)
        return Blank(text, {"device": device[0].lower() if device else "cpu", "dtype": dtype(name)})
    if kind == "class":
        text = re.sub(r"^<class '|'>$", "", text)
        return Blank(text, text.rpartition(".")[2])
    return Blank(text.strip("\"'"), text.strip("\"'"))


def dtype(text: str) -> str:
    """A dtype's name in torch: `torch.cuda.FloatTensor`, `Float` and `torch.float32` are all float32."""
    name = re.sub(r"c10::|torch\.|cuda\.|tensor$|\s", "", text.lower())
    return _DTYPES.get(name, name)


def value(term: object, blanks: dict[str, Blank]) -> object:
    """A term of a condition or text: a number, `["text"]`, "blank", "blank.attribute", or [operator, term, term]. None if unknown."""
    if isinstance(term, str):
        name, _, attribute = term.partition(".")
        blank = blanks.get(name)
        return blank and (blank.attribute(attribute) if attribute else blank.value)
    if isinstance(term, list) and len(term) == 3:
        left, right = value(term[1], blanks), value(term[2], blanks)
        if not isinstance(left, (int, float)) or not isinstance(right, (int, float)) or (term[0] == "/" and not right):
            return None
        result = {"+": left + right, "-": left - right, "*": left * right, "/": left / right if right else 0}[term[0]]
        return int(result) if result == int(result) else result
    return term[0] if isinstance(term, list) else term


def holds(condition: list, blanks: dict[str, Blank], text: str) -> bool:
    """True if `[subject, operator, operand, …]` holds; a pattern must be found in every key of a list of keys. The subject
    `paste` is the whole text. What is unknown holds only for `!~` on the paste."""
    subject, operator, *operands = condition
    left = text if subject == "paste" else value(subject, blanks)
    if left is None:
        return False
    if operator in ("~", "!~"):
        texts = left if isinstance(left, list) else [str(left)]
        found = bool(texts) and all(re.search(operands[0], str(one), re.IGNORECASE) for one in texts)
        return found == (operator == "~")
    rights = [value(operand, blanks) for operand in operands]
    if operator == "=":
        return left in rights
    if operator == "!=":
        return left not in rights
    (right,) = rights
    if not isinstance(left, (int, float)) or not isinstance(right, (int, float)):
        return False
    if operator == "%":
        return right != 0 and left != right and left % right == 0
    return {"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}[operator]


def fill(parts: list, blanks: dict[str, Blank]) -> str:
    """A text with its blanks filled: a blank as it was read, anything else by its value."""
    shown = []
    for part in parts:
        if isinstance(part, str):
            shown.append(part)
        elif isinstance(part[0], str) and part[0] in blanks:
            shown.append(blanks[part[0]].text)
        else:
            shown.append(str(value(part[0], blanks)))
    return "".join(shown)
