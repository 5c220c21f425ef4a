"""Everyday ways of saying a value, rewritten into those that the readers know: a dozen, a decade, ▲5, H30."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from quizgen.model.schema import ValueType
from quizgen.reading.amounts import scale

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern, re.IGNORECASE), by


def raise_power(match: re.Match[str]) -> str:
    """1e4 in figures."""
    return f"{scale(Decimal(match[1]), int(match[2])):f}"


def add_cents(match: re.Match[str]) -> str:
    """2ドル50セント in figures."""
    return f"${match[1]}.{match[3]:0>2}"


def count_cents(match: re.Match[str]) -> str:
    """50 cents in figures."""
    return f"$0.{match[1]:0>2}"


def join_groups(match: re.Match[str]) -> str:
    """A number without the spaces between its thousands."""
    return match[0].replace(" ", "")


_NUMERALS: tuple[Rule, ...] = (
    _rule(r"[▲△] ?(?=[0-9])", "-"),
    _rule(r"^negative ", "minus "),
    _rule(r"(?<=[万億兆千百]) (?=[0-9])", ""),
    _rule(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])", join_groups),
    _rule(r"(?<![0-9a-z.,])([0-9]+(?:\.[0-9]+)?)(?:e\+?| ?[x×*] ?10\^)([0-9]{1,2})(?![0-9a-z.])", raise_power),
    _rule(r"\bhalf a dozen\b", "6"),
    _rule(r"\btwo dozen\b", "24"),
    _rule(r"\bthree dozen\b", "36"),
    _rule(r"\b(?:a |one |1 )?dozen\b", "12"),
)

_NATIVE = ("ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの")
COUNTS: tuple[Rule, ...] = (
    _rule("^[〇○]$", "0"),
    *(_rule(f"{said}つ", f"{number}つ") for number, said in enumerate(_NATIVE, start=1)),
    _rule("(?:ひとり|独り)", "1人"),
    _rule("ふたり", "2人"),
)
"""Counting in native words."""

_SPANS: tuple[Rule, ...] = (
    _rule("^(?:まる|丸|満)(?=.)", ""),
    _rule("半日", "0.5日"),
    _rule("半月", "0.5カ月"),
    _rule("四半世紀", "25年"),
    _rule("半世紀", "50年"),
    _rule(r"^a quarter(?: of a)?[ -]century$", "25 years"),
    _rule("^ひと月", "1カ月"),
    _rule("^ふた月", "2カ月"),
    _rule(r"^(?:half a|half-a) century$", "50 years"),
    _rule(r"^(?:a|one|1) decade$", "10 years"),
    _rule(r"^(?:two|2) decades$", "20 years"),
    _rule(r"^(?:a|one|1) century$", "100 years"),
    _rule(r"^(?:a|one|1) fortnight$", "2 weeks"),
    _rule(r"^(?:a|one|1) half[ -]year$", "half a year"),
)

_CENTS = "セント|cents?|¢"
_SUMS: tuple[Rule, ...] = (
    _rule(f"^([0-9][0-9,]*) ?(ドル|dollars?)(?:と| and)? ?([0-9]{{1,2}}) ?(?:{_CENTS})$", add_cents),
    _rule(f"^([0-9]{{1,2}}) ?(?:{_CENTS})$", count_cents),
    _rule("圓", "円"),
    _rule("弗", "ドル"),
    _rule("也$", ""),
    _rule("円玉?硬?貨?$", "円"),
    _rule(r"\bbucks?$", "dollars"),
    _rule(r"^金(?=[0-9一二三四五六七八九十百千万億兆壱弐参])", ""),
)

_DAYS: tuple[Rule, ...] = (
    _rule("(?:頃|ごろ|ころ)$", ""),
    _rule(r"^(?:around|circa|about|c\.|ca\.?|約) ?(?=.)", ""),
    _rule(r"^(?:a\.?d\.?|c\.?e\.?) ?(?=[0-9])", ""),
    _rule(r"(?<=[0-9]) ?(?:a\.?d\.?|c\.?e\.?)$", ""),
    _rule("(?<=日) ?([月火水木金土日])曜日?$", r"(\1)"),
    _rule("(?<=日) ?([月火水木金土日])$", r"(\1)"),
    _rule(r"^(明治|大正|昭和|平成|令和|[mtshr]) ?([0-9]{1,2}|元|[一二三四五六七八九十]{1,3})$", r"\1\2年"),
    _rule(r"^(明治|大正|昭和|平成|令和|[mtshr]) ?([0-9]{1,2}|元)[./-]([0-9]{1,2})$", r"\1\2年\3月"),
    _rule(r"^([mtshr])\. ?(?=[0-9])", r"\1"),
)

_GRAND: tuple[Rule, ...] = (_rule(r"^(.+[^ ]) grand$", r"\1 thousand dollars"),)

REWRITINGS: Mapping[ValueType, tuple[tuple[Rule, ...], ...]] = {
    ValueType.NUMBER: ((*_NUMERALS, *COUNTS),),
    ValueType.PERCENT: ((*_NUMERALS, _rule("パー$", "パーセント")),),
    ValueType.MONEY: ((*_NUMERALS, *_SUMS, *_GRAND),),
    ValueType.DURATION: ((*_NUMERALS, *_SPANS),),
    ValueType.DATE: (_DAYS,),
    ValueType.ENTITY: ((),),
    ValueType.TEXT: ((),),
}
"""For each type, the ways to rewrite a reply; each gives one text to read."""


def rewrite(text: str, rules: tuple[Rule, ...]) -> str:
    """The text after every rule, each as often as it fits."""
    for pattern, by in rules:
        text = pattern.sub(by, text)
    return text
