"""Values in a reader's words, for messages: nothing is proven with these, and nothing printed is made of them."""

from collections.abc import Mapping
from decimal import Decimal

from quizgen.model.ids import Language, UnitName
from quizgen.model.language import JAPANESE
from quizgen.model.schema import Unit
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Entity,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Quantity,
    Text,
    Value,
    pick,
)

_HOLE = "{}"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PARTS = {DatePart.EARLY: ("early", "初旬"), DatePart.MID: ("mid-", "中旬"), DatePart.LATE: ("late", "下旬")}
_MONEY = {"USD": ("$", "ドル"), "EUR": ("€", "ユーロ"), "GBP": ("£", "ポンド"), "JPY": ("¥", "円")}
_LENGTHS = {
    DurationUnit.SECOND: "秒",
    DurationUnit.MINUTE: "分",
    DurationUnit.HOUR: "時間",
    DurationUnit.DAY: "日",
    DurationUnit.WEEK: "週間",
    DurationUnit.MONTH: "カ月",
    DurationUnit.YEAR: "年",
}
_ORDERS = ("", "tens of ", "hundreds of ")
_POWERS = ("", "thousands of ", "millions of ", "billions of ", "trillions of ")
_SEVERAL = ("数", "数十", "数百", "数千")
_MYRIADS = ("", "万", "億", "兆")


def say_value(value: Value, language: Language, units: Mapping[UnitName, Unit]) -> str:
    """The value as somebody would write it in the language: about 10,000 chips, 約10,000個."""
    match value:
        case Entity():
            return pick(value.name, language)
        case Text():
            return pick(value.by_language, language)
        case Date():
            return _date(value, language)
        case Period():
            return ("{}〜{}" if language == JAPANESE else "{} to {}").format(
                _date(value.start, language), _date(value.end, language)
            )
        case Number() | Percent() | Money() | Duration():
            return _counted(value.amount, value.precision, _forms(value, language, units), language)


def _forms(value: Quantity, language: Language, units: Mapping[UnitName, Unit]) -> Mapping[str, str]:
    """How a count is written, by whether it is one or more."""
    match value:
        case Number(unit=None) | Percent():
            return {"other": _HOLE if isinstance(value, Number) else f"{_HOLE}%"}
        case Number(unit=unit):
            forms = units[unit].forms if unit is not None and unit in units else {}
            return forms.get(language) or next(iter(forms.values()), {})
        case Money():
            sign, word = _MONEY.get(value.currency, (f"{value.currency} ", value.currency))
            if language == JAPANESE:
                return {"other": f"{_HOLE}{word}"}
            return {"other": f"{_HOLE}{value.currency}" if value.precision is Precision.ORDER else f"{sign}{_HOLE}"}
        case Duration(unit=length):
            if language == JAPANESE:
                return {"other": f"{_HOLE}{_LENGTHS[length]}"}
            return {"one": f"{_HOLE} {length.label}", "other": f"{_HOLE} {length.label}s"}


def _counted(amount: Decimal, precision: Precision, forms: Mapping[str, str], language: Language) -> str:
    form = (forms.get("one") if amount == 1 else None) or forms.get("other", _HOLE)
    if precision is Precision.ORDER:
        return form.replace(f"{_HOLE} ", _HOLE).replace(_HOLE, _order(amount, language))
    digits = f"{amount.normalize():f}"
    said = form.replace(_HOLE, digits if "." in digits else f"{int(amount):,}")
    if precision is Precision.EXACT:
        return said
    return f"約{said}" if language == JAPANESE else f"about {said}"


def _order(amount: Decimal, language: Language) -> str:
    power = amount.adjusted()
    if language == JAPANESE:
        return _SEVERAL[power % 4] + _MYRIADS[min(power // 4, len(_MYRIADS) - 1)]
    return _ORDERS[power % 3] + _POWERS[min(power // 3, len(_POWERS) - 1)]


def _date(date: Date, language: Language) -> str:
    if language == JAPANESE:
        month = f"{date.month}月" if date.month else ""
        return f"{date.year}年{month}{f'{date.day}日' if date.day else ''}{_PARTS[date.part][1] if date.part else ''}"
    month = _MONTHS[date.month - 1] if date.month else ""
    if date.day:
        return f"{month} {date.day}, {date.year}"
    part = _PARTS[date.part][0] if date.part else ""
    return f"{part}{' ' if part and not part.endswith('-') else ''}{month} {date.year}".strip()
