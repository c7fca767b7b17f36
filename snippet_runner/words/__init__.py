"""Every word that the engine puts on a page, by language: zh.yml and en.yml, next to this file, have the same keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def _read(name: str) -> dict[str, Any]:
    return yaml.safe_load(Path(__file__).with_name(f"{name}.yml").read_text("utf-8"))


WORDS = {language: _read(language) for language in ("zh", "en")}
