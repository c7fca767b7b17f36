"""How long the search takes on a phone's processor, in Chromium: `python -m benchmarks.phone_search site`, the folder of a built site.

From the first input in the search field to the first result on the page. Cold: a fresh browser profile that turns to the search for the
first time, which fetches and builds the index. Warm: another question on the same page. Chromium slows down a page by its main thread
only, and the index is built and asked in a worker: so the worker's own time is measured as well, and a phone's time is the sum of what
was measured and the worker's time once more for each time that the phone is slower.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.install_browser import find_browser

RATES, TIMES = (4, 6), 5
QUESTIONS = {"zh": ("梯度裁剪", "学习率调度"), "en": ("gradient clipping", "learning rate schedule")}
# 0 sets the worker up, and 1 is its answer; 2 is a query, and 3 its result.
WATCH = """
self.worker = 0;
const begun = {}, post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  if (!this.watched) this.addEventListener("message", ({ data }) => {
    if (data.type - 1 in begun) { self.worker += performance.now() - begun[data.type - 1]; delete begun[data.type - 1]; }
  });
  this.watched = true;
  if (message?.type === 0 || message?.type === 2) begun[message.type] = performance.now();
  return post.call(this, message, ...rest);
};
"""
ASK = """(words) => new Promise((answer) => {
  const input = document.querySelector("input.md-search__input"), list = document.querySelector(".md-search-result__list");
  const old = list.firstElementChild, from = performance.now();
  self.worker = 0;
  new MutationObserver((_, observer) => {
    if (!list.firstElementChild || list.firstElementChild === old) return;
    observer.disconnect();
    requestAnimationFrame(() => answer([performance.now() - from, self.worker]));
  }).observe(list, { childList: true });
  document.querySelector("#__search").checked || document.querySelector("label.md-header__button[for=__search]").click();
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event("input"));
})"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def measure(site: Path) -> list[str]:
    """Rows of a Markdown table: milliseconds in all and in the worker, medians."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for language, start in (("zh", "/"), ("en", "/en/")):
            for rate in RATES:
                times = [
                    _once(browser, f"http://127.0.0.1:{server.server_port}{start}", language, rate)
                    for _ in range(TIMES)
                ]
                for name, pairs in zip(("cold", "warm"), zip(*times, strict=True), strict=True):
                    total, worker = (statistics.median(column) for column in zip(*pairs, strict=True))
                    phone = statistics.median(t + (rate - 1) * w for t, w in pairs)
                    rows.append(f"| {language} | {name} | {rate} | {total:.0f} | {worker:.0f} | {phone:.0f} |")
        browser.close()
    server.shutdown()
    return rows


def _once(browser, address: str, language: str, rate: int) -> list[list[float]]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
    times = [page.evaluate(ASK, words) for words in QUESTIONS[language]]
    context.close()
    return times


def main() -> None:
    site = Path(sys.argv[1])
    print(f"Load when it began: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.\n")
    print("| | | times slower | measured, ms | of it the worker | phone, ms |\n|---|---|---:|---:|---:|---:|")
    print("\n".join(measure(site)))
    print("\n| index, kB | raw | gzip |\n|---|---:|---:|")
    for language, folder in (("zh", site), ("en", site / "en")):
        index = (folder / "search/search_index.json").read_bytes()
        print(f"| {language} | {len(index) / 1000:.0f} | {len(gzip.compress(index)) / 1000:.0f} |")


if __name__ == "__main__":
    main()
