"""Build small sites as `mkdocs serve` does, each in a process that has imported everything and built nothing.

Reads lines of a repository's root and two folders, one for each language's site, separated by tabs; answers each with a line.
"""

from __future__ import annotations

import os
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

import snippet_runner.hooks  # noqa: F401  so that no fork has to


def _make(root: str, config_file: str, folder: str, address: str | None) -> None:
    os.chdir(root)
    config = load_config(config_file=os.path.join(root, config_file), site_dir=folder)
    config.extra["also_build"] = ""
    if address:
        config.site_url = address
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=address)
    config.plugins.on_shutdown()


def main(address: str) -> None:
    for line in sys.stdin:
        root, zh, en = line.rstrip("\n").split("\t")
        for config_file, folder, served in (("mkdocs.yml", zh, address), ("mkdocs.en.yml", en, None)):
            if (pid := os.fork()) == 0:
                code = 1
                try:
                    _make(root, config_file, folder, served)
                    code = 0
                finally:
                    os._exit(code)
            os.waitpid(pid, 0)
        print(line, end="", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
