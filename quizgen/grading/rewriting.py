"""Everyday ways of saying a value, rewritten into those that the readers know: a dozen, a decade, ▲5, H30."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from quizgen.model.schema import ValueType
from quizgen.reading.amounts import EXACT

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern, re.IGNORECASE), by


def raise_power(match: re.Match[str]) -> str:
    """1e4 in figures, and 6.02×10^-23."""
    exponent = match[2] or match[3] or match[4]
    return f"{times_ten(Decimal(match[1]), int(exponent.replace('−', '-'))):f}"


def write_power(match: re.Match[str]) -> str:
    """10^4 in figures."""
    return f"{times_ten(Decimal(1), int((match[1] or match[2]).replace('−', '-'))):f}"


def times_ten(value: Decimal, power: int) -> Decimal:
    """The value times 10 to a power that may be below zero."""
    product = value.scaleb(power, EXACT)
    return whole if (whole := product.to_integral_value()) == product else product


def add_cents(match: re.Match[str]) -> str:
    """2ドル50セント in figures."""
    return f"${match[1]}.{match[3]:0>2}"


def count_cents(match: re.Match[str]) -> str:
    """50 cents in figures."""
    return f"${times_ten(Decimal(match[1].replace(',', '')), -2):f}"


def count_dozens(match: re.Match[str]) -> str:
    """2ダース in figures."""
    return str(12 * (int(match[1]) if match[1].isascii() else _DIGITS.index(match[1])))


def add_fraction(match: re.Match[str]) -> str:
    """1 1/2 in figures."""
    return f"{EXACT.add(Decimal(match[1]), EXACT.divide(Decimal(match[2]), Decimal(match[3]))):f}"


def join_groups(match: re.Match[str]) -> str:
    """A number without the spaces between its thousands."""
    return match[0].replace(" ", "")


_DIGITS = "〇一二三四五六七八九"
_EXPONENT = "([-−]?[0-9]{1,2})"
_TO_THE = rf"10(?:(?:\^|\*\*){_EXPONENT}|の{_EXPONENT}乗)(?![0-9a-z.])"

NUMERALS: tuple[Rule, ...] = (
    _rule(r"[▲△] ?(?=[0-9])", "-"),
    _rule(r"^negative ", "minus "),
    _rule(r"(?<=[万億兆千百]) (?=[0-9])", ""),
    _rule(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])", join_groups),
    _rule("(?<![0-9./])([0-9]{1,4})(?:と| and)? ?(?<![0-9])([1-9])/(2|4|5|8|10|16)(?![0-9/])", add_fraction),
    _rule("^何(?=[十百千万億])(.*?)も?$", r"数\1"),
    _rule("のマイナス(?=[0-9]+乗)", "の-"),
    _rule(rf"(?<![0-9a-z.,])([0-9]+(?:\.[0-9]+)?)(?:e\+?{_EXPONENT}(?![0-9a-z.])| ?[x×*・·] ?{_TO_THE})", raise_power),
    _rule(rf"(?<![0-9a-z.,^]){_TO_THE}", write_power),
    _rule("(?<![0-9.・])([0-9]+(?:,[0-9]{3})*)・([0-9]+)(?![0-9.,・])", r"\1.\2"),
    _rule("(?<=[〇零一二三四五六七八九十百千])点(?=[〇零一二三四五六七八九])", "・"),
    _rule("^(?:摂氏|セ氏) ?(?=.)", ""),
    _rule("^[–—] ?(?=[0-9])", "-"),
    _rule("^(?:氷点下|零下) ?(?=[0-9〇一二三四五六七八九十百])", "マイナス"),
    _rule("^(.+) below zero$", r"minus \1"),
    _rule("(?<![0-9.,])([0-9]{1,3}|[一二三四五六七八九])ダース$", count_dozens),
    _rule("^半ダース$", "6"),
    _rule(r"\bhalf a dozen\b", "6"),
    _rule(r"\btwo dozen\b", "24"),
    _rule(r"\bthree dozen\b", "36"),
    _rule(r"\b(?:a |one |1 )?dozen\b", "12"),
)
"""Numbers as people type them, whatever they count."""

_LARGE: tuple[Rule, ...] = (
    (re.compile("(?<![0-9A-Za-z.,])([0-9][0-9.,]*) ?M(?=$| )"), r"\1 million"),
    (re.compile("(?<![0-9A-Za-z.,])([0-9][0-9.,]*) ?B(?=$| )"), r"\1 billion"),
    (re.compile("(?<![0-9A-Za-z.,])([0-9][0-9.,]*) ?T(?=$| )"), r"\1 trillion"),
    (re.compile("(?<![0-9A-Za-z.,])([0-9][0-9.,]*) ?(?:m|mn|mln|mil)(?= [a-z]{2})"), r"\1 million"),
)
"""1.5M and 350m people; 1.5m alone may be a length."""

_N = "[0-9一二三四五六七八九十百]+"
_FOLDS = "two three four five six seven eight nine ten"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
RANKS: tuple[Rule, ...] = (
    _rule("^(?:the )?([0-9]+)(?:st|nd|rd|th)(?: place)?$", r"\1位"),
    _rule("^(?:no\\.?|number|#|№) ?([0-9]+)$", r"\1位"),
    *(_rule(f"^(?:the )?{said}(?: place)?$", f"{number}位") for number, said in enumerate(_ORDINALS.split(), start=1)),
    _rule("^(?:no\\.?|number) one$", "1位"),
    _rule("^首位$", "1位"),
    _rule(f"^第({_N}(?:位|番|号|次|条|版|期))目?$", r"\1"),
    _rule(f"^({_N}(?:位|番|号|次|条|版|期))目$", r"\1"),
    _rule("^([0-9.]+)(?:[ -]?fold| ?[x×])$", r"\1倍"),
    *(_rule(f"^{said}-?fold$", f"{number}倍") for number, said in enumerate(_FOLDS.split(), start=2)),
    _rule("^([0-9]+)倍半$", r"\1.5倍"),
)
_NTH: tuple[Rule, ...] = (
    _rule(f"^(?={_N}位$)", "第"),
    _rule(f"^({_N}(?:回|代|次|番|号))目$", r"第\1"),
    _rule("^twice$", "2回"),
    _rule("^once$", "1回"),
)
"""第2回 is not 2回, but 2回目 is 第2回."""


_AGES: tuple[Rule, ...] = (
    _rule("^(?:aged?|at the age of) (.+)$", r"\1 years old"),
    _rule("^(.+?)[ -]years?[ -]olds?$", r"\1 years old"),
    _rule("^満(?=.)", ""),
    _rule("^(?:はたち|二十歳|二十才)$", "20歳"),
)

_NATIVE = ("ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの")
COUNTS: tuple[Rule, ...] = (
    _rule("^[〇○]$", "0"),
    _rule("^no (?=[a-z]{3})(?!one$)", "0 "),
    *(_rule(f"{said}つ", f"{number}つ") for number, said in enumerate(_NATIVE, start=1)),
    _rule("(?:ひとり|独り)", "1人"),
    _rule("ふたり", "2人"),
)
"""Counting in native words."""

_SEVERAL = tuple(enumerate(_FOLDS.split(), start=2))
_SPANS: tuple[Rule, ...] = (
    _rule("^(?:まる|丸|満)(?=.)", ""),
    _rule("半日", "0.5日"),
    _rule("半月", "0.5カ月"),
    _rule("四半世紀", "25年"),
    _rule("半世紀", "50年"),
    _rule("^([1-9一二三四五六七八九])世紀間?$", r"\1百年"),
    _rule(r"^a quarter(?: of a)?[ -]century$", "25 years"),
    _rule("^ひと月", "1カ月"),
    _rule("^ふた月", "2カ月"),
    _rule(r"^(?:half a|half-a) century$", "50 years"),
    _rule("^(?:(?:a|one|1) )?decade$", "10 years"),
    _rule("^(?:(?:a|one|1) )?century$", "100 years"),
    *(_rule(f"^(?:{said}|{number}) decades$", f"{number}0 years") for number, said in _SEVERAL),
    *(_rule(f"^(?:{said}|{number}) centuries$", f"{number}00 years") for number, said in _SEVERAL),
    _rule(r"^(?:a|one|1) fortnight$", "2 weeks"),
    _rule(r"^(?:a|one|1) half[ -]year$", "half a year"),
)

_CENTS = "セント|cents?|¢"
_SUMS: tuple[Rule, ...] = (
    _rule(f"^([0-9][0-9,]*) ?(ドル|dollars?)(?:と| and)? ?([0-9]{{1,2}}) ?(?:{_CENTS})$", add_cents),
    _rule(f"^([0-9][0-9,]*) ?(?:{_CENTS})$", count_cents),
    _rule(r"^(?:sfr|chf)\.? ?(?=[0-9])", "CHF "),
    _rule(r"^fr\.? ?([0-9].*)$", r"\1 francs"),
    _rule(r"^rs\.? ?([0-9].*)$", r"\1 rupees"),
    _rule("圓", "円"),
    _rule("弗", "ドル"),
    _rule("也$", ""),
    _rule("円玉?硬?貨?$", "円"),
    _rule(r"\bbucks?$", "dollars"),
    _rule("(?:us|u\\.s\\.|アメリカ合衆国|米国) ?ドル", "米ドル"),
    _rule("(?:英国|イギリス)ポンド", "英ポンド"),
    _rule("(?:中国元|中国人民元|人民幣|rmb元)", "人民元"),
    _rule("韓国ウォン|韓国w", "ウォン"),
    _rule("ユーロー$", "ユーロ"),
    _rule("日本円", "円"),
    _rule(r"^金(?=[0-9一二三四五六七八九十百千万億兆壱弐参])", ""),
)

DAYS: tuple[Rule, ...] = (
    _rule("(?<=[年月日])に$", ""),
    _rule("(?:頃|ごろ|ころ)$", ""),
    _rule("^(?:the )?(?:beginning|start) of (?=[a-z])", "early "),
    _rule("^(?:the )?middle of (?=[a-z])", "mid "),
    _rule("(?<=月)の?(?:始め|あたま|頭)$", "初め"),
    _rule("(?<=月)の?(?:中頃|中ごろ|中盤)$", "中旬"),
    _rule(r"^(?:around|circa|about|c\.|ca\.?|約) ?(?=.)", ""),
    _rule(r"^(?:a\.?d\.?|c\.?e\.?) ?(?=[0-9])", ""),
    _rule(r"(?<=[0-9]) ?(?:a\.?d\.?|c\.?e\.?)$", ""),
    _rule("(?<=日) ?([月火水木金土日])曜日?$", r"(\1)"),
    _rule("(?<=日) ?([月火水木金土日])$", r"(\1)"),
    _rule(r"^(明治|大正|昭和|平成|令和|[mtshr]) ?([0-9]{1,2}|元|[一二三四五六七八九十]{1,3})$", r"\1\2年"),
    _rule(r"^(明治|大正|昭和|平成|令和|[mtshr]) ?([0-9]{1,2}|元)[./-]([0-9]{1,2})$", r"\1\2年\3月"),
    _rule(r"^([mtshr])\. ?(?=[0-9])", r"\1"),
)

"""Dates, with what people say around them."""

_SHARES: tuple[Rule, ...] = (
    _rule("パー$", "パーセント"),
    _rule("^([^割分厘の]+)厘$", r"0割\1厘"),
    _rule("^(?:零割|〇割)", "0割"),
    _rule("(?<=[0-9])(?:percentage points?|pp|p\\.p\\.)$", "percent"),
)

_GRAND: tuple[Rule, ...] = (_rule(r"^(.+[^ ]) grand$", r"\1 thousand dollars"),)

GROUPS: Mapping[str, tuple[Rule, ...]] = {
    "numerals": NUMERALS,
    "counts": COUNTS,
    "large": _LARGE,
    "ranks": RANKS,
    "nth": _NTH,
    "ages": _AGES,
    "shares": _SHARES,
    "sums": _SUMS,
    "grand": _GRAND,
    "spans": _SPANS,
    "days": DAYS,
}
_WAYS: Mapping[ValueType, tuple[str, ...]] = {
    ValueType.NUMBER: ("numerals counts", "numerals counts large ranks ages", "ranks nth"),
    ValueType.PERCENT: ("numerals shares",),
    ValueType.MONEY: ("numerals sums grand",),
    ValueType.DURATION: ("numerals spans",),
    ValueType.DATE: ("days",),
    ValueType.ENTITY: ("",),
    ValueType.TEXT: ("",),
}
"""For each type, the ways to rewrite a reply, as groups of rules; each gives one text to read."""

REWRITINGS: Mapping[ValueType, tuple[tuple[Rule, ...], ...]] = {
    type_: tuple(tuple(rule for name in way.split() for rule in GROUPS[name]) for way in ways)
    for type_, ways in _WAYS.items()
}
"""The same, as rules."""


def rewrite(text: str, rules: tuple[Rule, ...]) -> str:
    """The text after every rule, each as often as it fits."""
    for pattern, by in rules:
        text = pattern.sub(by, text)
    return text
