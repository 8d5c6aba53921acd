"""axe finds nothing on any page, in any language, on a desk or a phone, by day or by night."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from public_pages import LANGUAGES, PAGES, address

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDTHS = [pytest.param((1280, "light"), id="desk"), pytest.param((375, "light"), id="phone")]


def findings(page: Page) -> list[str]:
    """What axe finds, each with the first places where it does."""
    violations: list[dict[str, Any]] = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{found['id']}: {[node['target'] for node in found['nodes'][:4]]}" for found in violations
    ]


@pytest.mark.parametrize("page", WIDTHS, indirect=True)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page: Page, site: str, name: str, language: str) -> None:
    page.goto(site + address(name, language))
    page.evaluate(UNFOLD)

    assert findings(page) == []


@pytest.mark.parametrize("page", [pytest.param((1280, "dark"), id="night")], indirect=True)
@pytest.mark.parametrize("name", ["gallery", "home", "ratifications", "meeting", "duties"])
def test_axe_finds_nothing_by_night(page: Page, site: str, name: str) -> None:
    page.goto(site + address(name, "en"))
    page.evaluate(UNFOLD)

    assert findings(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_reaches_past_the_side(page: Page, site: str, name: str) -> None:
    page.goto(site + address(name, "fr"))
    page.evaluate(UNFOLD)

    # A phone, a desk zoomed to 200 percent, a desk zoomed to 400 percent.
    for width in (375, 640, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(OVERFLOW)) == (width, 0)
