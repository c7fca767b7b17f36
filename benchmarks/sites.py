"""The same content as each tool wants it: N topics in two languages, two programs a page.

    ours            this site's engine
    no code         the same pages with the same source blocks, nothing executed: what MkDocs and Material cost
    plain           markdown-exec as it comes, with mkdocs-static-i18n for the two languages
    MyST-NB         Sphinx with its cache of executed notebooks
    sphinx-gallery  a script a topic
    mkdocs-jupyter  a notebook a topic, executed and cached

A tool that knows one language only gets two sites, which are built at once, as ours are.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from snippet_runner.reading.programs import read_snippets
from snippet_runner.root import ROOT

PEERS_PYTHON = str(ROOT / ".venv-bench/bin/python")
LANGUAGES = ("zh", "en")
FENCE = '```python exec="1" source="above" result="text"\n--8<-- "{name}.py"\n```\n'
SHOWN = '```python\n--8<-- "{name}.py"\n```\n'
TINY = '"""Print a number.\n打印一个数。\n\n>>> number\n{n}\n"""\n\nnumber = {n}\n'
LEFT_OUT = r"multiprocess|num_workers|matplotlib|__main__|warnings|distributed|tensorflow|sklearn|subprocess|mkdir"

Topic = tuple[str, list[str]]  # its name and the text of its programs


@dataclass(frozen=True)
class Tool:
    """How one tool is given the content, started, and made to forget. Paths are relative to the site's folder."""

    write: Callable[[Path, list[Topic]], None]
    commands: tuple[tuple[str, ...], ...]  # arguments of Python, one build a language, or one for both
    first: tuple[str, ...]  # the files that hold the first program, which an edit changes
    caches: tuple[str, ...]  # what a cold build must not find
    python: str = PEERS_PYTHON


def topics(count: int, *, tiny: bool = False) -> list[Topic]:
    """`count` topics of two programs, each made from a real one that ends well, draws nothing, starts no process and makes no folders: a
    tool without isolation would find those of the last time.

    The text of each program is its own, and it prints its number last. `tiny` programs only print.
    """
    real, _ = read_snippets(ROOT / "snippets")
    usable = [
        s.source
        for s in real.values()
        if not (s.directives.raises or s.directives.warns or s.directives.requires)
        and not re.search(LEFT_OUT, s.source)
    ]
    texts = [TINY.format(n=n) if tiny else usable[n % len(usable)].rstrip("\n") + "\n" for n in range(2 * count)]
    texts = [f"{text}print('program', {n})\n" for n, text in enumerate(texts)]
    return [(f"topic-{n:03}", texts[2 * n : 2 * n + 2]) for n in range(count)]


def edit(folder: Path, tool: Tool, number: int) -> None:
    """Change what the first program prints, wherever the tool keeps it."""
    for path in tool.first:
        text = (folder / path).read_text("utf-8")
        changed = re.sub(r"print\('program', 0\b[^)]*\)", f"print('program', 0, {number})", text)
        if changed == text:
            raise RuntimeError(f"{path} does not hold the first program")
        (folder / path).write_text(changed, "utf-8")


def _write_mkdocs(folder: Path, content: list[Topic], fence: str) -> dict:
    """Programs and pages, and the settings that all sites of MkDocs share."""
    for slug, programs in content:
        (folder / "snippets" / slug).mkdir(parents=True)
        for number, text in enumerate(programs):
            (folder / f"snippets/{slug}/program_{number}.py").write_text(text, "utf-8")
    for language in LANGUAGES:
        docs = folder / "docs" / language
        docs.mkdir(parents=True)
        (docs / "index.md").write_text("# Home\n", "utf-8")
        for slug, programs in content:
            blocks = "\n".join(fence.format(name=f"{slug}/program_{number}") for number in range(len(programs)))
            text = f"---\n{{description: Two programs., level: 1, minutes: 1}}\n---\n# {slug}\n\nA sentence before.\n\n{blocks}\nA sentence after.\n"
            (docs / f"{slug}.md").write_text(text, "utf-8")
    return _settings() | {
        "markdown_extensions": {
            "pymdownx.superfences": {},
            "pymdownx.snippets": {"base_path": [str(folder / "snippets")]},
        }
    }


def _settings() -> dict:
    return {
        "site_name": "Benchmark",
        "docs_dir": "docs/zh",
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": {"search": {"lang": ["en"]}},
    }


def _write_settings(folder: Path, settings: dict, english: dict | None = None) -> None:
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    english = {"INHERIT": "mkdocs.yml", "docs_dir": "docs/en", "theme": {"language": "en"}} | (english or {})
    (folder / "mkdocs.en.yml").write_text(yaml.safe_dump(english), "utf-8")


def _write_ours(folder: Path, content: list[Topic]) -> None:
    settings = _write_mkdocs(folder, content, FENCE)
    settings["plugins"]["markdown-exec"] = {"languages": ["python"]}
    settings |= {"hooks": [str(ROOT / "snippet_runner/hooks.py")], "extra": {"also_build": "mkdocs.en.yml"}}
    _write_settings(folder, settings, {"extra": {"also_build": ""}})


def _write_without_code(folder: Path, content: list[Topic]) -> None:
    _write_settings(folder, _write_mkdocs(folder, content, SHOWN))


def _write_plain(folder: Path, content: list[Topic]) -> None:
    settings = _write_mkdocs(folder, content, FENCE) | {"docs_dir": "docs"}
    languages = [{"locale": "zh", "default": True, "name": "zh"}, {"locale": "en", "name": "en"}]
    settings["plugins"] |= {"markdown-exec": {}, "i18n": {"docs_structure": "folder", "languages": languages}}
    _write_settings(folder, settings)


def _write_mkdocs_jupyter(folder: Path, content: list[Topic]) -> None:
    for language in LANGUAGES:
        docs = folder / "docs" / language
        docs.mkdir(parents=True)
        (docs / "index.md").write_text("# Home\n", "utf-8")
        for slug, programs in content:
            cells = [{"cell_type": "markdown", "metadata": {}, "source": f"# {slug}\n\nA sentence before."}]
            empty = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
            cells += [empty | {"source": text} for text in programs]
            cells += [{"cell_type": "markdown", "metadata": {}, "source": "A sentence after."}]
            named = [cell | {"id": f"cell-{number}"} for number, cell in enumerate(cells)]
            kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
            notebook = {"cells": named, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
            (docs / f"{slug}.ipynb").write_text(json.dumps(notebook, ensure_ascii=False, indent=1), "utf-8")
    settings = _settings()
    executed = {"include": ["*.ipynb"], "execute": True, "allow_errors": False, "cache": True}
    settings["plugins"]["mkdocs-jupyter"] = executed | {"cache_dir": str(folder / ".cache/zh")}
    english = {"plugins": {"mkdocs-jupyter": {"cache_dir": str(folder / ".cache/en")}}}
    _write_settings(folder, settings, english)


def _write_sphinx(folder: Path, extension: str, settings: str, index: tuple[str, str]) -> None:
    for language in LANGUAGES:
        source = folder / language
        source.mkdir(parents=True)
        locale = {"zh": "zh_CN"}.get(language, language)
        head = f'project = "Benchmark"\nlanguage = "{locale}"\nextensions = ["{extension}"]\n'
        (source / "conf.py").write_text(head + settings, "utf-8")
        (source / index[0]).write_text(index[1], "utf-8")


def _write_myst_nb(folder: Path, content: list[Topic]) -> None:
    settings = 'nb_execution_mode = "cache"\nnb_execution_timeout = 120\nnb_execution_raise_on_error = True\n'
    # Both languages are built at the same time, and of one cache they would sometimes make the same folder at once
    settings += 'nb_execution_cache_path = __file__.removesuffix("conf.py") + ".jupyter_cache"\n'
    _write_sphinx(folder, "myst_nb", settings, ("index.md", "# Home\n\n```{toctree}\n:glob:\n\ntopic-*\n```\n"))
    head = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n"
    for slug, programs in content:
        blocks = "\n".join(f"````{{code-cell}} ipython3\n{text}````\n" for text in programs)
        for language in LANGUAGES:
            text = f"{head}# {slug}\n\nA sentence before.\n\n{blocks}\nA sentence after.\n"
            (folder / language / f"{slug}.md").write_text(text, "utf-8")


def _write_sphinx_gallery(folder: Path, content: list[Topic]) -> None:
    settings = 'sphinx_gallery_conf = {"examples_dirs": "examples", "gallery_dirs": "gallery", "image_scrapers": (), "reset_modules": (), "abort_on_example_error": True}\n'
    _write_sphinx(
        folder,
        "sphinx_gallery.gen_gallery",
        settings,
        ("index.rst", "Home\n====\n\n.. toctree::\n\n   gallery/index\n"),
    )
    for language in LANGUAGES:
        examples = folder / language / "examples"
        examples.mkdir()
        (examples / "README.txt").write_text("Topics\n======\n", "utf-8")
        for slug, programs in content:
            blocks = "\n".join(f"# %%\n# A sentence before.\n\n{text}" for text in programs)
            text = f'"""\n{slug}\n=========\n\nA sentence.\n"""\n\n{blocks}\n# %%\n# A sentence after.\n'
            (examples / f"plot_{slug.replace('-', '_')}.py").write_text(text, "utf-8")


def _mkdocs(*configs: str) -> tuple[tuple[str, ...], ...]:
    return tuple(("-m", "mkdocs", "build", "-f", config, "-d", f"built/{config}") for config in configs)


_SNIPPET = ("snippets/topic-000/program_0.py",)
_BOTH = ("mkdocs.yml", "mkdocs.en.yml")
_SPHINX = tuple(("-m", "sphinx", "-q", "-b", "html", language, f"built/{language}") for language in LANGUAGES)
TOOLS = {
    "no code": Tool(_write_without_code, _mkdocs(*_BOTH), _SNIPPET, (), sys.executable),
    "ours": Tool(_write_ours, _mkdocs("mkdocs.yml"), _SNIPPET, (".cache",), sys.executable),
    "plain": Tool(_write_plain, _mkdocs("mkdocs.yml"), _SNIPPET, ()),
    "sphinx-gallery": Tool(
        _write_sphinx_gallery,
        _SPHINX,
        tuple(f"{language}/examples/plot_topic_000.py" for language in LANGUAGES),
        ("zh/gallery", "en/gallery", "zh/sg_execution_times.rst", "en/sg_execution_times.rst"),
    ),
    "MyST-NB": Tool(
        _write_myst_nb,
        _SPHINX,
        tuple(f"{language}/topic-000.md" for language in LANGUAGES),
        tuple(f"{language}/.jupyter_cache" for language in LANGUAGES),
    ),
    "mkdocs-jupyter": Tool(
        _write_mkdocs_jupyter,
        _mkdocs(*_BOTH),
        tuple(f"docs/{language}/topic-000.ipynb" for language in LANGUAGES),
        (".cache",),
        sys.executable,  # it is part of this site, and its templates are found from there only
    ),
}
