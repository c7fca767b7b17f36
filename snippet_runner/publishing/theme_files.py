"""The theme's files: Material has 14,000, most of them icons, and MkDocs lists them for each build."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


def list_once(theme: Theme) -> None:
    """Let `theme` list the files of installed packages once in a process; those of its own folder change while a server runs."""
    make = theme.get_env

    def get_env() -> Environment:
        env = make()
        env.loader = _Loader([str(path) for path in theme.dirs], theme.custom_dir)
        return env

    theme.get_env = get_env


class _Loader(FileSystemLoader):
    def __init__(self, folders: list[str], own: str | None) -> None:
        super().__init__(folders)
        self._own = own

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for folder in self.searchpath:
            found.update(_inside(folder) if folder == self._own else _kept(folder))
        return sorted(found)


def _inside(folder: str) -> list[str]:
    return FileSystemLoader(folder).list_templates()


@cache
def _kept(folder: str) -> list[str]:
    return [name for name in _inside(folder) if not name.startswith(".")]  # MkDocs copies no icons
