"""The question that is asked before a program's output is shown: what to choose from, and the output below, folded.

Without script it is a list and a fold; predict.js makes buttons of the list, says what was right, and opens the fold.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from snippet_runner.reading import choices
from snippet_runner.reading.choices import Choice
from snippet_runner.result import Result


def question(
    options: Mapping[str, str], result: Result | None, output: str, identifier: str, words: Mapping[str, Any]
) -> str:
    """The HTML of a question with `output`, which is HTML. Where no result says which choice is right, none is offered."""
    asked = escape(options["predict"])
    offered, right = known(options, result)
    if right is None:
        return f'<details class="snippet-predict"><summary>{asked}</summary>{output}</details>'
    said = words["predict"]
    items = "".join(f"<li>{_shown(choice)}</li>" for choice in offered)
    return (
        f'<div class="predict" data-right="{right}" data-yes="{escape(said["yes"])}" data-no="{escape(said["no"])}">'
        f'<p class="predict-question" id="question-{identifier}">{asked}</p>'
        # Kept out of the search: what is wrong would be found as if the page said it.
        f'<ul class="predict-choices" aria-labelledby="question-{identifier}" data-search-exclude>{items}</ul>'
        f'<details class="snippet-predict"><summary>{escape(said["show"])}</summary>{output}'
        f'<p class="predict-because">{escape(options["because"])}</p></details></div>'
    )


def known(options: Mapping[str, str], result: Result | None) -> tuple[list[Choice], int | None]:
    """The choices of a fence, and the place of the right one: None where that is not known, or not one."""
    if "choices" not in options or "because" not in options or result is None:
        return [], None
    offered = choices.read(options["choices"])
    right = choices.right(offered, result)
    return offered, right[0] if len(right) == 1 else None


def _shown(choice: Choice) -> str:
    return f"<samp>{escape(choice.shown)}</samp>" if choice.is_output else escape(choice.shown)
