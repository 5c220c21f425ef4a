"""How Japanese writes values: 2023年3月初旬, 3万5000, 数千万ドル, 約3カ月."""

from collections.abc import Mapping
from decimal import Decimal

from quizgen.model.language import JAPANESE
from quizgen.model.values import Date, DatePart, Duration, DurationUnit, Money, Percent, Period, Precision
from quizgen.wording.cldr import currency_name, group_digits, write_date
from quizgen.wording.tongue import NUMBER, Tongue, canonical, plain_digits, power_of_ten

_PARTS = {DatePart.EARLY: "初旬", DatePart.MID: "中旬", DatePart.LATE: "下旬"}

_MYRIAD = 10_000
_MYRIADS = ("", "万", "億", "兆", "京")
"""A word for each power of 10,000."""

_SEVERAL = ("数", "数十", "数百", "数千")
"""Orders of magnitude below 10,000."""

_DURATIONS = {
    DurationUnit.SECOND: "{}秒",
    DurationUnit.MINUTE: "{}分",
    DurationUnit.HOUR: "{}時間",
    DurationUnit.DAY: "{}日間",
    DurationUnit.WEEK: "{}週間",
    DurationUnit.MONTH: "{}カ月",
    DurationUnit.YEAR: "{}年",
}
"""日間, for 10日 alone would also be the tenth of a month; カ月 as newspapers have it, where CLDR has か月."""

_CURRENCIES = {
    "USD": "ドル",
    "JPY": "円",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "CNY": "元",
    "KRW": "ウォン",
    "AUD": "豪ドル",
    "TWD": "台湾ドル",
    "RUB": "ルーブル",
}
"""What newspapers write, where CLDR has the full official name."""


class Japanese(Tongue):
    """Newspaper Japanese: Western digits, with 万, 億 and 兆 between them."""

    def date(self, date: Date) -> str:
        """As in 2022年10月28日 and 2023年3月初旬."""
        return write_date(date, JAPANESE) + (_PARTS[date.part] if date.part else "")

    def period(self, period: Period) -> str:
        """As in 2022年12月〜2023年2月; of two dates as fine, the end leaves out the year and month that both share."""
        start, end = self.date(period.start), self.date(period.end)
        return f"{start}〜{end.removeprefix(_shared_lead(period.start, period.end))}"

    def amount(self, amount: Decimal, precision: Precision) -> str:
        """As in 1億2000万, 約1万 and 数千万."""
        match precision:
            case Precision.EXACT:
                return _write_number(amount)
            case Precision.ABOUT:
                return f"約{_write_number(amount)}"
            case Precision.ORDER:
                return _write_order(power_of_ten(amount))

    def counted(self, amount: Decimal, precision: Precision, forms: Mapping[str, str]) -> str:
        """As in 約1万個."""
        return forms["other"].replace(NUMBER, self.amount(amount, precision))

    def money(self, money: Money) -> str:
        """As in 250万ユーロ; the code of what nobody pays with today, or has no name."""
        return self.amount(money.amount, money.precision) + _name_currency(money.currency)

    def percent(self, percent: Percent) -> str:
        """As in 約0.5%."""
        return f"{self.amount(percent.amount, percent.precision)}%"

    def duration(self, duration: Duration) -> str:
        """As in 3カ月 and 10日間."""
        return self.counted(duration.amount, duration.precision, {"other": _DURATIONS[duration.unit]})

    def distance(self, duration: Duration) -> str:
        """As in 3カ月, and in 10日 before 後."""
        return (
            self.duration(duration).removesuffix("間") if duration.unit is DurationUnit.DAY else self.duration(duration)
        )

    def capital(self, text: str) -> str:
        """The text as it is: Japanese has no capitals, and Latin names keep their own."""
        return text


def _shared_lead(start: Date, end: Date) -> str:
    """The beginning of a period's end that its start has said already."""
    if start.month is None or _fineness(start) != _fineness(end) or start.year != end.year:
        return ""
    is_within_month = start.month == end.month and (start.day or start.part)
    return write_date(Date(year=end.year, month=end.month if is_within_month else None), JAPANESE)


def _fineness(date: Date) -> tuple[bool, bool, bool]:
    return date.month is not None, date.day is not None, date.part is not None


def _name_currency(currency: str) -> str:
    if name := _CURRENCIES.get(currency):
        return name
    # CLDR sets the country apart with a space (スイス フラン), which nobody writes.
    return (currency_name(currency, JAPANESE) or currency).replace(" ", "")


def _write_number(amount: Decimal) -> str:
    digits = plain_digits(amount)
    if abs(amount) < _MYRIAD:
        return digits
    if "." in digits or abs(amount) >= _MYRIAD ** len(_MYRIADS):
        return group_digits(canonical(amount), JAPANESE)
    return ("-" if amount < 0 else "") + _write_myriads(abs(int(amount)))


def _write_myriads(number: int) -> str:
    groups = ((number // _MYRIAD**power % _MYRIAD, word) for power, word in enumerate(_MYRIADS))
    return "".join(reversed([f"{group}{word}" for group, word in groups if group]))


def _write_order(exponent: int) -> str:
    myriads, rest = divmod(exponent, len(_SEVERAL))
    if myriads >= len(_MYRIADS):
        raise ValueError(f"Japanese has no plain word for 10**{exponent}")
    return _SEVERAL[rest] + _MYRIADS[myriads]
