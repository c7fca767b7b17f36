"""Make sure that the browser tests have a browser: Chrome or Chromium if it is there, else Debian's, else Playwright's own.

Chinese fonts come along where a package manager can bring them: without them the pictures show empty boxes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from filelock import FileLock

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser")


def find_browser() -> str | None:
    """The path of an installed Chrome or Chromium (`CHROME_PATH` first), or None if only Playwright's own can serve."""
    return os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    # One at a time on a machine: apt refuses the second, and a browser that is being unpacked looks as if it were there.
    with FileLock(Path(tempfile.gettempdir(), "browser-for-tests.lock"), mode=0o666):
        install()


def install() -> None:
    if find_browser():
        return
    if shutil.which("apt-get") and (os.geteuid() == 0 or shutil.which("sudo")):
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        update = subprocess.run([*sudo, "apt-get", "update", "-q"])
        install = [*sudo, "apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"]
        if update.returncode == 0 and subprocess.run(install).returncode == 0 and find_browser():
            return
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode != 0:
        sys.exit("no browser for the tests: install Chrome or Chromium, or name one in CHROME_PATH")


if __name__ == "__main__":
    main()
