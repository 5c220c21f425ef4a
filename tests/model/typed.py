"""Values as an author types them, and every value there may be."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from quizgen.load.values import parse_value
from quizgen.model.ids import EntityId, Language, SlotName, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Slot, ValueType
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Entity,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Text,
    Value,
)

CHIP = UnitName("chip")


def typed(type_: str, text: str, unit: UnitName | None = None) -> Value:
    """What the text means in a slot of that type."""
    value = parse_value(text, Slot(name=SlotName("slot"), type=ValueType(type_), unit=unit))
    assert value is not None, f"{text!r} is no {type_}"
    return value


def day(text: str) -> Date | Period:
    """What the text means in a dated slot."""
    value = typed("date", text)
    assert isinstance(value, Date | Period)
    return value


def person(id_: str, name: str, *aliases: str, part_of: tuple[str, ...] = ()) -> Entity:
    """An entity with an English name."""
    wholes = tuple(map(EntityId, part_of))
    return Entity(id=EntityId(id_), kind="person", name={ENGLISH: name}, aliases={ENGLISH: aliases}, part_of=wholes)


def text(**by_language: str) -> Text:
    """Words in each language."""
    return Text(by_language={Language(language): words for language, words in by_language.items()})


_AMOUNTS = st.one_of(
    st.integers(-20, 200).map(Decimal),
    st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 99), st.integers(-3, 9)),
)
_CLAIMS = st.one_of(
    st.tuples(_AMOUNTS, st.sampled_from([Precision.EXACT, Precision.ABOUT])),
    st.tuples(st.integers(1, 9).map(lambda power: Decimal(10) ** power), st.just(Precision.ORDER)),
)

NAMES = ("Musk", "ＭＵＳＫ", "Elon Musk", "Hotz", "George Hotz", "Altman", "OpenAI")
_IDS = tuple(map(EntityId, ("a", "b", "c", "d")))

ENTITIES = st.builds(
    lambda id_, name, aliases, wholes: Entity(
        id=id_,
        kind="person",
        name={ENGLISH: name},
        aliases={JAPANESE: tuple(aliases)},
        part_of=tuple(whole for whole in wholes if whole != id_),
    ),
    st.sampled_from(_IDS),
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(NAMES), max_size=2),
    st.lists(st.sampled_from(_IDS), max_size=1),
)

DATES = st.one_of(
    st.integers(2019, 2024).map(lambda year: Date(year=year)),
    st.builds(
        lambda year, month, part: Date(year=year, month=month, part=part),
        st.integers(2019, 2024),
        st.integers(1, 12),
        st.sampled_from([None, *DatePart]),
    ),
    st.dates(date(2019, 1, 1), date(2024, 12, 31)).map(lambda d: Date(year=d.year, month=d.month, day=d.day)),
)
PERIODS = st.builds(
    lambda start, years: Period(start=start, end=Date(year=start.year + years)), DATES, st.integers(1, 3)
)

NUMBERS = st.builds(
    lambda claim, unit: Number(amount=claim[0], precision=claim[1], unit=unit), _CLAIMS, st.sampled_from([None, CHIP])
)
MONEY = st.builds(
    lambda claim, currency: Money(amount=claim[0], precision=claim[1], currency=currency),
    _CLAIMS,
    st.sampled_from(["USD", "JPY"]),
)
PERCENTS = _CLAIMS.map(lambda claim: Percent(amount=claim[0], precision=claim[1]))
DURATIONS = st.builds(
    lambda claim, unit: Duration(amount=claim[0], precision=claim[1], unit=unit), _CLAIMS, st.sampled_from(DurationUnit)
)
TEXTS = st.dictionaries(st.sampled_from([JAPANESE, ENGLISH]), st.text("ab\n:", max_size=3), min_size=1).map(
    lambda words: Text(by_language=words)
)

QUANTITIES = st.one_of(NUMBERS, MONEY, PERCENTS, DURATIONS)
VALUES: st.SearchStrategy[Value] = st.one_of(ENTITIES, DATES, PERIODS, QUANTITIES, TEXTS)
PAIRS: st.SearchStrategy[tuple[Value, Value]] = st.one_of(
    st.tuples(VALUES, VALUES),
    *(st.tuples(some, some) for some in (ENTITIES, st.one_of(DATES, PERIODS), NUMBERS, MONEY, PERCENTS, DURATIONS)),
)
"""Mostly of one type, and often near each other."""
