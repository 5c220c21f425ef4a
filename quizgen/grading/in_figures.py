"""Names with their numbers in figures: ルイ14世 for ルイ十四世, Henry 8 for Henry VIII and Henry the Eighth."""

import re
import unicodedata
from functools import lru_cache

from quizgen.grading.ordinals import read_ordinal
from quizgen.grading.roman import ROMAN, value_of
from quizgen.grading.tables import words
from quizgen.reading.numerals_ja import read_calendar_number

_KANJI = "[〇零一二三四五六七八九十百]{1,6}"
_COUNTED = re.compile(
    f"(?<=第){_KANJI}(?=次|回|代|章|条|番|号|部|期|版|巻|帝国|共和|王朝|楽章)"
    f"|(?<=[ァ-ヶー・ ]){_KANJI}(?=世)|(?<![〇零一二三四五六七八九十百千万]){_KANJI}(?=年戦争|年の|番街|丁目)"
)
"""Where kanji only count: not in 三菱, 二宮, 八王子."""

_ANY_CASE = re.IGNORECASE | re.ASCII
"""Of plain letters: İ is no I."""

_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = f"(?:twenty|thirty)[ -](?:{_ONES.replace(' ', '|')})"
_NTH = "|".join((_TENS, *words(f"{_ONES} {_TEENS} twentieth thirtieth"), "[0-9]{1,2}(?:st|nd|rd|th)"))
_LAST = re.compile(f"(?<=[^ ]) (?:the |(?=[0-9]))({_NTH})$", _ANY_CASE)
"""Of the one who is the eighth, no more is said than VIII says."""

_ORDINAL = re.compile(f"(?<![^ ])({_NTH})(?![^ ])", _ANY_CASE)
CARDINALS = {
    word: number
    for number, word in enumerate(
        words("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"), start=2
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "eighty": 80, "hundred": 100}
_CARDINAL = re.compile(f"(?<![^ ])({'|'.join(CARDINALS)})(?![^ ])", _ANY_CASE)

_TENTHS = "Leo|Pius|Charles|Louis|Alfonso|Gregory|Benedict|Innocent|Boniface|Clement|Ptolemy|Christian|Bowl"
"""Whose X is a ten: Malcolm's is none."""

_BEFORE_X = f"(?:(?:{_TENTHS}) (?=X(?![IVXLC])))"
_MARK = "(?=$|[ ,:.])"
_ROMAN_WRITTEN = re.compile(f"(?<![^ ])({_BEFORE_X}|[^a-z& ][^ ]* (?![XLC](?![IVXLC])))({ROMAN.upper()}){_MARK}")
_ROMAN_TYPED = re.compile(f"(?<![^ ])({_BEFORE_X}|[^ ]+ (?![XLC](?![IVXLC])))({ROMAN}){_MARK}", _ANY_CASE)
"""People type what they like in small letters; after a small word, the I of an author is himself."""


@lru_cache(maxsize=16_384)
def in_figures(name: str, *, typed: bool = False) -> str:
    """The name with figures for what numbers it has in kanji, words and Roman numerals; `typed` is for a reply."""
    text = " ".join(unicodedata.normalize("NFKC", name).split())
    text = _COUNTED.sub(lambda match: _figures(match[0]), text)
    text = _LAST.sub(lambda match: f" {read_ordinal(match[1].lower())}", text)
    text = _ORDINAL.sub(lambda match: f"{read_ordinal(match[1].lower())}th", text)
    text = _CARDINAL.sub(lambda match: str(CARDINALS[match[1].lower()]), text)
    return (_ROMAN_TYPED if typed else _ROMAN_WRITTEN).sub(
        lambda match: f"{match[1]}{value_of(match[2].lower())}", text
    )


def _figures(kanji: str) -> str:
    number = read_calendar_number(kanji)
    return kanji if number is None else str(number)
