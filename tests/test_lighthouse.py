"""What Lighthouse says of a page on a phone, but its speed, which is measured in benchmarks/: that swings."""

import pytest

from tests import lighthouse
from tests.install_browser import find_browser


@pytest.mark.parametrize("path", lighthouse.PAGES)
def test_accessibility_best_practices_and_seo_are_100(address, browser, path):
    chrome = find_browser() or browser.browser_type.executable_path
    report = lighthouse.measure(f"{address}/{path}", chrome, "accessibility", "best-practices", "seo")
    scores = {name: category["score"] for name, category in report["categories"].items()}
    audits = [report["audits"][audit["id"]] for c in report["categories"].values() for audit in c["auditRefs"]]
    failed = [f"{audit['title']}: {audit.get('details', {}).get('items')}" for audit in audits if audit["score"] == 0]
    assert scores == {"accessibility": 1, "best-practices": 1, "seo": 1}, "\n".join(failed)
