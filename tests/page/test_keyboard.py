"""A whole quiz, of every kind, by keyboard alone."""

from playwright.sync_api import expect

from quizgen.model.ids import Kind
from quizgen.present.line import plain
from tests.page.taker import Taker


def test_practice_takes_every_kind(taker: Taker) -> None:
    taker.begin()
    kinds = set()
    for _ in taker.sheet.items:
        shown = taker.current()
        kinds.add(shown.item.id.kind)
        assert taker.text(".stem").replace("\n", "").startswith(plain(shown.stem, "").split("。")[0][:4])
        taker.take()
        expect(taker.page.locator(".verdict.accept")).to_be_visible()
        expect(taker.page.locator("button.main")).to_be_focused()
        taker.press("Enter")
    assert kinds == set(Kind)
    expect(taker.page.locator("h1")).to_be_focused()
    assert taker.text(".score .ring").split() == ["9", "/", "9"]


def test_exam_takes_every_kind_and_marks_at_its_end(taker: Taker) -> None:
    taker.begin("exam")
    missed = {Kind.TYPED, Kind.CHOICE, Kind.SET, Kind.MATCHING, Kind.ORDERING}
    for _ in taker.sheet.items:
        taker.take(right=taker.current().item.id.kind not in missed)
        assert taker.page.locator(".verdict").count() == 0
    taker.submit()
    assert taker.text(".score .ring").split() == ["4", "/", "9"]
    verdicts = taker.page.locator(".review .sign").all_text_contents()
    assert (verdicts.count("✓") + verdicts.count("○"), verdicts.count("✗") + verdicts.count("×")) == (4, 5)
