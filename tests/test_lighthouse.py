"""Lighthouse's audits of a page on a phone, those that the page itself decides. Its scores also depend on the browser's version
and the machine; how fast it finds the pages is measured in benchmarks/. Nor is it asked about the longest pages, the index of errors
and the claims: it gives the browser 60 seconds for an answer, which nobody can change, and next to other work they take longer. The audit "charset" is left out: for it Lighthouse asks the
browser for the page again and gives up after a second, which a busy machine can take; test_site.py looks at every page instead.
"""

import pytest

from tests import lighthouse
from tests.install_browser import find_browser

pytestmark = pytest.mark.npm
AUDITS = [
    # best practices
    "paste-preventing-inputs", "image-aspect-ratio", "image-size-responsive", "doctype", "errors-in-console",
    # search engines
    "is-crawlable", "document-title", "meta-description", "http-status-code", "link-text", "crawlable-anchors",
    "hreflang", "canonical",
    # accessibility: test_accessibility.py asks axe itself for most of what Lighthouse asks it
    "target-size", "meta-viewport", "heading-order", "landmark-one-main", "label", "link-name", "image-alt",
]  # fmt: skip


@pytest.fixture(scope="module")
def port(browser):
    """That of a Chrome for all pages; Lighthouse opens each in a tab that remembers nothing."""
    with lighthouse.chrome(find_browser() or browser.browser_type.executable_path) as port:
        yield port


@pytest.mark.parametrize("path", ["", "en/", "image-batches/", "en/image-batches/"])
def test_every_audit_passes(address, port, path):
    report = lighthouse.measure(f"{address}/{path}", port, f"--only-audits={','.join(AUDITS)}")
    audits = report["audits"]
    assert audits.keys() == set(AUDITS)
    # An audit without a score does not apply to the page, or could not be made.
    failed = [
        f"{name}: {audit.get('errorMessage') or audit['title']}: {audit.get('details', {}).get('items')}"
        for name, audit in audits.items()
        if audit["scoreDisplayMode"] == "error" or audit["score"] not in (1, None)
    ]
    assert not failed, "\n".join(failed)
    assert sum(audit["score"] == 1 for audit in audits.values()) > len(AUDITS) / 2
