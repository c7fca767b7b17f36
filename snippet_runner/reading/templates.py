"""A message as a template with typed blanks, and what its cases may ask and say: texts of the dictionary, compiled for the matchers.

`{got:number}` in a message is a blank; its type decides what it matches and what conditions can compare. Both matchers
(`why/matching.py`, `matching.js`) compare text without white space, so patterns hold none, but for a space between digits, and
with one kind of quotation marks.
"""

from __future__ import annotations

import re

from snippet_runner.why import matching

_DTYPE = (
    r"(?:c10::)?(?:torch\.)?(?:cuda\.)?(?:bfloat16|float(?:8_\w+|16|32|64)?|double|half|longlong|longint|long|u?int(?:8|16|32|64)?|short|byte|"
    r"unsignedchar|signedchar|char|bool|complex(?:float|double|32|64|128)?)(?:tensor)?"
)
KINDS = {  # what each type of blank matches, in squeezed text; the greedy ones end at what no such value holds
    "number": r"-?\d+(?:\.\d+)?(?:e[-+]\d+)?",
    "shape": r"(?:torch\.Size\()?[\[(]?(?:-?\d+(?:[,x ]-?\d+)*,?)?[\])]?\)?",
    "dtype": _DTYPE,
    "device": r"(?:cuda|cpu|mps|xpu|meta|npu|hpu)(?::\d+)?",
    "tensor": r"(?:torch\.)?(?:(?:cuda|mps|xpu|sparse)\.?)?(?:cpu)?(?:bfloat16|float|double|half|long|int|short|byte|bool|char)(?:tensor|type)?",
    "key": r"'[^']*'|[\w.]+",
    "keys": r"'[^']*'(?:,'[^']*')*",
    "name": r"[A-Za-z_][\w.]*(?:\[\w+\])?",
    "class": r"(?:<class')?[A-Za-z_][\w.]*(?:'>)?",
    "text": r".{0,300}?",
}
SAMPLES = {  # one value of each type: a template must find itself
    "number": "7", "shape": "[2, 3, 8, 8]", "dtype": "Float", "device": "cuda:0", "tensor": "torch.cuda.FloatTensor", "key": '"fc.weight"',
    "keys": '"fc.weight", "fc.bias"', "name": "forward", "class": "Net", "text": "something",
}  # fmt: skip
CONSTANTS = {"true", "false", "yes", "no", "on", "off", "null"}  # what YAML does not read as text
LEAST = 12  # letters and signs a message must have of its own, or its exception's type is required before it
_BLANK = re.compile(r"\{(\w+)(?::(\w+))?\}")
_TERM = r"[A-Za-z_]\w*(?:\.(?:-?\d+|[a-z]+))?|\d+(?:\.\d+)?"


class TemplateError(ValueError):
    """A message, condition or text of the dictionary that cannot be read."""


def message(template: str, exception: str | None) -> dict:
    """A wording for the matchers: `pattern`, its `blanks` [name, type] in order, `parts` (literals and blanks), the literal
    that must be `find`-able first, and its `weight`. Raises TemplateError."""
    blanks: list[tuple[str, str]] = []
    parts: list = []
    at = 0
    for found in _BLANK.finditer(template):
        literal, (name, kind) = template[at : found.start()], found.groups()
        at = found.end()
        if kind not in KINDS:
            raise TemplateError(f"the blank `{found[0]}` needs a type: {', '.join(KINDS)}")
        if name.lower() in CONSTANTS:
            raise TemplateError(
                f"the blank `{name}` cannot be asked for, because YAML reads it as a constant; rename it"
            )
        if name in dict(blanks):
            raise TemplateError(f"the blank `{name}` stands twice; give the second a name")
        blanks.append((name, kind))
        parts += [_squeezed(literal), [name, kind, f"(?:{KINDS[kind]})"]]
    end = _squeezed(template[at:])
    if len(end) > 1:
        end = end.rstrip(".")  # askers end the sentence as they like
    parts = [part for part in [*parts, end] if part]
    literals = [part for part in parts if isinstance(part, str)]
    weight = sum(map(len, literals))
    if not literals or weight < 4:
        raise TemplateError("the message consists of blanks, so it would match anything")
    if parts[-1][1:2] == ["text"]:
        raise TemplateError("a blank of type text at the end of a message holds nothing; leave it out")
    pattern = "".join(re.escape(p) if isinstance(p, str) else f"({KINDS[p[1]]})" for p in parts)
    pattern = re.sub(r"\\([ #&~<>=!:,'\"@`%;/-])", r"\1", pattern)  # what JavaScript does not want escaped
    if weight < LEAST:
        if not exception:
            raise TemplateError("a message this short needs `type:`, or it would match other texts")
        pattern = f"{re.escape(exception)}:{pattern}"
    return {
        "text": template,
        "pattern": pattern,
        "blanks": [list(blank) for blank in blanks],
        "parts": parts,
        "find": max(literals, key=len).lower(),
        "weight": weight,
        "apart": weight < 2 * LEAST
        and isinstance(parts[0], str)
        and parts[0][0].isalnum(),  # not the end of a longer text
    }


def sample(template: str) -> str:
    """The message with one value in each blank."""
    return _BLANK.sub(lambda found: SAMPLES.get(found[2], ""), template)


def condition(subject: str, test: object) -> list:
    """One line of `if:` for the matchers: [subject, operator, operand, …]. Raises TemplateError.

    A test is a value or a list of values (any of them), or a text that begins with an operator: `= got`, `!= 3`, `> 4`, `% want` (a
    multiple of it, not equal), `~ pattern` (found in the text, or in every key), `!~ pattern`. Without a sign, a word is a text.
    """
    about = "paste" if subject == "paste" else term(subject)
    if any(isinstance(one, bool | None) for one in (test if isinstance(test, list) else [test])):
        raise TemplateError(
            f"YAML reads the value of `{subject}` as a constant, not as a text; put it in quotation marks"
        )
    if isinstance(test, list):
        return [about, "=", *(_literal(one) for one in test)]
    if not isinstance(test, str):
        return [about, "=", _literal(test)]
    found = re.fullmatch(r"(!~|~|!=|<=|>=|=|<|>|%)\s*(.+)", test.strip(), re.DOTALL)
    if not found:
        return [about, "=", _literal(test)]
    operator, operand = found.groups()
    if operator in ("~", "!~"):
        try:
            re.compile(operand)
        except re.error as error:
            raise TemplateError(f"`{operand}` is no pattern: {error}") from None
        return [about, operator, operand]
    return [about, operator, term(operand)]


def term(text: str) -> object:
    """`got`, `input.1`, `7`, `rows * got`, `'cuda'` for the matchers. Raises TemplateError."""
    text = text.strip()
    if quoted := re.fullmatch(r"'([^']*)'|\"([^\"]*)\"", text):
        return [quoted[1] or quoted[2] or ""]
    found = re.fullmatch(rf"({_TERM})(?:\s*([*/+-])\s*({_TERM}))?", text)
    if not found:
        raise TemplateError(f"`{text}` is neither a blank, a number, nor two of them with * / + - between")
    left, operator, right = found.groups()
    return [operator, _atom(left), _atom(right)] if operator else _atom(left)


def text(written: str) -> list:
    """A diagnosis or cure for the matchers: texts, and [term] for each blank."""
    parts: list = []
    at = 0
    for found in re.finditer(r"\{([^{}\n]*)\}", written):
        if not re.fullmatch(rf"\s*(?:{_TERM})(?:\s*[*/+-]\s*(?:{_TERM}))?\s*", found[1]):
            continue  # a dictionary or an f-string in code
        parts += [written[at : found.start()], [term(found[1])]]
        at = found.end()
    return [part for part in [*parts, written[at:]] if part]


def names(compiled: object) -> set[str]:
    """The blanks that a term, condition or text uses."""
    if isinstance(compiled, str):
        return {compiled.partition(".")[0]}
    if isinstance(compiled, list) and len(compiled) == 3:
        return names(compiled[1]) | names(compiled[2])
    return set()


def _literal(value: object) -> object:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else [str(value)]


def _atom(text: str) -> object:
    return (float(text) if "." in text else int(text)) if text[0].isdigit() else text


def _squeezed(text: str) -> str:
    return matching.squeeze(text)[0]
