"""Pages that are made from all topics: the path, the claims, the silent mistakes. Each returns Markdown."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import yaml

from snippet_runner.gather import Site
from snippet_runner.reading.claims import Claim
from snippet_runner.reading.topics import Topic, chapters

TEXT: dict[str, dict[str, Any]] = {
    "zh": {
        "path": ("学习路线", "从第一个张量到多张显卡：按顺序读的知识点。", "按这个顺序读，后面的只用到前面讲过的。每一页都能单独看：带着报错来的，直接搜索报错里的话。"),
        "claims": (
            "说法与结论",
            "一篇流传很广的 PyTorch 入门笔记里的每一条说法，用今天的 PyTorch 运行过之后的结论。",
            "本站从一篇流传很广的入门笔记讲起。下面是它的每一条说法，用我们自己的话写出，配上今天运行的结论。证明它的程序列在下面，每一个都带检查，检查不过，网站就不发布。",
        ),
        "silent": (
            "不报错的错",
            "PyTorch 里什么都不报、结果却是错的写法，以及怎样看出来。",
            "没有异常可以搜索，只能靠看。每一条都有一个看得见的迹象；对得上的，点进去看改法。",
        ),
        "programs": "程序：",
        "silent heads": ("错在哪里", "怎么看出来"),
        "minutes": "{minutes} 分钟",
        "verdicts": {"true": "仍然成立", "limits": "成立，但有限制", "changed": "已经变了", "dated": "过时了"},
        "unproven": "还没有",
    },
    "en": {
        "path": ("The path", "From the first tensor to several GPUs: the topics in learning order.", "In this order, each topic uses only what came before. Each also stands alone: if you arrived with an error, search for its words."),
        "claims": (
            "Claims and verdicts",
            "Every claim of a well-known beginner's note on PyTorch, with the verdict that holds for today's PyTorch, proven by programs that ran.",
            "This site starts from a well-known Chinese beginner's note. Here is each of its claims in our own words, with the verdict of today's PyTorch. The programs that prove it stand below it; each carries checks, and if one fails the site is not published.",
        ),
        "silent": (
            "Silent mistakes",
            "What raises nothing in PyTorch and is wrong all the same, and how to notice it.",
            "There is no exception to search for, so you have to look. Each mistake has a sign that can be seen; if it fits, follow the link to the cure.",
        ),
        "programs": "Programs: ",
        "silent heads": ("Mistake", "How you notice"),
        "minutes": "{minutes} min",
        "verdicts": {"true": "still true", "limits": "true, with limits", "changed": "changed", "dated": "dated"},
        "unproven": "none yet",
    },
}  # fmt: skip


def literal(text: str) -> str:
    """Plain text as Markdown that shows it as it is, `__len__` for one."""
    return re.sub(r"([\\`*_{}\[\]#])", r"\\\1", escape(text, quote=False))


def _head(language: str, page: str) -> str:
    title, description, intro = TEXT[language][page]
    matter = yaml.safe_dump({"description": description, "hide": ["toc"]}, allow_unicode=True, width=1000)
    return f"---\n{matter}---\n\n# {title}\n\n{intro}\n"


def path_page(nav: list | None, topics: dict[str, Topic], language: str) -> str:
    """All topics in learning order, by chapter, with their answers and minutes."""
    lines = [_head(language, "path")]
    for number, (name, inside) in enumerate(chapters(nav, topics), 1):
        lines.append(f"\n## {number}. {name} {{ #chapter-{number} }}\n")
        for topic in inside:
            minutes = TEXT[language]["minutes"].format(minutes=topic.matter.minutes)
            lines.append(f"- [{topic.title}]({topic.slug}.md) · {minutes}<br>{literal(topic.answer)}")
    return "\n".join(lines) + "\n"


def path_list(nav: list | None, topics: dict[str, Topic]) -> str:
    """The path in short, for the home page: each chapter with its topics' titles."""
    lines = []
    for name, inside in chapters(nav, topics):
        lines += [f"1.  **{name}**", "", *(f"    - [{topic.title}]({topic.slug}.md)" for topic in inside), ""]
    return "\n".join(lines)


def silent_page(nav: list | None, topics: dict[str, Topic], language: str) -> str:
    """Every mistake that raises nothing, from the topics' front matter, with its sign and a link to its cure."""
    lines = [_head(language, "silent")]
    for _, inside in chapters(nav, topics):
        for topic in inside:
            if rows := topic.matter.silent:
                lines += [
                    f"\n## [{topic.title}]({topic.slug}.md) {{ #{topic.slug} }}\n",
                    *_table(TEXT[language]["silent heads"]),
                ]
                lines += [_row(f"[{row.mistake}]({topic.slug}.md#{row.anchor})", row.tell) for row in rows]
    return "\n".join(lines) + "\n"


def claims_page(site: Site, topics: dict[str, Topic], language: str) -> str:
    """Every claim with its verdict, what has changed, and the programs that prove it."""
    words = TEXT[language]
    lines = [_head(language, "claims")]
    part = None
    for claim in site.claims:
        if (topic := topics.get(claim.topic)) is None:  # only under `serve`
            continue
        if claim.part[language] != part:
            part = claim.part[language]
            lines.append(f"\n## {part} {{ #{_identifier(claim.part.en)} }}\n")
        programs = words["programs"] + (_programs(site, claim) or words["unproven"])
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


def _table(heads: tuple[str, ...]) -> list[str]:
    return [_row(*heads), "|" + "---|" * len(heads)]


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
