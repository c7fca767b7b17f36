"""What a build says when it publishes nothing, and a server when it shows what is wrong."""

from __future__ import annotations

from snippet_runner.gather import Site
from snippet_runner.problems import tell


def refusal(site: Site, *, serving: bool) -> str:
    """How many programs failed, all problems, and how to go on."""
    failed = sorted(name for name, result in site.results.items() if result.outcome != "passed")
    lines = []
    if failed:
        rest = len(site.results) - len(failed)
        lines = [f"{len(failed)} of {len(site.results)} programs failed; the other {rest} passed."]
    if serving:
        lines.append(
            "The site is served all the same, with each problem on its page. Fix it and save: the site is built again."
        )
    else:
        lines.append("Nothing was published; the last site, if there is one, is unchanged.")
    return "\n\n".join([" ".join(lines), tell(site.problems), *_closer(failed)])


def _closer(failed: list[str]) -> list[str]:
    """The commands that look closer at the first program that failed."""
    if not failed:
        return []
    where = f"snippets/{failed[0]}.py"
    return [f"To look closer:\n    python -m snippet_runner run --fresh {where}\n    python {where}"]
