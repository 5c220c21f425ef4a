"""Numbers that stand in an order or against each other, and those too large to write out: 第1位, 3対2, 10の80乗."""

import re
from collections.abc import Iterator

from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.figures import show
from quizgen.grading.compounds.measures import read_figure
from quizgen.grading.fractions import read_ratio
from quizgen.grading.ordinals import read_ordinal
from quizgen.model.language import JAPANESE
from quizgen.reading.amounts import is_whole, parse_digits
from quizgen.reading.numerals import read_amount

_N = "[0-9〇一二三四五六七八九十百]{1,5}"
_SCORE = re.compile(f"(?!0[0-9])({_N})(?:対|-|:|–| to | - )(?!0[0-9])({_N})")
_RANK_JA = re.compile(f"第({_N})(位|番|番目|回|代|章|条|号|版|巻)?目?|({_N})(位|等|番|番目|着|[回代]目)")
_RANK_EN = re.compile("(?:the )?([a-z0-9-]+(?: [a-z]+)??)(?: (place|time|edition|chapter|volume))?")
_NUMBERED = re.compile("(?:no\\.?|number|#|ranked) ?([a-z0-9]+)")
_COUNTERS = {
    **dict.fromkeys(("位", "番", "番目", "等", "着", "place"), "#位"),
    **dict.fromkeys(("回", "回目", "time"), "#回"),
    **dict.fromkeys(("代", "代目"), "#代"),
    "章": "#章",
    "chapter": "#章",
    "条": "#条",
    "号": "#号",
    "版": "#版",
    "edition": "#版",
    "巻": "#巻",
    "volume": "#巻",
}
_FIRST = ("首位",)
_POWER = re.compile("(?:(-?[0-9]+(?:[.][0-9]+)?) ?[x×*·・] ?)?10(?:\\^|\\*\\*|の)(-?[0-9]{1,4})乗?")
_POWER_E = re.compile("(-?[0-9]+(?:[.][0-9]+)?)e\\+?(-?[0-9]{1,4})")
_POWER_EN = re.compile(
    "(?:(-?[0-9]+(?:[.][0-9]+)?) (?:times|x|×) )?10 to the (?:power of )?(-?[a-z0-9-]+(?: [a-z]+)??)(?: power)?"
)


def read_fractions(text: str) -> Iterator[Compound]:
    """The share of a whole."""
    if ratio := read_ratio(text):
        yield Compound(Kind.FRACTION, f"{ratio[0]}/{ratio[1]}")


def read_scores(text: str) -> Iterator[Compound]:
    """3対2 of the folded text: never 2対3."""
    if match := _SCORE.fullmatch(text):
        sides = [read_amount(side, JAPANESE) for side in match.groups()]
        if all(side is not None and is_whole(side.value) for side in sides):
            yield Compound(Kind.SCORE, ":".join(show(side.value) for side in sides if side is not None))


def read_ranks(text: str) -> Iterator[Compound]:
    """第1位, first place, No. 1 of the folded, lower-case text."""
    if text in _FIRST:
        yield Compound(Kind.RANK, "1", "#位", "1")
    elif match := _RANK_JA.fullmatch(text):
        amount = read_amount(match[1] or match[3], JAPANESE)
        if amount is not None:
            yield _rank(show(amount.value), _COUNTERS.get(match[2] or match[4] or "", ""))
    elif match := _NUMBERED.fullmatch(text):
        if (figure := read_figure(match[1])) is not None and is_whole(figure):
            yield _rank(show(figure), "#位")
    elif (match := _RANK_EN.fullmatch(text)) and (place := read_ordinal(match[1])):
        yield _rank(str(place), _COUNTERS.get(match[2] or "", ""))


def _rank(number: str, unit: str) -> Compound:
    return Compound(Kind.RANK, number, unit, number)


def read_powers(text: str) -> Iterator[Compound]:
    """Powers of ten of the folded, lower-case text, whichever of its digits stand before the point."""
    if match := _POWER.fullmatch(text) or _POWER_E.fullmatch(text):
        yield from _power(match[1] or "1", int(match[2]))
    elif match := _POWER_EN.fullmatch(text):
        exponent = match[2].removeprefix("-")
        number = int(exponent) if exponent.isascii() and exponent.isdecimal() else read_ordinal(exponent)
        if number is not None:
            yield from _power(match[1] or "1", -number if match[2].startswith("-") else number)


def _power(figure: str, exponent: int) -> Iterator[Compound]:
    digits = parse_digits(figure.removeprefix("-"))
    if digits:
        sign, (_, figures, decimals) = figure[: figure.startswith("-")], digits.as_tuple()
        whole = "".join(map(str, figures)).lstrip("0")
        top = len(whole) - 1 + int(decimals) + exponent
        yield Compound(Kind.POWER, f"{sign}{whole.rstrip('0')}e{top}")
