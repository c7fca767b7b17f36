"""The cheat sheet: each topic's question, its answer, and one of its programs; on paper two columns a side."""

from __future__ import annotations

import tokenize
from collections.abc import Iterator

from snippet_runner.gather import Site
from snippet_runner.reading.text import tokens
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.rendering.text import literal, one_line
from snippet_runner.result import Text
from snippet_runner.snippet import Snippet
from snippet_runner.unchanged import while_equal

LONGEST = 40  # lines of code; a topic whose program is longer has only its answer here
OUTPUT = 5  # lines of output; a longer one is left to the topic
_NO_CODE = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)


@while_equal
def cheat_sheet(nav: list | None, site: Site, topics: dict[str, Topic], language: str) -> str:
    """All topics in learning order, by chapter."""
    lines = [f"torch {site.torch}\n"] if site.torch else []
    for number, (name, inside) in enumerate(chapters(nav, topics), 1):
        lines.append(f"## {number}. {name} {{ #chapter-{number} }}\n")
        for topic in inside:
            lines += [
                '<section class="cheat" markdown>\n',
                f"### [{topic.title}]({topic.slug}.md) {{ #{topic.slug} }}\n",
                f"{literal(topic.answer)}\n",
            ]
            if snippet := smallest_program(site, topic, language):
                lines.append(f"```python\n{code(snippet, language)}\n```\n")
                if printed := _printed(site, snippet):
                    shown = one_line(printed)
                    lines.append(f'<pre class="snippet-text" tabindex="0"><samp>{shown}</samp></pre>\n')
            lines.append("</section>\n")
    return "\n".join(lines)


def smallest_program(site: Site, topic: Topic, language: str) -> Snippet | None:
    """The program that `cheat:` in the front matter names, else the page's first; None if it has not passed or is too long."""
    first = next((fence.embeds for fence in site.on_page(language, topic.slug) if fence.embeds), None)
    name = topic.matter.cheat or first or ""
    snippet, result = site.snippets.get(name), site.result(name)
    passed = result is not None and result.outcome == "passed" and result.raised is None
    return snippet if snippet and passed and code(snippet, language).count("\n") < LONGEST else None


def code(snippet: Snippet, language: str) -> str:
    """The program's lines as its page shows them, without those that hold nothing but a comment, and without empty ones.

    >>> from snippet_runner.snippet import Directives, View
    >>> text = 'x = 1  # kept\\n\\n# dropped\\ny = \"\"\"\\n# kept\\n\\n\"\"\"'
    >>> print(code(Snippet("a/b", None, "", "", {}, Directives(), {"en": View(text, ())}), "en"))
    x = 1  # kept
    y = \"\"\"
    # kept
    <BLANKLINE>
    \"\"\"
    """
    text = snippet.views[language].text
    lines = text.split("\n")
    return "\n".join(lines[number - 1] for number in sorted(set(_with_code(text))))


def _with_code(text: str) -> Iterator[int]:
    for token in tokens(text):
        if token.type not in _NO_CODE:
            yield from range(token.start[0], token.end[0] + 1)


def _printed(site: Site, snippet: Snippet) -> str:
    result = site.result(snippet.name)
    parts = result.parts if result else ()
    text = "\n".join(part.text.rstrip("\n") for part in parts if isinstance(part, Text))
    return text if text.count("\n") < OUTPUT else ""
