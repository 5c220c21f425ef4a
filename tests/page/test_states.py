"""Every state of a page, in both schemes and at every size: for everyone to use, and nothing out of sight."""

from collections.abc import Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.page.states import walk
from tests.page.taker import Taker

CONTRAST = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}


def violations(page: Page, options: Mapping[str, object]) -> list[tuple[str, str]]:
    """What axe-core finds: the rule and where."""
    found = Axe().run(page, options=options).response["violations"]
    return [(one["id"], node["html"][:160]) for one in found for node in one["nodes"]]


def test_no_state_has_a_violation_in_either_scheme(taker: Taker) -> None:
    found = {}
    for state in walk(taker):
        taker.page.emulate_media(color_scheme="light")
        found[state, "light"] = violations(taker.page, {"resultTypes": ["violations"]})
        taker.page.emulate_media(color_scheme="dark")
        found[state, "dark"] = violations(taker.page, CONTRAST)
    assert len(found) > 2 * 25
    assert {place: problems for place, problems in found.items() if problems} == {}


def test_no_state_scrolls_sideways(taker: Taker) -> None:
    """On a phone; in a window of 1280 zoomed to 200 %; and on a phone with letters twice as large."""
    wide = {}
    for state in walk(taker):
        for width, letters in ((360, 100), (640, 100), (360, 200)):
            taker.page.set_viewport_size({"width": width, "height": 740})
            taker.page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", letters)
            wide[state, width, letters] = taker.page.evaluate("document.documentElement.scrollWidth") - width
        taker.page.evaluate("document.documentElement.style.fontSize = ''")
        taker.page.set_viewport_size({"width": 360, "height": 740})
    assert len(wide) > 3 * 25
    assert {place: excess for place, excess in wide.items() if excess > 0} == {}
