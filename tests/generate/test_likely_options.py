"""Options that somebody could take for right: of the key's form, of its time, of its scale."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.item import Choice
from quizgen.model.values import Money, Period, Value
from quizgen.pipeline.workspace import open_project

from ..authoring import DECK, FACTS, TEMPLATES, Desk

WARS = {"one": "1618 to 1648", "two": "1756 to 1763", "three": "1688 to 1697", "four": "1914-07-28 to 1918-11-11"}
PRICES = {"one": ("5.50 CHF", "781000000000 CHF"), "two": ("450 JPY", "556000000000000 JPY")}


@pytest.fixture(autouse=True)
def bank(desk: Desk) -> None:
    """Wars of several forms, prices beside products."""
    lines = ["topic: Trial", "source: {title: Trial, language: en, paragraphs: 1}", "entities:"]
    lines += [f"  {name}: {{kind: thing, name: {{en: The {name}}}}}" for name in WARS]
    lines += ["facts:", "  war:"]
    for name, time in WARS.items():
        quotes = time.replace(" to ", ", ")
        lines.append(
            f"    - {{id: w-{name}, war: {name}, time: {time}, evidence: {{paragraph: 1, quote: [{quotes}]}}}}"
        )
    lines += ["  coffee:"]
    lines += [
        f"    - {{id: c-{name}, at: {name}, price: {p}, evidence: {{paragraph: 1, quote: ['{p}']}}}}"
        for name, (p, _) in PRICES.items()
    ]
    lines += ["  gdp:"]
    lines += [
        f"    - {{id: g-{name}, of: {name}, gdp: {g}, evidence: {{paragraph: 1, quote: ['{g}']}}}}"
        for name, (_, g) in PRICES.items()
    ]
    desk.write(FACTS, "\n".join(lines) + "\n")
    desk.write(
        TEMPLATES,
        """\
relations:
  war:
    slots: {war: thing, time: date}
    key: [war]
    statement: {en: "{{ war }} was fought from {{ time }}."}
    questions: [{ask: time, stem: {en: "When was {{ war }} fought?"}, kinds: [choice]}]
  coffee:
    slots: {at: thing, price: money}
    key: [at]
    statement: {en: "Coffee at {{ at }} costs {{ price }}."}
    questions: [{ask: price, stem: {en: "What does a coffee at {{ at }} cost?"}, kinds: [choice]}]
  gdp:
    slots: {of: thing, gdp: money}
    key: [of]
    statement: {en: "The GDP of {{ of }} is {{ gdp }}."}
    questions: [{ask: gdp, stem: {en: "What is the GDP of {{ of }}?"}, kinds: [choice]}]
""",
    )
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(DECK, "options: 2", "options: 4")


def offered(desk: Desk) -> Iterator[tuple[Value, tuple[Value, ...]]]:
    """The key of each choice, and its options."""
    project = open_project(desk.workspace)
    items, _ = generate_items(project.bank, project.blueprints[0], frozenset({Kind.CHOICE}))
    for item in items:
        if isinstance(item.task, Choice):
            yield item.task.options[item.task.key], item.task.options


def test_period_is_among_others_of_its_form(desk: Desk) -> None:
    found = [(key, options) for key, options in offered(desk) if isinstance(key, Period)]
    assert {key for key, options in found if len(options) == 4} == {key for key, _ in found}
    assert len({key for key, _ in found}) == len(WARS)
    for key, options in found:
        assert {to_the_day(option) for option in options} == {to_the_day(key)}


def to_the_day(value: Value) -> bool:
    assert isinstance(value, Period)
    return value.start.day is not None


def test_amount_of_another_relation_is_of_the_same_scale(desk: Desk) -> None:
    found = [(key, option) for key, options in offered(desk) for option in options if isinstance(key, Money)]
    assert len(found) == 16
    for key, option in found:
        assert isinstance(key, Money)
        assert isinstance(option, Money)
        assert Decimal("0.05") <= option.amount / key.amount <= 20
        assert option.amount == round(option.amount, 2)
