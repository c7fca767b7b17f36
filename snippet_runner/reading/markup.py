"""Markdown without what only this site's Markdown understands. Code is left as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

# Code is kept; comments and attributes are dropped; links are rewritten. Whichever begins first wins, so that neither a comment
# begins inside code nor code inside a comment.
_MARKUP = re.compile(
    r"""(?P<code>^[ >]*(?P<fence>`{3,}|~{3,})(?![`~])[^\n]*\n(?:.*?^[ >]*(?P=fence)[`~]*[ ]*$|.*)
      | (?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`))
      | (?P<comment><!--.*?-->)
      | (?P<attributes>^\{[ ][.\#][^}\n]*\}$|(?<=\S)[ ]*\{[ ]?\#[\w-]+[^}\n]*\}$)
      | (?<=\]\()(?!https?:)(?P<stem>[\w./-]+)\.(?P<ending>md|ipynb)(?P<anchor>\#[\w-]*)?(?=\))""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)


def plain(text: str, address: Callable[[re.Match], str]) -> str:
    """The text without comments and attributes; `address` gives a link's target, from its `stem`, `ending` and `anchor`.

    >>> plain("# A `<!--` title { #a }\\n<!-- gone -->kept, `-->` [too](b.md#c)", lambda link: f"../{link['stem']}/")
    '# A `<!--` title\\nkept, `-->` [too](../b/)'
    """

    def replaced(found: re.Match) -> str:
        return found[0] if found["code"] else address(found) if found["stem"] else ""

    return _MARKUP.sub(replaced, text)
