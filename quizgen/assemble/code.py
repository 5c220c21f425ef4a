"""Form codes: eight characters that people read off a sheet and type in, and that tell when they mistyped."""

import unicodedata
from collections.abc import Iterator

from quizgen.model.ids import FormCode

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for a digit, and no U."""

_MISREAD = str.maketrans("OIL", "011")

_LIKENESSES = "0D 0Q 17 2Z 38 3B 4A 5S 6G 8B CG EF KX MN PR VW VY"
"""Characters that are taken for one another in haste, two and two."""

_SHEET_DIGITS, _VARIANT_DIGITS = 3, 4
"""Of base 32; a check character follows."""

_LENGTH = _SHEET_DIGITS + _VARIANT_DIGITS + 1
_GROUP = 4

SHEET_LIMIT: int = 32**_SHEET_DIGITS
"""There are as many numbers of sheets, from 0."""
VARIANT_LIMIT: int = 32**_VARIANT_DIGITS
"""There are as many variants of a sheet, from 0."""

_SCATTER = 0x9E375
"""Odd: neighbouring variants get codes that nobody takes for one another."""
_STIR = 0xB5297
_GATHER = pow(_SCATTER, -1, VARIANT_LIMIT)

_POLYNOMIAL = 0b100101
"""x⁵ + x² + 1, whose root runs through all of the field but 0."""


def make_code(sheet: int, variant: int) -> FormCode:
    """The code of a variant of a sheet."""
    scattered = (variant * _SCATTER + sheet * _STIR) % VARIANT_LIMIT
    digits = [*_split(sheet, _SHEET_DIGITS), *_split(scattered, _VARIANT_DIGITS)]
    return _write([*digits, _sum(digits)])


def read_code(text: str) -> tuple[int, int] | None:
    """The numbers of the sheet and of the variant; None where a character is wrong or two have changed places.

    Case, spaces and dashes do not count; O is read as 0, I and L as 1.
    """
    digits = _digits(text)
    if digits is None or _sum(digits[:-1]) != digits[-1]:
        return None
    sheet, scattered = _join(digits[:_SHEET_DIGITS]), _join(digits[_SHEET_DIGITS:-1])
    return sheet, (scattered - sheet * _STIR) * _GATHER % VARIANT_LIMIT


def tidy_code(text: str) -> FormCode | None:
    """The code as it would be printed, be it right or mistyped; None for what is none."""
    digits = _digits(text)
    return None if digits is None else _write(digits)


def codes_near(text: str) -> tuple[FormCode, ...]:
    """The codes that differ from a mistyped one by a single slip, the likeliest first.

    That is a character that looks like the right one, then two neighbours that changed places, then any character.
    """
    digits = _digits(text)
    if digits is None:
        return ()
    slips = sorted(_slips(digits), key=lambda slip: slip[0])
    return tuple(dict.fromkeys(_write(fixed) for _, fixed in slips if _sum(fixed[:-1]) == fixed[-1]))


def _slips(digits: list[int]) -> Iterator[tuple[int, list[int]]]:
    """All that one slip may have made these digits from, the likeliest with the lowest number."""
    for place, typed in enumerate(digits):
        for meant in range(len(_ALPHABET)):
            alike = _ALPHABET[min(typed, meant)] + _ALPHABET[max(typed, meant)] in _LIKENESSES
            yield 0 if alike else 2, [*digits[:place], meant, *digits[place + 1 :]]
    for place in range(len(digits) - 1):
        yield 1, [*digits[:place], digits[place + 1], digits[place], *digits[place + 2 :]]


def _digits(text: str) -> list[int] | None:
    folded = unicodedata.normalize("NFKC", text).upper()
    kept = "".join(c for c in folded if unicodedata.category(c)[0] not in "ZC" and unicodedata.category(c) != "Pd")
    found = [_ALPHABET.find(character) for character in kept.replace("ー", "").replace("−", "").translate(_MISREAD)]
    return None if len(found) != _LENGTH or -1 in found else found


def _write(digits: list[int]) -> FormCode:
    text = "".join(_ALPHABET[digit] for digit in digits)
    return FormCode(f"{text[:_GROUP]}-{text[_GROUP:]}")


def _split(number: int, count: int) -> list[int]:
    return [number >> 5 * place & 31 for place in reversed(range(count))]


def _join(digits: list[int]) -> int:
    number = 0
    for digit in digits:
        number = number << 5 | digit
    return number


def _sum(digits: list[int]) -> int:
    """The check digit: each place has a weight of its own, so that no single slip and no exchange leaves it as it was.

    The digits are elements of the field of 32, the weights powers of its generator.
    """
    total = 0
    for digit in digits:
        total = _double(total ^ digit)
    return total


def _double(element: int) -> int:
    doubled = element << 1
    return doubled ^ _POLYNOMIAL if doubled & 32 else doubled
