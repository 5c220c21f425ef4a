"""Names as people spell them: what two right spellings of one name have in common."""

import re
import unicodedata
from functools import lru_cache

_KATAKANA = {hiragana: hiragana + 0x60 for hiragana in range(0x3041, 0x3097)}
"""From ぁ to ゖ."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "&": "and"}
)
_FIRST_ACCENT, _LAST_ACCENT = "\u0300", "\u036f"
"""Unlike these, what makes ド of ト once taken apart is no accent."""

_VARIANTS = (
    *(("ヴ" + small, plain) for small, plain in zip("ァィェォ", "バビベボ", strict=True)),
    *(
        ("ヴャ", "ビャ"),
        ("ヴュ", "ビュ"),
        ("ヴョ", "ビョ"),
        ("ヴ", "ブ"),
        ("ヷ", "バ"),
        ("ヸ", "ビ"),
        ("ヹ", "ベ"),
        ("ヺ", "ボ"),
    ),
    *(("ティ", "チ"), ("ヂ", "ジ"), ("ヅ", "ズ"), ("ヲ", "オ"), ("ヰ", "イ"), ("ヱ", "エ")),
    *((small, plain) for small, plain in zip("ァィゥェォヵヶ", "アイウエオカケ", strict=True)),
)
"""Ways to write one sound; the longer stand before those that they contain."""

_SAME_KANJI = str.maketrans(
    "澤邊邉齋齊國學廣濱髙﨑瀧龍櫻眞圓萬鷗德惠壽榮條藏應戶發變與獨區舊會來灣島嶋鐵黑佛",
    "沢辺辺斎斉国学広浜高崎滝竜桜真円万鴎徳恵寿栄条蔵応戸発変与独区旧会来湾島島鉄黒仏",
)
_FOLDED = _LETTERS | _KATAKANA | _SAME_KANJI
_NO_ACCENTS = dict.fromkeys(range(ord(_FIRST_ACCENT), ord(_LAST_ACCENT) + 1))
_VARIED = frozenset("".join(variant for variant, _ in _VARIANTS))
"""Whoever has none of these characters has no variant."""

_E_ROW = "エケゲセゼテデネヘベペメレ"
_LONG_E = re.compile(f"(?<=[{_E_ROW}])ー")
_BETWEEN_KANJI = re.compile("(?<=[\u4e00-\u9fff])[ケガ](?=[\u4e00-\u9fff])")
_AGAIN = re.compile("([\u4e00-\u9fff])々")
_THE = re.compile(r"^the (?=.)")
_SHORT = re.compile(r"\b(st|mt|ft)\b\.? ")
_LONG = {"st": "saint ", "mt": "mount ", "ft": "fort "}
_MEANS = frozenset("#%@*+")
"""Signs that make another name of a name: C#."""

_DIGITS = "0123456789"
_DASHES = " -‐‑‒–—−"
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_SHORTEST_BEFORE_MARK = 3


def fold_letters(name: str) -> str:
    """The name in one width and case, without accents, with katakana for hiragana and new kanji for old."""
    text = unicodedata.normalize("NFKC", name).casefold()
    if text.isascii():
        return text.replace("&", "and")
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_NO_ACCENTS)).translate(_FOLDED)
    for variant, plain in () if _VARIED.isdisjoint(text) else _VARIANTS:
        text = text.replace(variant, plain)
    text = _AGAIN.sub(r"\1\1", text)
    return _BETWEEN_KANJI.sub("ガ", _LONG_E.sub("イ", text))


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
    if text.isalnum():  # as most names are: there is no mark in it
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


def is_katakana(character: str) -> bool:
    """Whether it is katakana, the long mark included."""
    return "\u30a1" <= character <= "\u30fc" and character != "・"
