"""Whole pages as the templates make them, kept from build to build: an edit changes one page, and each has the whole navigation."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, Template
from mkdocs.structure import StructureItem
from mkdocs.structure.toc import AnchorLink

from snippet_runner.publishing.kept import Kept, digest, engine, key

_MAKERS = ("mkdocs", "mkdocs-material", "mkdocs-material-extensions", "Jinja2", "MarkupSafe")
_KNOWN = ("page", "nav", "pages", "config")  # of a context; `pages` is for sitemap.xml


def keep_html(kept: Kept, env: Environment, own: str | None, compiled: Path) -> None:
    """Let the templates of `env` take a page from `kept`, or put it there; `own` is the theme's folder of this repository. What they
    are compiled to is kept in the folder `compiled`: MkDocs makes a new environment for each build.
    """
    with contextlib.suppress(OSError):
        compiled.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    shared: list[str] = []  # what all pages have; the same for a whole build

    class KeptTemplate(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            context = dict(*args, **kwargs)
            if not context.get("page"):
                return super().render(*args, **kwargs)
            if not shared:
                shared.append(_shared(own, context["config"], context["nav"]))
            made_of = key(shared, self.name, _page(context["page"]), _others(context))
            if (html := kept.get(made_of)) is None:
                html = super().render(*args, **kwargs)
                kept.keep(made_of, html)
            return html

    env.template_class = KeptTemplate


def _shared(own: str | None, config: Any, nav: Any) -> str:
    files = sorted(path for path in Path(own).rglob("*") if path.is_file()) if own else []
    templates = [[str(path), path.read_text("utf-8", "replace")] for path in files if "assets" not in path.parts]
    written = [path.read_text("utf-8") for path in sorted(Path(config.config_file_path).parent.glob("*.yml"))]
    settings = [written, config.site_url, config.repo_url, config.repo_name, config.extra]
    return key(engine(*_MAKERS), templates, settings, [_item(item) for item in nav])


def _page(page: Any) -> list:
    around = [_item(one) if one else None for one in (page.previous_page, page.next_page)]
    toc = [_entry(item) for item in page.toc]
    addresses = [page.file.src_uri, page.canonical_url, page.edit_url, page.is_homepage]
    return [_item(page), addresses, around, [_item(one) for one in page.ancestors], toc, digest(page.content)]


def _others(context: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in context.items() if name not in _KNOWN}


def _item(item: StructureItem) -> list:
    """What the navigation shows of a page, a section or a link."""
    shown = [item.title, getattr(item, "url", None), getattr(item, "meta", None)]
    return [*shown, [_item(child) for child in getattr(item, "children", None) or ()]]


def _entry(item: AnchorLink) -> list:
    return [item.title, item.id, item.level, [_entry(child) for child in item.children]]
