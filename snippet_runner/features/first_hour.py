"""A newcomer's first hour: a few pages one after the other, listed on the home page and the path, each leading to the next."""

from __future__ import annotations

from html import escape

from snippet_runner.gather import Site
from snippet_runner.reading.navigation import titles
from snippet_runner.words import WORDS


def listed(nav: list | None, site: Site, language: str) -> str:
    """The pages as a numbered list in Markdown, with the minutes of those that are topics."""
    names, topics, lines = dict(titles(nav)), site.topics[language], []
    for file in site.routes[language].first_hour:
        topic = topics.get(file.removesuffix(".md"))
        minutes = WORDS[language]["short minutes"].format(minutes=topic.matter.minutes) if topic else ""
        lines.append(f"1.  [{names.get(file, file)}]({file}){f' · {minutes}' if minutes else ''}")
    return "\n".join(lines) + "\n"


def line(nav: list | None, site: Site, language: str, file: str, to_root: str) -> str:
    """The last line of a page of the first hour: where it goes on. Empty for other pages."""
    words, files = WORDS[language]["first hour"], site.routes[language].first_hour
    if file not in files:
        return ""
    number = files.index(file) + 1
    here = escape(words["here"].format(number=number, count=len(files)))
    then = files[number] if number < len(files) else "path.md"
    address = to_root + then.rpartition(".")[0] + "/"
    title = escape(dict(titles(nav)).get(then, then))
    label = escape(words["next" if number < len(files) else "end"])
    return f'<p class="first-hour">{here} {label}<a href="{address}">{title}</a></p>'
