"""The blanks of a message: how each type is read, what conditions ask of them, and texts filled with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORDS = ("name", "class")  # types of blanks that hold no space
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
