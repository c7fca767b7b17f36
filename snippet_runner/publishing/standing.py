"""The other language's MkDocs under `mkdocs serve`: it imports everything once, and builds each time that it is handed a `Site`.

`python -m snippet_runner.publishing.standing CONFIG FOLDER [--strict]` reads the first site from its input, pickled, and of
each later one what has changed; it answers with an exit code and what was logged. If it is told pages to make first, it answers
before whether it could. It ends when its input does.
"""

from __future__ import annotations

import io
import logging
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from mkdocs.__main__ import State
from mkdocs.commands.build import build
from mkdocs.config import load_config

from snippet_runner.gather import Site
from snippet_runner.publishing import other_language


def main(config_file: str, folder: str, *, strict: bool) -> None:
    """Build into `folder` until there is nothing more to build."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the input
    answers = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr = said = io.StringIO()
    log = State()  # MkDocs' log, to what is standard error now, as long as this is kept
    log.stream.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))  # without colours: levels are read
    config = partial(load_config, config_file=config_file, site_dir=folder, strict=strict or None)
    try:
        first = config()
        first.plugins.on_startup(command="serve", dirty=False)
    except (Exception, SystemExit) as error:
        _answer(answers, said, error)
        return
    site = None
    (hooks,) = (hook for hook in first.plugins.values() if hasattr(hook, "make_first"))
    while (asked := _next()) is not None:
        changes, pages, into = asked
        site = replace(site, **changes) if site else Site(**changes)
        if pages:
            _send(answers, _made_first(hooks.make_first, pages, site, into))
        other_language.take(site)
        try:
            build(config())
        except (Exception, SystemExit) as error:
            _answer(answers, said, error)
        else:
            _answer(answers, said, None)
    first.plugins.on_shutdown()


def _next() -> tuple[dict[str, Any], list[str], Path] | None:
    """The parts of the next site that are not as in the last one, at first all; pages to make first, and the folder for them."""
    try:
        return pickle.load(sys.stdin.buffer)
    except EOFError:
        return None


def _made_first(make: Callable[..., None], pages: list[str], site: Site, into: Path) -> bool:
    try:
        make(pages, site, into)
    except Exception:  # the build that follows tells it
        return False
    return True


def _answer(answers: BinaryIO, said: io.StringIO, error: BaseException | None) -> None:
    if error:
        said.write("".join(traceback.format_exception_only(error)))
    _send(answers, (1 if error else 0, said.getvalue()))
    said.seek(0)
    said.truncate()


def _send(answers: BinaryIO, answer: object) -> None:
    pickle.dump(answer, answers)
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], strict="--strict" in sys.argv[3:])
