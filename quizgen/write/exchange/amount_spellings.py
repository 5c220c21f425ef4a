"""Other ways to write an amount: its number in digits and in words, its unit, with and without "about"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Duration, DurationUnit, Number, Percent, Precision, Quantity
from quizgen.wording.numerals import in_kanji, in_words
from quizgen.wording.tongue import plain_digits
from quizgen.wording.values import say
from quizgen.write.exchange.unit_spellings import Spelled, spell_unit

_FULL_WIDTH = str.maketrans("0123456789%", "０１２３４５６７８９％")
_WESTERN = re.compile("[A-Za-z$€£¥,]")
"""What nobody writes in full width."""

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:[0-9万億兆京]+| (?:million|billion|trillion)\b)?")
_THOUSAND = 1000
_HALF_YEAR, _HALF, _TENTH = 6, 50, 10


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A way to write the number."""

    text: str
    rank: int
    """How seldom it is written so."""
    has_digits: bool = True
    """Whether it is written in digits, 万 and 億 beside them."""


def spell_amount(value: Quantity, text: str, language: Language) -> list[Spelled]:
    """Ways to write the amount, which is written as `text` in the language, the usual ones first.

    The first of all says the same to the letter where there is such a one.
    """
    found = sorted(_spell(value, text, language), key=lambda spelled: spelled.rank)
    same = next((spelled for spelled in found if spelled.is_same and spelled.text != text), None)
    return found if same is None else [same, *found]


def _spell(value: Quantity, text: str, language: Language) -> Iterator[Spelled]:
    is_japanese = language == JAPANESE
    if value.precision is Precision.ORDER:
        core = say(Number(amount=value.amount, precision=Precision.ORDER), language, {})
        for unit in spell_unit(value, text.replace(core, "{}", 1), language):
            if not unit.wants_digits:
                yield Spelled(unit.text.replace("{}", core), unit.rank, is_same=unit.is_same)
        return
    leads = _leads(value, is_japanese=is_japanese)
    bare = text.removeprefix(leads[0].text)
    number = _number_in(value, bare, language)
    if number is None or value.amount < 0 or not text.startswith(leads[0].text):
        return
    units = spell_unit(value, bare.replace(number, "{}"), language)
    numerals = tuple(_numerals(value.amount, number, is_japanese=is_japanese))
    for lead, unit, numeral in product(leads, units, numerals):
        is_before = isinstance(value, Number) and not unit.text.startswith("{}")  # nobody says "about No. 5"
        if (not unit.wants_digits or (numeral.has_digits and numeral.text.isascii())) and not (lead.text and is_before):
            said = lead.text + unit.text.replace("{}", numeral.text)
            rank, is_same = lead.rank + unit.rank + numeral.rank, lead.is_same and unit.is_same
            yield Spelled(said, rank, is_same=is_same)
            if is_japanese and numeral.has_digits and not _WESTERN.search(said):
                yield Spelled(said.translate(_FULL_WIDTH), rank + 1, is_same=is_same)
    yield from (Spelled(said, 1, is_same=False) for said in _sayings(value, is_japanese=is_japanese))


def _number_in(value: Quantity, text: str, language: Language) -> str | None:
    """What of the text is the number; None where its unit might be: of a unit's words only its author knows any."""
    if isinstance(value, Number):
        number = say(Number(amount=value.amount), language, {})
    else:
        found = _NUMBER.search(text)
        number = found[0] if found else ""
    return number if number and text.count(number) == 1 else None


def _leads(value: Quantity, *, is_japanese: bool) -> tuple[Spelled, ...]:
    """The key's own lead first; whether "about" is said decides nothing."""
    about, around = ("約", "およそ") if is_japanese else ("about ", "around ")
    if value.precision is Precision.ABOUT:
        return Spelled(about, 0), Spelled("", 0, is_same=False), Spelled(around, 3)
    return Spelled("", 0), Spelled(about, 3, is_same=False)


def _numerals(amount: Decimal, core: str, *, is_japanese: bool) -> Iterator[_Numeral]:
    digits = plain_digits(amount)
    yield _Numeral(core, 0)
    yield _Numeral(digits, 0)
    if amount >= _THOUSAND:
        yield _Numeral(f"{Decimal(digits):,f}", 1)
    if "." in digits or not amount:
        return
    words = in_kanji(int(digits)) if is_japanese else in_words(int(digits))
    if words is not None:
        yield _Numeral(words, 2, has_digits=False)
    if words is not None and words.startswith("one "):
        yield _Numeral(f"a {words.removeprefix('one ')}", 3, has_digits=False)


def _sayings(value: Quantity, *, is_japanese: bool) -> Iterator[str]:
    """Half a year, and shares in tenths."""
    match value:
        case Duration(amount=amount, unit=DurationUnit.MONTH) if amount == _HALF_YEAR:
            yield "半年" if is_japanese else "half a year"
        case Duration(amount=amount, unit=unit) if amount == 1 and not is_japanese:
            yield f"{'an' if unit is DurationUnit.HOUR else 'a'} {unit.label}"
        case Percent(amount=amount) if is_japanese and amount % _TENTH == 0 and 0 < amount <= _TENTH * _TENTH:
            tenths = int(amount) // _TENTH
            yield from (f"{tenths}割", f"{in_kanji(tenths)}割")
    if isinstance(value, Percent) and value.amount == _HALF:
        yield "半分" if is_japanese else "half"
