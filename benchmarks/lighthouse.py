"""How fast Lighthouse finds the pages on a phone: `python -m benchmarks.lighthouse` (after `make npm`).

Lighthouse loads each page three times and computes from what it saw how a slow phone on slow 4G would fare; the table has the
median of the three. The server compresses, as the hosts of static sites do. Other work on the machine makes the scores worse.
"""

from __future__ import annotations

import datetime
import functools
import gzip
import http.server
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from snippet_runner.root import ROOT
from tests.install_browser import find_browser
from tests.lighthouse import PAGES, chrome, measure

TIMES = {  # Lighthouse's audits -> column
    "first-contentful-paint": "first paint, s",
    "largest-contentful-paint": "largest paint, s",
    "total-blocking-time": "blocking, ms",
    "cumulative-layout-shift": "shift",
    "total-byte-weight": "transferred, kB",
}
UNITS = {"first-contentful-paint": 1000, "largest-contentful-paint": 1000, "total-byte-weight": 1000}
RUNS = 3


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files, each compressed with gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        data = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return self.wfile.write(data)

    def log_message(self, *_):
        pass


def one(url: str, browser: str) -> dict[str, float]:
    """Lighthouse's score for performance and the figures that it is made of."""
    with chrome(browser) as port:
        report = measure(url, port, "--only-categories=performance")
    figures = {name: report["audits"][audit]["numericValue"] / UNITS.get(audit, 1) for audit, name in TIMES.items()}
    return {"score": round(100 * report["categories"]["performance"]["score"]), **figures}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
        subprocess.run(build, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressing, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        browser = find_browser()
        if not browser:
            with sync_playwright() as playwright:
                browser = playwright.chromium.executable_path
        pages = {f"/{path}": [one(address + path, browser) for _ in range(RUNS)] for path in PAGES}
        server.shutdown()
    today = datetime.date.today().isoformat()
    load = round(os.getloadavg()[2], 1)
    result = {"date": today, "cores": os.cpu_count(), "load": load, "pages": pages}
    (ROOT / "benchmarks/lighthouse.json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    names = ["score", *TIMES.values()]
    lines = [
        f"# Lighthouse, performance on a phone, {today}",
        "",
        f"{os.cpu_count()} cores with a load of {load} over the last 15 minutes, Chromium. Made by `python -m benchmarks.lighthouse`, "
        f"which says what is measured; medians of {RUNS}.",
        "",
        f"| page | {' | '.join(names)} | scores |",
        f"|---|{'---:|' * len(names)}---|",
    ]
    for path, runs in pages.items():
        medians = [f"{statistics.median(run[name] for run in runs):.4g}" for name in names]
        lines.append(f"| `{path}` | {' | '.join(medians)} | {', '.join(str(run['score']) for run in runs)} |")
    (ROOT / "benchmarks/lighthouse.md").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
