"""The repository that this package lies in."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
