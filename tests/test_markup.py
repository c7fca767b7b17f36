"""What only this site's Markdown understands is dropped from a copy, and code is never touched."""

import pytest

from snippet_runner.reading.markup import plain


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("a <!-- gone --> b", "a  b"),
        ("<!-- gone\n\n```\ncode\n```\n-->\nb", "\nb"),
        ("## Title { #title }", "## Title"),
        ("### Title { #title .error }", "### Title"),
        ("## With `code` { #title }", "## With `code`"),
        ("text\n{ .claim-proof }", "text\n"),
        ("[a](b.md#c) [d](https://e.org/f.md)", "[a](<b md #c>) [d](https://e.org/f.md)"),
    ],
)
def test_markup_outside_code(text, copy):
    assert plain(text, lambda link: f"<{link['stem']} {link['ending']} {link['anchor']}>") == copy


@pytest.mark.parametrize(
    "text",
    [
        "`<!--` kept `-->`",
        "``a ` <!--`` kept -->",
        "```text\n<!-- kept -->\n```",
        "```text\n<!--\n```\n\nkept\n\n```text\n-->\n```",
        "````text\n```\n<!-- kept -->\n````",
        "~~~\n{ .kept }\n[a](b.md)\n~~~",
        "```python\nf'{x}' # { #kept }\n```",
        "```\n<!-- kept: the block never ends -->",
        "> ```\n> <!-- kept -->\n> ```",
    ],
)
def test_code_is_kept(text):
    assert plain(text, lambda link: "lost") == text
