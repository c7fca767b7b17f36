"""Text that a recording may hold: what programs here print, which is English, Chinese and symbols that one can see."""

from __future__ import annotations

import re

from snippet_runner import limits
from snippet_runner.result import SchemaError

# ASCII and Latin-1, Greek, punctuation, superscripts, letterlike signs, arrows, mathematics, control pictures, boxes and shapes,
# Chinese and its punctuation. Left out on purpose: combining marks, and all that is invisible or turns the direction.
_INVISIBLE = re.compile(
    r"[^\n\t -~\u00a1-\u00ac\u00ae-\u00ff\u0391-\u03a1\u03a3-\u03c9\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2100-\u2426\u2460-\u27ff"
    r"\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]"
)
# The names of HTML's elements that load, run, link or lay out; `<object` may be Python's own `<object object>`.
_ACTIVE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|frame|frameset|embed|form|input|button|textarea|select|link|meta|base|img|picture|svg|math"
    r"|area|map|audio|video|source|track|canvas|template|slot|portal|dialog|details|summary|marquee|blink|applet|param|table"
    r"|html|head|body|title|div|span|br|hr|plaintext|xmp|noscript|object(?! object>))(?![\w.])"
    r"|</?[ap](?![\w.])|&#?\w+;|javascript\s*:|vbscript\s*:|data\s*:\s*text|\{\{|\{%|\{#|-8<-",
    re.IGNORECASE,
)


def check(texts: list[str]) -> None:
    """Raise SchemaError for the first text that would act on a page, holds what one cannot see, or for too much of all."""
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    if size > limits.OUTPUT_LIMIT:
        raise SchemaError(f"text of {size} bytes, more than {limits.OUTPUT_LIMIT}")
    lines = sum(text.count("\n") + 1 for text in texts)
    if lines > limits.RECORDED_LINES:
        raise SchemaError(f"text of {lines} lines, more than {limits.RECORDED_LINES}")
    for text in texts:
        if active := _ACTIVE.search(text):
            raise SchemaError(f"text that would act on a page: {active[0]!r}")
        if invisible := _INVISIBLE.search(text):
            raise SchemaError(f"text with the character U+{ord(invisible[0]):04X}, which no program here prints")
