"""What a screen reader is told, and what a finger can do."""

from collections.abc import Iterator, Mapping

import pytest
from inline_snapshot import snapshot
from playwright.sync_api import Browser, Page, expect

from quizgen.model.ids import Kind
from tests.page.conftest import NARROW
from tests.page.taker import Sheet, Taker

LONG = 76


@pytest.fixture
def sheet(sheets: Mapping[str, Sheet]) -> Sheet:
    return sheets["en"]


def turn_to(taker: Taker, kind: Kind) -> None:
    """Begin a session with the item of the kind alone."""
    for box in taker.page.locator(f"input[name=kind]:not([value={kind.value}])").all():
        box.uncheck()
    taker.page.click("button.main.large")


def heard(taker: Taker) -> list[str]:
    """What is read of the question, line by line; of long lines the beginning."""
    lines = taker.page.locator("main form").aria_snapshot().split("\n")
    return [line if len(line) < LONG else f"{line[:LONG]}…" for line in lines]


def test_choice_is_heard_before_and_after_it_is_checked(taker: Taker) -> None:
    turn_to(taker, Kind.CHOICE)
    assert heard(taker) == snapshot(
        [
            "- paragraph: Choose the correct answer.",
            '- heading "For how many months did the open letter that Elon Musk signed ask…',
            '- radiogroup "For how many months did the open letter that Elon Musk signed …',
            "  - list:",
            "    - listitem:",
            '      - radio "6 months"',
            "      - text: 6 months",
            "    - listitem:",
            '      - radio "4 months"',
            "      - text: 4 months",
            "    - listitem:",
            '      - radio "1 month"',
            "      - text: 1 month",
            "    - listitem:",
            '      - radio "3 months"',
            "      - text: 3 months",
            "- paragraph:",
            '  - button "Check"',
            '  - button "I don’t know"',
        ]
    )
    taker.take(right=False)
    assert heard(taker) == snapshot(
        [
            "- paragraph: Choose the correct answer.",
            '- heading "For how many months did the open letter that Elon Musk signed ask…',
            '- radiogroup "For how many months did the open letter that Elon Musk signed …',
            "  - list:",
            "    - listitem:",
            '      - radio "6 months (Answer)" [disabled]',
            "      - text: 6 months (Answer)",
            "    - listitem:",
            '      - radio "4 months (Your answer)" [checked]',
            "      - text: 4 months (Your answer)",
            "    - listitem:",
            '      - radio "1 month" [disabled]',
            "      - text: 1 month",
            "    - listitem:",
            '      - radio "3 months" [disabled]',
            "      - text: 3 months",
            '- heading "Not correct" [level=2]',
            '- heading "Explanation" [level=3]',
            "- list:",
            "  - listitem: The open letter that Elon Musk signed asked for the developmen…",
            "- term: Source",
            "- definition: An article on Elon Musk's AI project at Twitter spring 2023, p…",
            "- term: Certainty",
            "- definition: Stated",
            "- term: Date inferred",
            "- definition: The article puts itself almost half a year after the purchase …",
            "- paragraph:",
            '  - button "See results"',
        ]
    )
    expect(taker.page.locator(".live")).not_to_be_empty()
    assert taker.text(".live") == snapshot("Not correct. Answer: 6 months")


def test_ordering_is_heard_and_says_what_moved(taker: Taker) -> None:
    turn_to(taker, Kind.ORDERING)
    assert heard(taker) == snapshot(
        [
            "- paragraph: Put these in order.",
            '- heading "Put these events in order, earliest first." [level=1]',
            '- list "Events to put in order":',
            "  - listitem:",
            "    - text: Elon Musk tweets that he has stopped OpenAI from using Twitter's…",
            "    - 'button \"Move up: Elon Musk tweets that he has stopped OpenAI from usi…",
            "    - 'button \"Move down: Elon Musk tweets that he has stopped OpenAI from u…",
            "  - listitem:",
            "    - text: Elon Musk leaves OpenAI",
            "    - 'button \"Move up: Elon Musk leaves OpenAI\"'",
            "    - 'button \"Move down: Elon Musk leaves OpenAI\"'",
            "  - listitem:",
            "    - text: Elon Musk buys Twitter",
            "    - 'button \"Move up: Elon Musk buys Twitter\"'",
            "    - 'button \"Move down: Elon Musk buys Twitter\"'",
            "  - listitem:",
            "    - text: Microsoft announces that it is investing billions of dollars in …",
            "    - 'button \"Move up: Microsoft announces that it is investing billions of…",
            "    - 'button \"Move down: Microsoft announces that it is investing billions …",
            "  - listitem:",
            "    - text: Microsoft invests in OpenAI",
            "    - 'button \"Move up: Microsoft invests in OpenAI\"'",
            "    - 'button \"Move down: Microsoft invests in OpenAI\" [disabled]'",
            "- paragraph:",
            '  - button "Check"',
            '  - button "I don’t know"',
        ]
    )
    taker.tab_to(".tool")
    taker.press("ArrowDown")
    expect(taker.page.locator(".live")).not_to_be_empty()
    assert taker.text(".live") == snapshot(
        "Elon Musk tweets that he has stopped OpenAI from using Twitter's data: now 2 of 5"
    )


def test_matching_is_heard(taker: Taker) -> None:
    turn_to(taker, Kind.MATCHING)
    assert heard(taker) == snapshot(
        [
            "- paragraph: Match the left side with the right.",
            '- heading "Which description fits each company?" [level=1]',
            '- list "Candidates":',
            "  - listitem: A. the developer of ChatGPT",
            "  - listitem: B. the dominant maker of GPUs",
            "  - listitem: C. the operator of the Sacramento data center",
            "  - listitem: D. the parent company of DeepMind",
            "  - listitem: E. the company putting billions into OpenAI",
            "- list:",
            "  - listitem:",
            "    - text: Alphabet",
            '    - combobox "Alphabet":',
            '      - option "Choose" [selected]',
            '      - option "A. the developer of ChatGPT"',
            '      - option "B. the dominant maker of GPUs"',
            '      - option "C. the operator of the Sacramento data center"',
            '      - option "D. the parent company of DeepMind"',
            '      - option "E. the company putting billions into OpenAI"',
            "  - listitem:",
            "    - text: Microsoft",
            '    - combobox "Microsoft":',
            '      - option "Choose" [selected]',
            '      - option "A. the developer of ChatGPT"',
            '      - option "B. the dominant maker of GPUs"',
            '      - option "C. the operator of the Sacramento data center"',
            '      - option "D. the parent company of DeepMind"',
            '      - option "E. the company putting billions into OpenAI"',
            "  - listitem:",
            "    - text: NTT America",
            '    - combobox "NTT America":',
            '      - option "Choose" [selected]',
            '      - option "A. the developer of ChatGPT"',
            '      - option "B. the dominant maker of GPUs"',
            '      - option "C. the operator of the Sacramento data center"',
            '      - option "D. the parent company of DeepMind"',
            '      - option "E. the company putting billions into OpenAI"',
            "  - listitem:",
            "    - text: OpenAI",
            '    - combobox "OpenAI":',
            '      - option "Choose" [selected]',
            '      - option "A. the developer of ChatGPT"',
            '      - option "B. the dominant maker of GPUs"',
            '      - option "C. the operator of the Sacramento data center"',
            '      - option "D. the parent company of DeepMind"',
            '      - option "E. the company putting billions into OpenAI"',
            "  - listitem:",
            "    - text: Nvidia",
            '    - combobox "Nvidia":',
            '      - option "Choose" [selected]',
            '      - option "A. the developer of ChatGPT"',
            '      - option "B. the dominant maker of GPUs"',
            '      - option "C. the operator of the Sacramento data center"',
            '      - option "D. the parent company of DeepMind"',
            '      - option "E. the company putting billions into OpenAI"',
            "- paragraph:",
            '  - button "Check"',
            '  - button "I don’t know"',
        ]
    )


def test_cloze_says_where_its_blank_is(taker: Taker) -> None:
    turn_to(taker, Kind.CLOZE)
    assert heard(taker) == snapshot(
        [
            "- paragraph: Fill in the blank.",
            '- heading "The blank that Elon Musk signed asked for the development of AI t…',
            "- text: Answer",
            '- textbox "Answer"',
            "- paragraph:",
            '  - button "Check"',
            '  - button "I don’t know"',
        ]
    )


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_fingers_are_enough(phone: Page, sheet: Sheet) -> None:
    taker = Taker(phone, sheet)
    taker.open()
    phone.tap("button.main.large")
    for _ in sheet.items:
        kind = taker.current().item.id.kind
        if kind in {Kind.CHOICE, Kind.TRUE_FALSE}:
            phone.tap(".option >> nth=1")
        elif kind is Kind.ORDERING:
            phone.tap(".tool:not([disabled]) >> nth=0")
        elif kind is Kind.MATCHING:
            phone.select_option(".pairs select >> nth=0", index=1)
        else:
            phone.tap("input.typed >> nth=0")
            taker.type("x")
        phone.tap(".bar button.main")
        expect(phone.locator(".verdict")).to_be_visible()
        phone.tap(".bar button.main")
    expect(phone.locator(".ring")).to_be_visible()


def test_everything_to_be_tapped_is_large_enough(phone: Page, sheet: Sheet) -> None:
    """At least 24 CSS pixels each way (WCAG 2.2, 2.5.8); what answers a question at least 44."""
    taker = Taker(phone, sheet)
    taker.open()
    phone.tap("button.main.large")
    size = "nodes => nodes.map((node) => node.getBoundingClientRect()).filter((box) => box.width).map((b) => b.height)"
    for _ in sheet.items:
        assert min(phone.eval_on_selector_all("button, select, input.typed, .option", size)) >= 24
        assert min(phone.eval_on_selector_all(".card button, .card select, .card input.typed, .option", size)) >= 44
        phone.tap(".bar button:not(.main)")
        phone.tap(".bar button.main")
