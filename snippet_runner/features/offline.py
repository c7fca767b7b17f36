"""The built site as one file to take along: `make offline`. The same site gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

README = """\
解压后在这个文件夹里运行下面这一行，再用浏览器打开 http://127.0.0.1:8000/ ，不需要联网：
Unpack, run this line in this folder, and open http://127.0.0.1:8000/ in a browser; no network is needed:

    python -m http.server --bind 127.0.0.1 --directory site
"""


def write(site: Path, target: Path) -> None:
    """Put the site's files into the zip archive `target`, below `site/`, and a README.txt at its top."""
    files = {
        f"site/{path.relative_to(site).as_posix()}": path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    with ZipFile(target, "w") as archive:
        for name, data in {"README.txt": README.encode(), **files}.items():
            entry = ZipInfo(name)  # dated 1980, always
            entry.external_attr = 0o644 << 16  # without it, unzip makes files without read permission
            archive.writestr(entry, data, ZIP_DEFLATED)
