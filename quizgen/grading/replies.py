"""What a reply may say as a value: tidied of what people type around an answer, and read in every language."""

import re
import unicodedata
from functools import lru_cache

from quizgen.model.language import LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Value
from quizgen.reading import Lexicon, read
from quizgen.reading.folding import in_one_width

LONGEST = 200
"""In characters; no reply that says one value is longer."""

_BRACKETS = {"「": "」", "『": "』", "“": "”", "‘": "’", "«": "»", "〈": "〉", "《": "》", '"': '"', "'": "'", "`": "`"}
_END = re.compile(r"(?:です|でした|である)?[ 。．.!！、,，]*$")
_FRACTIONS = {
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
    "⅛": "1/8",
    "⅓": "1/3",
    "⅔": "2/3",
    "⅙": "1/6",
    "⅚": "5/6",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
    "⅐": "1/7",
    "⅑": "1/9",
    "⅒": "1/10",
}
_DECIMALS = {"½": ".5", "¼": ".25", "¾": ".75", "⅕": ".2", "⅖": ".4", "⅗": ".6", "⅘": ".8", "⅛": ".125"}
_FRACTION = re.compile(f"(?<![0-9０-９])(?<![0-9０-９] )[{''.join(_FRACTIONS)}]")
_POWERS = {**dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)), "⁻": "-"}
_RAISED = re.compile("(?<=10|１０)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_POINT_FIRST = re.compile(r"(?<![0-9A-Za-z.,])(?<![0-9] )\.(?=[0-9])")
_MIXED = re.compile(f"([0-9０-９]) ?([{''.join(_DECIMALS)}])")


@lru_cache(maxsize=4_096)
def tidy(reply: str) -> str:
    """The reply without the spaces, quotation marks and full stop around it; empty where it is too long to mean one."""
    if len(reply) > LONGEST:
        return ""
    text = " ".join(unicodedata.normalize("NFC", reply).split())
    while len(text) > 2 and text[-1] == _BRACKETS.get(text[0]):  # noqa: PLR2004 - a pair around something
        text = text[1:-1].strip()
    return text


def readings(reply: str, type_: ValueType, lexicon: Lexicon) -> tuple[Value, ...]:
    """Every value of the type that a tidy reply may say, in any language, however informally."""
    texts = wordings(reply, type_)
    return tuple(
        dict.fromkeys(
            value for text in texts for language in LANGUAGES for value in read(text, type_, language, lexicon)
        )
    )


def wordings(reply: str, type_: ValueType) -> tuple[str, ...]:
    """A tidy reply in the words that the readers of the type know."""
    from quizgen.grading.rewriting import REWRITINGS, rewrite  # no option of a question is read so informally

    return tuple(dict.fromkeys(rewrite(text, rules) for text in ways(reply) for rules in REWRITINGS[type_]))


def ways(reply: str) -> tuple[str, ...]:
    """A tidy reply in plain writing, and, where it is a number in kana, with figures for how they are read."""
    from quizgen.grading.spoken import spoken

    text = plain(reply)
    return (text, *spoken(text))


@lru_cache(maxsize=4_096)
def plain(reply: str) -> str:
    """A tidy reply in one width, ½ as 1/2 and .5 as 0.5; empty where a sign such as ² would be taken for a digit."""
    text = _MIXED.sub(lambda match: match[1] + _DECIMALS[match[2]], reply)
    text = _FRACTION.sub(lambda match: _FRACTIONS[match[0]], text)
    text = _RAISED.sub(lambda match: "^" + "".join(_POWERS[sign] for sign in match[0]), text)
    text = _END.sub("", " ".join((in_one_width(text) or "").split()))
    return _POINT_FIRST.sub("0.", text)
