"""How American English writes values: early March 2023, 35,000, tens of millions of dollars, about 3 months."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from quizgen.model.language import ENGLISH
from quizgen.model.values import Date, DatePart, Duration, Money, Percent, Period, Precision
from quizgen.wording.cldr import currency_digits, currency_name
from quizgen.wording.tongue import NUMBER, Tongue, group_digits, power_of_ten

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PARTS = {DatePart.EARLY: "early ", DatePart.MID: "mid-", DatePart.LATE: "late "}

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
"""From the largest down, since the first that fits is used."""

_SEVERAL = ("", "tens of ", "hundreds of ")
_POWERS = ("", "thousands", "millions", "billions", "trillions", "quadrillions")
"""A word for each power of 1,000."""

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
"""Signs that need no explaining. CLDR has more (CA$, ₪), but their codes are plainer."""

_CURRENCIES = {"USD": "dollars", "GBP": "pounds", "JPY": "yen", "TRY": "Turkish lira"}
"""What newspapers write, where CLDR names the country too, or has a capital."""

_FIRST_WORD = re.compile(r"[^\W\d_]+")


class English(Tongue):
    """Newspaper English of the United States."""

    def date(self, date: Date) -> str:
        """As in October 28, 2022 and mid-March 2023."""
        return (_PARTS[date.part] if date.part else "") + _write_date(date)

    def period(self, period: Period) -> str:
        """As in December 2022 to February 2023; two months of one year share it: February to April 2023."""
        start, end = self.date(period.start), self.date(period.end)
        if _is_month(period.start) and _is_month(period.end) and period.start.year == period.end.year:
            year = self.date(replace(period.start, month=None))
            start = start.removesuffix(f" {year}")
        return f"{start} to {end}"

    def amount(self, amount: Decimal, precision: Precision) -> str:
        """As in 10,000, about 2.5 million and tens of millions."""
        match precision:
            case Precision.EXACT:
                return _write_number(amount)
            case Precision.ABOUT:
                return f"about {_write_number(amount)}"
            case Precision.ORDER:
                return _write_order(power_of_ten(amount))

    def counted(self, amount: Decimal, precision: Precision, forms: Mapping[str, str]) -> str:
        """As in about 10,000 chips; an order of magnitude takes the form `other` and an "of": hundreds of chips."""
        number = self.amount(amount, precision)
        if precision is Precision.ORDER:
            joint = "" if number == _write_order(0) else " of"
            return forms["other"].replace(f"{NUMBER} ", f"{number}{joint} ").replace(NUMBER, number)
        form = forms.get("one", forms["other"]) if abs(amount) == 1 else forms["other"]
        return form.replace(NUMBER, number)

    def money(self, money: Money) -> str:
        """As in $2.5 million, CHF 10,000 and billions of euros."""
        if money.precision is Precision.ORDER:
            return self.counted(money.amount, money.precision, {"other": f"{NUMBER} {_name_currency(money.currency)}"})
        about = "about " if money.precision is Precision.ABOUT else ""
        sign = "-" if money.amount < 0 else ""
        symbol = _SYMBOLS.get(money.currency, f"{money.currency} ")
        return f"{about}{sign}{symbol}{_write_price(abs(money.amount), money.currency)}"

    def percent(self, percent: Percent) -> str:
        """As in about 0.5%; an order of magnitude is spelled out: tens of percent."""
        sign = " percent" if percent.precision is Precision.ORDER else "%"
        return self.counted(percent.amount, percent.precision, {"other": f"{NUMBER}{sign}"})

    def duration(self, duration: Duration) -> str:
        """As in 1 month and about 90 minutes."""
        unit = f"{NUMBER} {duration.unit.label}"
        return self.counted(duration.amount, duration.precision, {"one": unit, "other": f"{unit}s"})

    def capital(self, text: str) -> str:
        """The text with its first letter a capital, unless its first word has one inside, as in iPhone."""
        return capitalize(text)


def capitalize(text: str) -> str:
    """The text with its first letter a capital, unless its first word has one inside, as in iPhone."""
    word = _FIRST_WORD.match(text)
    return text[:1].upper() + text[1:] if word and word[0].islower() else text


def _write_date(date: Date) -> str:
    """A year, a month of a year, or a day in full, whatever part of the month it is in."""
    if date.month is None:
        return str(date.year)
    day = f" {date.day}," if date.day is not None else ""
    return f"{_MONTHS[date.month - 1]}{day} {date.year}"


def _is_month(date: Date) -> bool:
    return date.month is not None and date.day is None and date.part is None


def _name_currency(currency: str) -> str:
    return _CURRENCIES.get(currency) or currency_name(currency, ENGLISH) or currency


def _write_number(amount: Decimal) -> str:
    return _write_scaled(amount) or group_digits(amount)


def _write_price(amount: Decimal, currency: str) -> str:
    """As a number, but with cents in full: $2.50."""
    if scaled := _write_scaled(amount):
        return scaled
    digits = group_digits(amount)
    whole, point, fraction = digits.partition(".")
    return f"{whole}.{fraction.ljust(currency_digits(currency), '0')}" if point else digits


def _write_scaled(amount: Decimal) -> str | None:
    """Millions and more in words, where two decimals are enough to lose nothing; else None."""
    size = abs(int(amount))
    if size != abs(amount):
        return None
    for scale, word in _SCALES:
        whole, rest = divmod(size, scale)
        if whole:
            hundredths, lost = divmod(rest * 100, scale)
            digits = group_digits(Decimal(f"{whole}.{hundredths:02}"))
            return None if lost else f"{'-' if amount < 0 else ''}{digits} {word}"
    return None


def _write_order(exponent: int) -> str:
    thousands, rest = divmod(exponent, len(_SEVERAL))
    if thousands >= len(_POWERS):
        raise ValueError(f"English has no plain word for 10**{exponent}")
    if not exponent:
        return "several"
    return (_SEVERAL[rest] + _POWERS[thousands]).removesuffix(" of ")
