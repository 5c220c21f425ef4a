"""Every state that a page can be in, one after the other."""

from collections.abc import Iterator

from tests.page.taker import Taker


def walk(taker: Taker) -> Iterator[str]:
    """Bring the page into one state after the other; each by its name once it is there."""
    yield "cover"
    for summary in taker.page.locator(".panel summary").all():
        summary.click()
    yield "cover, panels open"
    yield from _practice(taker)
    yield from _exam(taker)
    taker.page.click("button.deck")
    taker.page.click(".browse button")
    yield "browse"
    taker.page.click(".reviewed > .actions button")
    yield "browse, all open"


def _practice(taker: Taker) -> Iterator[str]:
    taker.begin()
    for number in range(len(taker.sheet.items)):
        kind = taker.current().item.id.kind.value
        yield f"{kind}, asked"
        if number == 0:
            taker.submit()
            yield f"{kind}, nothing answered"
        taker.take(right=number % 2 == 0)
        yield f"{kind}, {'right' if number % 2 == 0 else 'wrong'}"
        taker.submit()
    yield "results"
    taker.page.click(".reviewed > .actions button")
    yield "results, all open"
    taker.page.click(".score + .actions button.main")
    yield "missed again"
    taker.page.click("button.deck")


def _exam(taker: Taker) -> Iterator[str]:
    taker.begin("exam")
    taker.take()
    yield "exam"
    taker.page.click("button.deck")
    yield "cover, exam under way"
    taker.page.click(".resume button.main")
    taker.page.locator(".bar button").last.click()
    yield "hand in"
    taker.page.click("section.card button.main")
    yield "results of an exam"
