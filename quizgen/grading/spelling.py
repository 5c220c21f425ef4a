"""Names as people spell them: what two right spellings of one name have in common."""

import re
import unicodedata
from functools import lru_cache

from quizgen.grading.old_kanji import NEW_KANJI
from quizgen.model.names import fold_case_and_width

_ACCENTS = re.compile("[\u0300-\u036f]+")
"""Unlike these, what makes ド of ト once taken apart is no accent."""

_VARIANTS = {
    **{
        "ヴ" + small: plain
        for small, plain in zip("ァィェォャュョ", ("バ", "ビ", "ベ", "ボ", "ビャ", "ビュ", "ビョ"), strict=True)
    },
    **dict(zip("ヴヷヸヹヺ", "ブバビベボ", strict=True)),
    "ティ": "チ",
    "トゥ": "ツ",
    **dict(zip("ヂヅヲヰヱ", "ジズオイエ", strict=True)),
    **dict(zip("ァィゥェォヵヶ", "アイウエオカケ", strict=True)),
}
"""Ways to write one sound; the longer stand before those that they contain."""

_VARIED = re.compile("|".join(_VARIANTS))
_LAST_MARK = re.compile("(?<=[ァ-ヶー]{3})ー(?![ァ-ヶー])")

_FOLDED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "&": "and",
        **{chr(hiragana): chr(hiragana + 0x60) for hiragana in range(ord("ぁ"), ord("ゖ") + 1)},
        **NEW_KANJI,
    }
)
"""Plain letters for others, katakana for hiragana, new kanji for old."""

_E_ROW = "エケゲセゼテデネヘベペメレ"
_LONG_E = re.compile(f"(?<=[{_E_ROW}])ー")
_BETWEEN_KANJI = re.compile("(?<=[\u4e00-\u9fff])[ケガ](?=[\u4e00-\u9fff])")
_AGAIN = re.compile("([\u4e00-\u9fff])々")
_KANA_AGAIN = re.compile("([ぁ-ゖァ-ヶ])([ゝヽゞヾ]+)")
_VOICED = dict(
    zip(
        "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ",
        "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ",
        strict=True,
    )
)
_VOICED_AGAIN = "ゞヾ"
_THE = re.compile(r"^the (?=.)")
_ARTICLE = re.compile(r"^(?:an?|the) (?=.)", re.IGNORECASE)
_OUR = (
    "labo|colo|harbo|hono|neighbo|behavio|favo|flavo|rumo|humo|armo|vapo|tumo|endeavo|odo|parlo|savio|splendo|vigo|"
    "glamo|clamo"
)
_ISATION = re.compile(r"(?<=[a-z]{3})isation(?=s?\b)")
_OR = re.compile(rf"\b({_OUR})u?r(?=s?\b|hood|able|ed\b|ing\b|al\b|ist\b)")
_MME = re.compile(r"\bprogramme(?=s?\b)")
_ER = re.compile(r"\b(cent|theat|fib|lit|calib|spect|somb|sab)re(?=s?\b)")
_PLAIN = {
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "catalogue": "catalog",
    "dialogue": "dialog",
    "aluminium": "aluminum",
    "sulph": "sulf",
    "encyclopaedia": "encyclopedia",
    "archaeolog": "archeolog",
    "paediatric": "pediatric",
    "anaem": "anem",
    "haemo": "hemo",
    "leukaem": "leukem",
    "oesophag": "esophag",
    "oestrogen": "estrogen",
    "foetus": "fetus",
    "foetal": "fetal",
    "travell": "travel",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "manoeuvre": "maneuver",
    "analogue": "analog",
    "aeroplane": "airplane",
    "sceptic": "skeptic",
    "mould": "mold",
    "instalment": "installment",
    "enrolment": "enrollment",
}
"""British spellings and American ones."""

_RESPELLED = (
    ("programme", _MME, "program"),
    ("isation", _ISATION, "ization"),
    ("our", _OR, r"\1r"),
    ("re", _ER, r"\1er"),
)
"""What a text has that a pattern changes, the pattern, and what it makes of it."""

_BRITISH = re.compile(f"\\b(?:{'|'.join(_PLAIN)})")
_SHORT = re.compile(r"\b(st|mt|ft)(?:\. ?| )(?=.)")
_LONG = {"st": "saint ", "mt": "mount ", "ft": "fort "}
_MEANS = frozenset("#%@*+")
"""Signs that make another name of a name: C#."""

_DIGITS = "0123456789"
_DASHES = " -‐‑‒–—−"
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_SHORTEST_BEFORE_MARK = 3


@lru_cache(maxsize=16_384)
def fold_letters(name: str) -> str:
    """The name in one width and case, without accents, with katakana for hiragana and new kanji for old."""
    text = fold_british(fold_case_and_width(name))
    if text.isascii():
        return text.replace("&", "and")
    text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text))).translate(_FOLDED)
    text = say_again(text)
    text = _AGAIN.sub(r"\1\1", _plainly_sounded(text))
    return _BETWEEN_KANJI.sub("ガ", _LONG_E.sub("イ", text))


def say_again(text: str) -> str:
    """The text with kana for the marks that repeat them: こゝろ, すゞ."""
    return _KANA_AGAIN.sub(_repeat, text)


def _repeat(match: re.Match[str]) -> str:
    kana = match[1]
    return kana + "".join(_VOICED.get(kana, kana) if mark in _VOICED_AGAIN else kana for mark in match[2])


def fold_kana(text: str) -> str:
    """The text with its words in katakana in one of their spellings: ヴ or ブ, a long mark at the end or none."""
    return _LAST_MARK.sub("", _plainly_sounded(say_again(text)))


def _plainly_sounded(text: str) -> str:
    return _VARIED.sub(lambda found: _VARIANTS[found[0]], text)


def fold_british(text: str) -> str:
    """The lower-case text with American spellings for British ones."""
    for sign, pattern, plain in _RESPELLED:
        if sign in text:
            text = pattern.sub(plain, text)
    return _BRITISH.sub(lambda match: _PLAIN[match[0]], text)


LONG_ENOUGH = 6
"""Letters of a name in which フォ and ホ do not make two names of one."""

_F_ROW = re.compile("フ([アイエオ])")
_H_ROW = {"ア": "ハ", "イ": "ヒ", "エ": "ヘ", "オ": "ホ"}


def loosen(spelled: str) -> str:
    """The spelled name with ホ for フォ, and the like."""
    return _F_ROW.sub(lambda match: _H_ROW[match[1]], spelled)


def could_loosen(spelled: str) -> bool:
    """Whether a name has a sound that `loosen` exchanges, or one that it makes."""
    return any(kana in spelled for kana in "フハヒヘホ")


def strip_article(text: str) -> str:
    """The text without the article that it begins with."""
    return _ARTICLE.sub("", text)


@lru_cache(maxsize=65_536)
def spell(name: str) -> str:
    """What the name comes to however it is spelled: spaces, dots and dashes gone but between digits."""
    text = _THE.sub("", " ".join(fold_letters(name).split()))
    text = _SHORT.sub(lambda match: _LONG[match[1]], text)
    kept = without_marks(text)
    is_long = len(kept) > _SHORTEST_BEFORE_MARK and kept[-1] == "ー"
    return kept[:-1] if is_long else kept


def without_marks(text: str) -> str:
    """The text without spaces, dots, dashes and the like, but for what parts two numbers, and a minus sign."""
    if text.isalnum():
        return text
    kept, run = "", ""
    for character in _THOUSANDS.sub("", text):
        if is_mark(character) and character not in _MEANS:
            run += character
        else:
            kept += _joint(kept[-1:], run, character) + character
            run = ""
    return kept


def _joint(before: str, run: str, after: str) -> str:
    """What stays of the marks between two characters."""
    if not run or after not in _DIGITS:
        return ""
    mark = run.strip() or " "
    if before and before in _DIGITS:
        return "-" if mark in _DASHES else mark
    return "-" if not before and mark in _DASHES else ""


def is_mark(character: str) -> bool:
    """Whether it is a space, dot, dash or the like, which spellings leave out."""
    return unicodedata.category(character)[0] in "PZC" or character in "・゠="


_PARTS = re.compile(r"[ ・･=＝゠‧·•_\-‐‑–—/]+")


@lru_cache(maxsize=65_536)
def split_name(name: str) -> tuple[str, ...]:
    """The parts of a name, each spelled: (イーロン, マスク)."""
    text = _THE.sub("", " ".join(fold_letters(name).split()))
    return tuple(spelled for part in _PARTS.split(text) if (spelled := without_marks(part)))


def is_kanji(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def is_native(character: str) -> bool:
    """Whether it is what Japanese names are written in that come from nowhere else: hiragana, kanji or 々."""
    return "ぁ" <= character <= "ゖ" or "㐀" <= character <= "鿿" or character == "々"


def is_katakana(character: str) -> bool:
    """Whether it is katakana, the long mark included."""
    return "\u30a1" <= character <= "\u30fc" and character != "・"
