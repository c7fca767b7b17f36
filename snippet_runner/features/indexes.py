"""Lists of all topics: the path, the silent mistakes, the claims. Each function returns Markdown."""

from __future__ import annotations

from snippet_runner.gather import Site
from snippet_runner.reading.claims import Claim
from snippet_runner.reading.route import Route
from snippet_runner.reading.topics import Topic, chapters
from snippet_runner.rendering.text import literal
from snippet_runner.words import WORDS


def path(nav: list | None, topics: dict[str, Topic], route: Route, language: str) -> str:
    """All topics in learning order, by chapter, with what one can do after it, and their answers and minutes."""
    lines = []
    for number, (name, inside) in enumerate(chapters(nav, topics), 1):
        lines.append(f"\n## {number}. {name} {{ #chapter-{number} }}\n")
        lines.append(f"{route.chapters.get(name, '')}\n")
        for topic in inside:
            minutes = WORDS[language]["short minutes"].format(minutes=topic.matter.minutes)
            lines.append(f"- [{topic.title}]({topic.slug}.md) · {minutes}<br>{literal(topic.answer)}")
    return "\n".join(lines) + "\n"


def short_path(nav: list | None, topics: dict[str, Topic], route: Route) -> str:
    """The path in short, for the home page: each chapter with what one can do after it, and its topics' titles."""
    lines = []
    for name, inside in chapters(nav, topics):
        lines += [f"1.  **{name}**<br>{route.chapters.get(name, '')}".removesuffix("<br>"), ""]
        lines += [*(f"    - [{topic.title}]({topic.slug}.md)" for topic in inside), ""]
    return "\n".join(lines)


def silent_mistakes(nav: list | None, topics: dict[str, Topic], language: str) -> str:
    """Every mistake that raises nothing, from the topics' front matter, with its sign and a link to its cure."""
    heads = WORDS[language]["silent heads"]
    lines = []
    for _, inside in chapters(nav, topics):
        for topic in inside:
            if rows := topic.matter.silent:
                lines += [f"\n## [{topic.title}]({topic.slug}.md) {{ #{topic.slug} }}\n", _row(*heads), "|---|---|"]
                lines += [_row(f"[{row.mistake}]({topic.slug}.md#{row.anchor})", row.tell) for row in rows]
    return "\n".join(lines) + "\n"


def claims(site: Site, topics: dict[str, Topic], language: str) -> str:
    """Every claim with its verdict, what has changed, and the programs that prove it."""
    words = WORDS[language]
    lines = []
    part = None
    for claim in site.claims:
        if (topic := topics.get(claim.topic)) is None:  # only under `serve`
            continue
        if claim.part[language] != part:
            part = claim.part[language]
            lines.append(f"\n## {part} {{ #{_identifier(claim.part.en)} }}\n")
        programs = words["programs"] + (_programs(site, claim) or words["no programs"])
        lines += [
            f'<div class="claim" id="{claim.id}" data-verdict="{claim.verdict}" markdown>',
            f"**{claim.id}** {claim.claim[language]}\n",
            f'<span class="claim-verdict">{words["verdicts"].get(claim.verdict, claim.verdict)}</span> {claim.today[language]}\n',
            f"[{topic.title}]({topic.slug}.md) {programs}",
            "{ .claim-proof }\n",
            "</div>\n",
        ]
    return "\n".join(lines) + "\n"


def _identifier(part: str) -> str:
    return "part-" + part.lower().replace(" ", "-").replace(".", "")


def _programs(site: Site, claim: Claim) -> str:
    names = [name for name in claim.snippets if (result := site.result(name)) and result.outcome == "passed"]
    proven = [site.snippets[name] for name in names]
    return ", ".join(f"[`{snippet.stem}`]({snippet.slug}.md#{snippet.anchor})" for snippet in proven)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
