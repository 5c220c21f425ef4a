"""What stands around a name without being part of it: Mr., 氏, Inc., 株式会社, 州."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from quizgen.grading.tables import words


class Sort(Enum):
    """What kinds of entity there are, as far as names go."""

    PERSON = "person"
    PLACE = "place"
    OTHER = "other"
    """Companies and all else."""


_PERSON_KINDS = frozenset(
    words(
        "person people human man woman scientist astronomer mathematician physicist chemist biologist engineer "
        "inventor artist painter composer musician singer actor actress author "
        "writer poet novelist philosopher "
        "politician president minister king queen emperor ruler monarch athlete player explorer founder character"
    )
)
_PLACE_KINDS = frozenset(
    words(
        "place city town village country nation state province prefecture region area location site continent district "
        "county capital territory municipality"
    )
)

_HONORIFIC = re.compile("(?<=[^ ・])[ ・]?(?:氏|さん|様|さま|殿|君|くん|ちゃん|先生|博士|教授|夫人)$")
_AFTER_KANA = re.compile("(?<=[ァ-ヶーa-zA-Z])[ ・]?(?:氏|さん|様|博士|教授)$")
_STYLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|dame)\b\.? ?(?=.)|(?:ミスター|ミズ|ミセス|サー)[ ・])",
    re.IGNORECASE,
)
SPOUSE = re.compile(r"^(?:mrs|ms|miss)\b|^(?:ミズ|ミセス)[ ・]|(?:夫人|未亡人)$", re.IGNORECASE)
"""A title that, before a family name alone, may make somebody else of the bearer."""

_DEGREE = re.compile(r",? (?:ph\.? ?d|m\.?d|esq)\.?$", re.IGNORECASE)

_FORM_JA = "株式会社|有限会社|合同会社|合資会社|相互会社|\\(株\\)|\\(有\\)"
_FORM_BEFORE = re.compile(f"^(?:{_FORM_JA}) ?(?=.)")
_FORM_AFTER = re.compile(f"(?<=.) ?(?:{_FORM_JA})$")
_SHA = re.compile("(?<=[ァ-ヶーa-zA-Z0-9])社$")
_NEWSPAPER = re.compile("(?<=新聞)社$")
_FORM_KANA = re.compile("(?<=[ァ-ヶー])・?(?:コーポレーション|インコーポレイテッド|インコーポレーテッド)$")
_FORM = re.compile(
    r"(?<=[^ ,]),? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|n\.?v)\.?$",
    re.IGNORECASE,
)
_DOT_COM = re.compile(r"(?<=[a-z])\.com$", re.IGNORECASE)

_PLACE_JA = re.compile("(?<=..)(?:州|市|県|都|府|区|町|村|郡|省)$")
_PLACE_BEFORE = re.compile(r"^(?:the )?(state|city|province|prefecture|town|village) of (?=.)", re.IGNORECASE)
_PLACE_AFTER = re.compile(r"(?<=.)[ -](prefecture|province|ken|shi|fu)$", re.IGNORECASE)
_WORDS = {
    "state": "州",
    "province": "州",
    "city": "市",
    "shi": "市",
    "prefecture": "県",
    "ken": "県",
    "fu": "府",
    "town": "町",
    "village": "村",
}
"""What the word for a kind of place is in Japanese."""

_TITLES = {
    Sort.PERSON: (_STYLE, _HONORIFIC, _DEGREE),
    Sort.OTHER: (_FORM_BEFORE, _FORM_AFTER, _SHA, _NEWSPAPER, _FORM_KANA, _FORM, _DOT_COM),
    Sort.PLACE: (_PLACE_JA, _PLACE_BEFORE, _PLACE_AFTER),
}
_OWN = {**_TITLES, Sort.PERSON: (_STYLE, _AFTER_KANA, _DEGREE)}
"""What may be left off a name that an author wrote: 氏 after kana, but not of 足利尊氏."""

_MOST = 3
"""Co., Ltd. after the style before."""


def sort_of(kind: str) -> Sort:
    """What an author's kind of entity is, as far as names go."""
    if kind in _PERSON_KINDS:
        return Sort.PERSON
    return Sort.PLACE if kind in _PLACE_KINDS else Sort.OTHER


@lru_cache(maxsize=16_384)
def untitled(name: str, sort: Sort, *, own: bool = False) -> tuple[str, ...]:
    """The name without one title, then without another, and so on; `own` is for a name that the bank has."""
    text = " ".join(unicodedata.normalize("NFKC", name).split())
    return tuple(dict.fromkeys(_strip(text, (_OWN if own else _TITLES)[sort], _MOST)))


def _strip(text: str, titles: tuple[re.Pattern[str], ...], depth: int) -> Iterator[str]:
    for title in titles if depth else ():
        if (bare := title.sub("", text, count=1)) != text:
            yield bare
            yield from _strip(bare, titles, depth - 1)


def place_word(name: str) -> str:
    """The word for a kind of place in the name, in Japanese: 州 of アトランタ州, 県 of Osaka Prefecture; else empty."""
    text = unicodedata.normalize("NFKC", name).strip()
    if _PLACE_JA.search(text):
        return text[-1]
    found = _PLACE_BEFORE.search(text) or _PLACE_AFTER.search(text)
    return _WORDS[found[1].lower()] if found else ""
