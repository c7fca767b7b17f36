"""How fast the search and the box "paste your error" answer, in Chromium on this machine: `python -m benchmarks.search`.

search   from the last key to the results on the page, for every query of tests/queries, with the index already loaded
loading  from the first click into the search field to the first result: the index is fetched and built
box      from the paste to the answer on the page: a short traceback, a log of 10,000 lines with one at its end, and without one
"""

from __future__ import annotations

import datetime
import functools
import http.server
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from snippet_runner.root import ROOT
from tests.install_browser import find_browser
from tests.queries import pastes, searches
from tests.test_search import COUNT

LOG = "\n".join(
    f"2026-01-01 12:00:00 INFO step {n} loss 0.123 lr 1e-3 DataLoader input size model" for n in range(10_000)
)
# Both return milliseconds until the answer is in the document.
SEARCHED = """async (words) => {
  const input = document.querySelector("input.md-search__input");
  const before = self.asked;
  const done = () => self.asked > before && self.asked === self.answered;
  input.value = words;
  const start = performance.now();
  input.dispatchEvent(new Event("input"));
  while (!done()) await new Promise((again) => setTimeout(again));
  return performance.now() - start;
}"""
PASTED = """(text) => {
  const box = document.getElementById("ask");
  box.value = text;
  const start = performance.now();
  box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  return performance.now() - start;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def measure(site: Path) -> dict[str, dict[str, float]]:
    """The figures of one built site."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    figures = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for language, start in (("zh", "/"), ("en", "/en/")):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.add_init_script(COUNT)
            page.goto(address + start, wait_until="networkidle")
            begun = time.perf_counter()
            page.locator("input.md-search__input").click()
            page.keyboard.insert_text("unsqueeze")
            page.locator(".md-search-result__item").first.wait_for()
            figures[f"loading {language}"] = summary([(time.perf_counter() - begun) * 1000])
            figures[f"search {language}"] = summary([page.evaluate(SEARCHED, q) for q, _, _ in searches(language)])
            short = [text for _, _, text in pastes("tracebacks_1") + pastes("tracebacks_2")]
            figures[f"box {language}, first"] = summary([page.evaluate(PASTED, short[0])])
            figures[f"box {language}, tracebacks"] = summary([page.evaluate(PASTED, text) for text in short])
            figures[f"box {language}, log"] = summary([page.evaluate(PASTED, f"{LOG}\n{short[0]}") for _ in range(5)])
            figures[f"box {language}, log without"] = summary([page.evaluate(PASTED, LOG) for _ in range(5)])
            page.close()
        browser.close()
    server.shutdown()
    return figures


def summary(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    high = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return {
        "n": len(ordered),
        "median": round(statistics.median(ordered), 1),
        "p95": round(high, 1),
        "most": round(ordered[-1], 1),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
        subprocess.run(build, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
        figures = measure(site)
        sizes = {
            f"{name}, kB": round((site / name).stat().st_size / 1000)
            for name in (
                "search/search_index.json",
                "assets/javascripts/errors-data.js",
                "assets/javascripts/errors.js",
            )
        }
    today = datetime.date.today().isoformat()
    result = {"date": today, "cores": os.cpu_count(), "milliseconds": figures, "sizes": sizes}
    (ROOT / "benchmarks/search.json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    lines = [
        f"# Search and error box, {today}",
        "",
        f"{os.cpu_count()} cores, Chromium. Made by `python -m benchmarks.search`, which says what is measured.",
        "",
    ]
    lines += ["| milliseconds | n | median | 95 % | most |", "|---|---:|---:|---:|---:|"]
    lines += [f"| {name} | {f['n']} | {f['median']} | {f['p95']} | {f['most']} |" for name, f in figures.items()]
    lines += [
        "",
        "| before compression, kB | |",
        "|---|---:|",
        *(f"| {n.removesuffix(', kB')} | {size} |" for n, size in sizes.items()),
    ]
    page = ROOT / "benchmarks/search.md"
    _, heading, written = page.read_text("utf-8").partition("\n## ")  # dated sections, which this does not measure
    page.write_text("\n".join(lines) + "\n" + heading + written, "utf-8")


if __name__ == "__main__":
    main()
