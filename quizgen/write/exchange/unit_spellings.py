"""Other ways to write an amount's unit: a counter or none, a currency by sign, name or code, a month's several kana."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Duration, Money, Number, Percent, Precision, Quantity
from quizgen.wording.cldr import currency_name

_SIGNS: Mapping[str, tuple[str, ...]] = {
    "USD": ("$", "US$"),
    "EUR": ("€",),
    "GBP": ("£",),
    "JPY": ("¥",),
}
_NAMES: Mapping[str, tuple[str, ...]] = {"USD": ("dollars",), "GBP": ("pounds",), "JPY": ("yen",)}
"""What people say, beside the name that CLDR has."""

_MONTHS = ("か月", "ヶ月", "ヵ月")
"""Beside カ月, which quizgen writes."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A way to write something."""

    text: str
    rank: int
    """How seldom it is written so."""
    is_same: bool = True
    """Whether it says all that the key says."""
    wants_digits: bool = False
    """Whether numbers in words do not go with it."""


def spell_unit(value: Quantity, own: str, language: Language) -> tuple[Spelled, ...]:
    """Ways to write the unit, which the key writes as `own`, each with `{}` for the number."""
    match value:
        case Number():
            return Spelled(own, 0, wants_digits=not own.startswith("{}")), Spelled("{}", 0, is_same=own == "{}")
        case Percent():
            return tuple(_percent(own, language))
        case Money():
            return tuple(_money(value, own, language))
        case Duration():
            return tuple(_duration(own, language))


def _percent(own: str, language: Language) -> Iterator[Spelled]:
    yield Spelled(own, 0, wants_digits=own == "{}%")
    yield Spelled("{}", 0, is_same=False)
    if own == "{}%" and language == JAPANESE:
        yield Spelled("{}パーセント", 1)
    elif own == "{}%":
        yield from (Spelled("{} percent", 1), Spelled("{} per cent", 2))


def _money(money: Money, own: str, language: Language) -> Iterator[Spelled]:
    code = money.currency
    yield Spelled(own, 0, wants_digits=not own.startswith("{}"))
    if language == JAPANESE:
        if code == "USD":
            yield Spelled("{}米ドル", 1)
    else:
        joint = " of " if money.precision is Precision.ORDER else " "
        names = (*_NAMES.get(code, ()), currency_name(code, ENGLISH) or code)
        for rank, name in enumerate(dict.fromkeys(names)):
            yield Spelled(f"{{}}{joint}{name.removesuffix('s') if money.amount == 1 else name}", rank)
    for rank, sign in enumerate(_SIGNS.get(code, ())):
        yield Spelled(f"{sign}{{}}", rank + (language == JAPANESE), wants_digits=True)
    yield Spelled(f"{code} {{}}", 1, wants_digits=True)
    yield Spelled(f"{{}} {code}", 2, wants_digits=True)


def _duration(own: str, language: Language) -> Iterator[Spelled]:
    yield Spelled(own, 0)
    if language != JAPANESE:
        return
    if "カ月" in own:
        yield from (Spelled(own.replace("カ月", month), 1) for month in _MONTHS)
    elif own.endswith("日間"):
        yield Spelled(own.removesuffix("間"), 1)
    elif own.endswith("年"):
        yield Spelled(f"{own}間", 2)
