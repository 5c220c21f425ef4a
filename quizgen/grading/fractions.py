"""Shares said without a percent sign: half, 半分, 3/4, 4分の3."""

import re
from collections.abc import Mapping
from decimal import Decimal, Inexact, localcontext

from quizgen.model.language import JAPANESE
from quizgen.reading.folding import fold
from quizgen.reading.numerals import read_amount

_WORDS: Mapping[str, Decimal] = {
    **dict.fromkeys(
        ("half", "a half", "one half", "half of", "half of it", "半分", "半数", "半々", "1/2"), Decimal("0.5")
    ),
    **dict.fromkeys(("a quarter", "one quarter", "quarter", "one fourth", "a fourth"), Decimal("0.25")),
    **dict.fromkeys(("three quarters", "three fourths"), Decimal("0.75")),
    **dict.fromkeys(("a fifth", "one fifth"), Decimal("0.2")),
    **dict.fromkeys(("a tenth", "one tenth"), Decimal("0.1")),
}
_SLASH = re.compile("([0-9]{1,4})/([0-9]{1,4})")
_PARTS = re.compile("(.{1,5})分の(.{1,5})")


def read_fraction(text: str) -> Decimal | None:
    """The share of one that the text says, where it has an end as a decimal."""
    folded = fold(text, JAPANESE).lower().replace("-", " ")
    if (share := _WORDS.get(folded) or _WORDS.get(text.lower().replace("-", " "))) is not None:
        return share
    if match := _SLASH.fullmatch(folded):
        return _divide(Decimal(match[1]), Decimal(match[2]))
    if match := _PARTS.fullmatch(folded):
        lower, upper = read_amount(match[1], JAPANESE), read_amount(match[2], JAPANESE)
        return _divide(upper.value, lower.value) if lower is not None and upper is not None else None
    return None


def _divide(upper: Decimal, lower: Decimal) -> Decimal | None:
    if not lower:
        return None
    with localcontext() as context:
        context.prec, context.traps[Inexact] = 24, True
        try:
            return upper / lower
        except Inexact:
            return None
