"""English numerals: 10,000, ten thousand, 2.5 million, 10k, tens of millions."""

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.reading.amounts import DIGITS, Amount, is_whole, order, parse_digits, scale

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_SMALL = {word: value for value, word in enumerate(_ONES)}
_TIES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: value for value, word in zip(range(20, 100, 10), _TIES, strict=True)}
_WORDS = _SMALL | _TENS
_THOUSAND = 3
_POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15}
_SCALE_WORDS = "|".join(_POWERS)
_SCALES = {word: int(10**power) for word, power in _POWERS.items() if power >= _THOUSAND}
_SHORT = {"k": 3, "bn": 9, "tn": 12}
_SHORT_MONEY = {"m": 6, "mn": 6, "mln": 6, "b": 9, "t": 12}
"""A bare "10m" may be metres or minutes; "$10m" is millions."""

_SCALED = re.compile(rf"({DIGITS}) ?([a-z]+)")
_AND = re.compile(rf"\b({_SCALE_WORDS}) and(?! (?:{_SCALE_WORDS}))")
_HALF = Decimal("0.5")
_MOST_HALVED = 100
"""Two and a half; but nobody says two hundred and a half for 200.5."""

_DECIMALS = {**{word: str(value) for word, value in _SMALL.items() if value < 10}, "oh": "0"}  # noqa: PLR2004 - digits
_POINTED = re.compile(rf"(.+) point((?: (?:{'|'.join(_DECIMALS)})){{1,8}})(?: ({_SCALE_WORDS}))?")
_HALVED = re.compile(rf"(.+) and a half(?: ({_SCALE_WORDS}))?")


def _orders() -> dict[str, Amount]:
    singles = {f"{word}s": power for word, power in _POWERS.items()} | {
        "several": 0,
        "a few": 0,
        "tens": 1,
        "dozens": 1,
    }
    large = {word: power for word, power in _POWERS.items() if power >= _THOUSAND}
    of_large = {
        f"{small}s of {word}s": tens + power
        for word, power in large.items()
        for small, tens in (("ten", 1), ("hundred", 2))
    }
    plain = singles | of_large
    several = {f"several {words}": power for words, power in plain.items() if power}
    for few in ("several", "a few"):
        several |= {f"{few} {word}": power for word, power in _POWERS.items()}
        several |= {f"{few} hundred {word}": 2 + power for word, power in large.items()}
    return {words: order(power) for words, power in (plain | several).items()}


_ORDERS = _orders()


@lru_cache(maxsize=16_384)
def read_english(text: str, *, of_money: bool = False) -> Amount | None:
    """The amount that the whole of the folded, lower-case text says."""
    if (digits := parse_digits(text)) is not None:
        return Amount(digits)
    if (words := text.replace("-", " ")) in _ORDERS:
        return _ORDERS[words]
    for parse in (_parse_scaled_money if of_money else _parse_scaled, _parse_half, _parse_point, parse_words):
        if (value := parse(words)) is not None:
            return Amount(Decimal(value))
    return None


def parse_words(text: str) -> int | None:
    """The whole number spelt out in words: "two hundred and five thousand", "a million"."""
    if " " not in text:
        return _WORDS.get(text)
    words = _AND.sub(r"\1", text).split(" ")
    if words[0] == "a" and words[1] in _POWERS:
        words[0] = "one"
    total, group, ceiling = 0, 0, 10**18
    for word in words:
        if (scale := _SCALES.get(word)) is None:
            grown = _grow(group, word)
            if grown is None:
                return None
            group = grown
        elif 0 < group < _SCALES["thousand"] and scale < ceiling:
            total, group, ceiling = total + group * scale, 0, scale
        else:
            return None
    return total + group


def _grow(group: int, word: str) -> int | None:
    """The number below ten thousand that `group` becomes with the next word, None where none follows so."""
    if word == "hundred":
        return group * 100 if 0 < group < _TENS["twenty"] and group != _SMALL["ten"] else None
    if group % 100 == 0 and (value := _WORDS.get(word)):
        return group + value
    if group % 10 == 0 and group % 100 >= _TENS["twenty"] and 0 < _SMALL.get(word, 0) < _SMALL["ten"]:
        return group + _SMALL[word]
    return None


def _parse_scaled(text: str) -> Decimal | None:
    return _scale(text, _POWERS | _SHORT)


def _parse_scaled_money(text: str) -> Decimal | None:
    return _scale(text, _POWERS | _SHORT | _SHORT_MONEY)


def _scale(text: str, powers: dict[str, int]) -> Decimal | None:
    match = _SCALED.fullmatch(text)
    if match is None or match[2] not in powers or (digits := parse_digits(match[1])) is None:
        return None
    return scale(digits, powers[match[2]])


def _parse_half(text: str) -> Decimal | None:
    """Half a million, two and a half, two and a half million; not "a million and a half", which says two things."""
    if text.startswith("half a "):
        return scale(_HALF, _POWERS[text[7:]]) if text[7:] in _POWERS else None
    if (match := _HALVED.fullmatch(text)) is None:
        return None
    whole = parse_digits(match[1]) if match[1][0] in "0123456789" else parse_words(match[1])
    if whole is None or not is_whole(Decimal(whole)) or not 0 < whole < _MOST_HALVED:
        return None
    return scale(whole + _HALF, _POWERS.get(match[2], 0))


def _parse_point(text: str) -> Decimal | None:
    """Two point five, zero point seven five, one point two million."""
    if (match := _POINTED.fullmatch(text)) is None:
        return None
    whole = parse_digits(match[1]) if match[1][0] in "0123456789" else parse_words(match[1])
    if whole is None or not is_whole(Decimal(whole)):
        return None
    value = Decimal(f"{whole}.{''.join(_DECIMALS[word] for word in match[2].split())}")
    return scale(value, _POWERS.get(match[3], 0))
