"""Japanese numerals: 3万5000, 1億2000万, 二千五百, 二〇二二, 数千万."""

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.reading.amounts import EXACT, Amount, order, parse_digits, scale

NUMERAL = "0-9〇零一二三四五六七八九十百千万億兆京数,.・"
"""The characters that a Japanese numeral is made of, for a character class."""

_KANJI = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")} | {"零": 0}
_NEIGHBOURS = frozenset({"一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九"})
_MOST_DIGITS = 16
_RUN = re.compile("[〇零一二三四五六七八九]+")
_GROUP = r"([0-9〇零一二三四五六七八九十百千,.・]+)"
_MYRIADS = re.compile(f"(?:{_GROUP}京)?(?:{_GROUP}兆)?(?:{_GROUP}億)?(?:{_GROUP}万)?{_GROUP}?")
_POINT = re.compile("[.・]")
_MYRIAD = 10_000
_D = "([1-9一二三四五六七八九])"
_PLACES = re.compile(f"(?:{_D}?(千))?(?:{_D}?(百))?(?:{_D}?(十))?{_D}?")
_ORDERS = {
    f"数{small}{large}": order(tens + myriads)
    for small, tens in {"": 0, "十": 1, "10": 1, "百": 2, "100": 2, "千": 3, "1000": 3}.items()
    for large, myriads in {"": 0, "万": 4, "億": 8, "兆": 12, "京": 16}.items()
}


@lru_cache(maxsize=16_384)
def read_japanese(text: str) -> Amount | None:
    """The amount that the whole of the folded text says."""
    if (digits := parse_digits(text)) is not None:
        return Amount(digits)
    if text.startswith("数"):
        return _ORDERS.get(text)
    if text.lower().endswith("k"):
        thousands = parse_digits(text[:-1])
        return None if thousands is None else Amount(thousands * 1000)
    value = _sum_myriads(text)
    return None if value is None else Amount(value)


@lru_cache(maxsize=4_096)
def read_calendar_number(text: str) -> int | None:
    """A year, month or day in digits or kanji, where 二三 can only be 23; None where it is no number."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    value = _parse_run(text) if _RUN.fullmatch(text) else _parse_places(text)
    return None if value is None else int(value)


def _sum_myriads(text: str) -> Decimal | None:
    if not text or (match := _MYRIADS.fullmatch(text)) is None:
        return None
    total = Decimal(0)
    said = [(power, group) for power, group in zip((16, 12, 8, 4, 0), match.groups(), strict=True) if group]
    for place, (power, group) in enumerate(said):
        value = _parse_group(group)
        if value is None or (len(said) > 1 and _POINT.search(group)) or (place and not 0 < value < _MYRIAD):
            return None
        total = EXACT.add(total, scale(value, power))
    return total


def _parse_group(text: str) -> Decimal | None:
    whole, point, decimals = text.partition("・")
    if point:
        return _parse_decimals(whole, decimals)
    if (digits := parse_digits(text)) is not None:
        return digits
    if _RUN.fullmatch(text):
        return None if _says_little(text) else _parse_run(text)
    return _parse_places(text)


def _says_little(run: str) -> bool:
    """Whether the run may be two numbers (二三 is "two or three"), or a placeholder (〇〇)."""
    return run in _NEIGHBOURS or not run.strip("〇")


def _parse_decimals(whole: str, decimals: str) -> Decimal | None:
    integer = _parse_run(whole) if _RUN.fullmatch(whole) else _parse_places(whole)
    if integer is None or len(decimals) > _MOST_DIGITS - len(whole) or not _RUN.fullmatch(decimals):
        return None
    return integer + Decimal(f"0.{_arabic(decimals)}")


def _parse_run(text: str) -> Decimal | None:
    return Decimal(_arabic(text)) if len(text) <= _MOST_DIGITS else None


def _arabic(run: str) -> str:
    return "".join(str(_KANJI[kanji]) for kanji in run)


def _parse_places(text: str) -> Decimal | None:
    if not text or (match := _PLACES.fullmatch(text)) is None:
        return None
    thousands, has_thousands, hundreds, has_hundreds, tens, has_tens, ones = match.groups()
    total = 0
    for digit, sign, place in (
        (thousands, has_thousands, 1000),
        (hundreds, has_hundreds, 100),
        (tens, has_tens, 10),
        (ones, ones, 1),
    ):
        if sign:
            total += place * (_digit(digit) if digit else 1)
    return Decimal(total)


def _digit(character: str) -> int:
    return _KANJI[character] if character in _KANJI else int(character)
