"""An amount as it was said: how much, and how precisely."""

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from quizgen.model.values import Precision

_MOST_DIGITS = 60

EXACT = Context(prec=200)
"""For arithmetic that rounds nothing, whatever the thread's own context does."""

DIGITS = r"(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?"
"""A regular expression for a number in plain digits, with or without thousands separators."""

_DIGITS = re.compile(DIGITS)


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity without its unit."""

    value: Decimal
    precision: Precision = Precision.EXACT

    def loosened(self) -> "Amount":
        """The same with an "about" before it; an order of magnitude stays one."""
        return replace(self, precision=Precision.ABOUT) if self.precision is Precision.EXACT else self

    def negated(self) -> "Amount | None":
        """The same below zero; None for an order of magnitude, which is never said so."""
        return None if self.precision is Precision.ORDER else replace(self, value=self.value.copy_negate())


def order(power: int) -> Amount:
    """An order of magnitude: 10 to the `power`."""
    return Amount(Decimal(10**power), Precision.ORDER)


def scale(value: Decimal, power: int) -> Decimal:
    """The value times 10 to the `power`, a whole number without decimals."""
    product = EXACT.multiply(value, Decimal(10**power))
    return whole if (whole := product.to_integral_value()) == product else product


def is_whole(value: Decimal) -> bool:
    """Whether the value has no fraction; unlike `value % 1`, of any number of digits."""
    return value == value.to_integral_value()


def parse_digits(text: str) -> Decimal | None:
    """The number that the text is in plain digits, such as `10,000` or `2.5`."""
    if len(text) > _MOST_DIGITS or _DIGITS.fullmatch(text) is None:
        return None
    return Decimal(text.replace(",", ""))
