"""What every language has to be able to write, and what writing has in common everywhere."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from decimal import Decimal

from quizgen.model.values import Date, Duration, Money, Percent, Period, Precision

NUMBER = "{}"
"""Stands for the number in a unit's pattern."""


class Tongue(ABC):
    """A language as a writer of values. No result rounds: each can be read back to the value it was made of."""

    @abstractmethod
    def date(self, date: Date) -> str:
        """A year, a month, a third of a month, or a day."""

    @abstractmethod
    def period(self, period: Period) -> str:
        """From one date to another."""

    @abstractmethod
    def amount(self, amount: Decimal, precision: Precision) -> str:
        """A number without a unit.

        Raises:
            ValueError: an order of magnitude that is no power of ten, or too large for the language's words.
        """

    @abstractmethod
    def counted(self, amount: Decimal, precision: Precision, forms: Mapping[str, str]) -> str:
        """A number with its unit, whose `forms` go by CLDR plural category and always have `other`."""

    @abstractmethod
    def money(self, money: Money) -> str:
        """A sum with its currency."""

    @abstractmethod
    def percent(self, percent: Percent) -> str:
        """A share of a hundred with its sign."""

    @abstractmethod
    def duration(self, duration: Duration) -> str:
        """A length of time with its unit."""

    def distance(self, duration: Duration) -> str:
        """A length of time that words behind it make a point in time of, as in 50日後; most languages say it alike."""
        return self.duration(duration)

    @abstractmethod
    def capital(self, text: str) -> str:
        """The text as it begins a sentence or a line."""


def canonical(amount: Decimal) -> Decimal:
    """The amount without zeros at the end of its fraction, so that equal amounts are written alike."""
    return Decimal(plain_digits(amount))


def plain_digits(amount: Decimal) -> str:
    """The amount's digits without groups, exponent or idle zeros: `10000`, `2.5`."""
    if not amount:
        return "0"
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def power_of_ten(amount: Decimal) -> int:
    """The exponent of an order of magnitude: 7 for 10**7.

    Raises:
        ValueError: the amount is no power of ten from 1 upwards.
    """
    digits = plain_digits(amount)
    if digits.rstrip("0") != "1":
        raise ValueError(f"an order of magnitude is a power of ten, not {digits}")
    return len(digits) - 1
