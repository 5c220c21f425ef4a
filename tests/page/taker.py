"""A learner who takes a quiz with the keyboard and nothing else."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PageTimeout

from quizgen.model.ids import Kind
from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence


@dataclass(frozen=True)
class Sheet:
    """A page and what it asks."""

    path: Path
    deck: str
    language: str
    items: Mapping[str, Presentation]


class Taker:
    """Takes the quiz of one page."""

    def __init__(self, page: Page, sheet: Sheet) -> None:
        self.page = page
        self.sheet = sheet

    def open(self) -> None:
        """Open the page, or open it again."""
        self.page.goto(self.sheet.path.as_uri())

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is on what is wanted."""
        for _ in range(80):
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
            self.press("Tab")
        raise AssertionError(f"{selector} cannot be reached by Tab")

    def type(self, text: str) -> None:
        """Type, as an input method does."""
        self.page.keyboard.insert_text(text)

    def begin(self, mode: str = "practice", order: str = "written") -> None:
        """Choose the mode and start, with every question there is."""
        self.tab_to("input[name=mode]")
        if mode == "exam":
            self.press("ArrowDown")
        self.tab_to("select[name=order]")
        self.page.keyboard.press("ArrowDown" if order == "written" else "ArrowUp")
        self.tab_to("button.main.large")
        self.press("Enter")

    def session(self) -> dict[str, object]:
        """What the browser has noted of the session."""
        key = f"quizgen/{self.sheet.deck}/{self.sheet.language}/session"
        found = json.loads(self.page.evaluate("key => localStorage.getItem(key)", key))
        assert isinstance(found, dict)
        return found

    def current(self) -> Presentation:
        """The item whose turn it is."""
        session = self.session()
        ids, place = session["ids"], session["place"]
        assert isinstance(ids, list)
        assert isinstance(place, int)
        return self.sheet.items[ids[place]]

    def answer(self, *, right: bool = True) -> None:
        """Answer the question on the screen, without handing the answer in."""
        shown = self.current()
        match shown.response:
            case Recall(key=key):
                self._fill("input.typed", plain(key) if right else "???")
            case Options(options=options, key=key):
                self._choose(shown.item.id.kind, key if right else (key + 1) % len(options))
            case Listing(keys=keys):
                for place, key in enumerate(keys):
                    self._fill(f".field:nth-child({place + 1}) input", plain(key) if right else f"?{place}")
            case Sequence(events=events, order=order):
                wanted = [plain(events[place]) for place in order]
                self._order(wanted if right else [*wanted[1:], wanted[0]])
            case Pairs(pairs=pairs):
                for place, pair in enumerate(pairs if right else (*pairs[1:], pairs[0])):
                    self.tab_to(f".pairs li:nth-child({place + 1}) select")
                    self.press("Home", *["ArrowDown"] * (pair + 1))

    def reload(self) -> None:
        """Load the page again, and wait until keys go to it: those pressed before are lost on anybody."""
        self.page.reload()
        self.page.bring_to_front()
        self.page.wait_for_function("document.hasFocus()")

    def submit(self) -> None:
        """Hand the answer in, or go on; and press again, as a person would, where nothing comes of it."""
        for _ in range(5):
            self.tab_to(".actions button.main")
            before = self.page.evaluate("document.body.innerHTML")
            self.press("Enter")
            try:
                self.page.wait_for_function("before => document.body.innerHTML !== before", arg=before, timeout=2_000)
            except PageTimeout:
                continue
            return
        raise AssertionError("the button does nothing")

    def take(self, *, right: bool = True) -> None:
        """Answer, and go on to the next question, or in practice to what was right."""
        self.answer(right=right)
        self.submit()

    def text(self, selector: str) -> str:
        """The text that is shown there."""
        return self.page.inner_text(selector)

    def _fill(self, selector: str, text: str) -> None:
        self.tab_to(selector)
        self.press("Control+A")
        self.type(text)

    def _choose(self, kind: Kind, place: int) -> None:
        """By letter, or where there are no letters by the arrows."""
        self.tab_to(".options input")
        if kind is Kind.CHOICE:
            self.press("ABCDEF"[place].lower())
        else:
            self.press("Space", *["ArrowDown"] * place)

    def _order(self, wanted: list[str]) -> None:
        for target, text in enumerate(wanted):
            lines = [line.strip() for line in self.page.locator(".sequence .said").all_text_contents()]
            place = next(at for at, line in enumerate(lines) if at >= target and line == text)
            if place > target:
                self.tab_to(f".sequence li:nth-child({place + 1}) button:not([disabled])")
                self.press(*["ArrowUp"] * (place - target))
