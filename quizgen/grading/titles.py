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
        "politician president minister king queen emperor ruler monarch athlete player explorer founder character "
        "leader pope saint general commander"
    )
)
_PLACE_KINDS = frozenset(
    words(
        "place city town village country nation state province prefecture region area location site continent district "
        "county capital territory municipality"
    )
)
LAND_WORDS = {
    **dict.fromkeys(("mountain", "volcano"), "山"),
    "river": "川",
    "lake": "湖",
    "desert": "漠",
    **dict.fromkeys(("ocean", "sea"), ""),
}
"""By a kind that is no district, the end of the word for it in Japanese; empty where it is part of the name."""

_HONORIFIC = re.compile("(?<=[^ ・])[ ・]?(?:氏|さん|様|さま|殿|君|くん|ちゃん|先生|博士|教授|夫人)$")
_AFTER_KANA = re.compile("(?<=[ァ-ヶーa-zA-Z])[ ・]?(?:氏|さん|様|博士|教授)$")
_STYLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|dame|madame?|mme|monsieur|herr|frau|lord|lady)\b\.? ?(?=.)"
    "|(?:ミスター|ミズ|ミセス|サー|マダム|ロード|レディ|ドクター)[ ・]|故・?(?=.))",
    re.IGNORECASE,
)
_OFFICES = (
    "president|vice president|prime minister|premier|chancellor|senator|sen|governor|gov|congressman|congresswoman|"
    "secretary|minister|ambassador|mayor|chairman|chairwoman|chairperson|chief executive|ceo|coo|cto|cfo|founder|coach|"
    "general|gen|admiral|adm|colonel|col|commander|lieutenant|sergeant|judge|justice|chief justice|reverend|"
    "rev|bishop|archbishop|cardinal|rabbi"
)
_OFFICE = re.compile(
    rf"^(?:the )?(?:(?:late|former|then|us|u\.s\.|american|british|french|german) )*(?:{_OFFICES})\b\.? (?=.)",
    re.IGNORECASE,
)
_OFFICE_AFTER = re.compile(rf", (?:the )?(?:former )?(?:{_OFFICES})(?: of .+)?$", re.IGNORECASE)
_OFFICES_JA = (
    "CEO|COO|CTO|CFO|最高経営責任者|最高執行責任者|最高技術責任者|最高財務責任者|社長|会長|頭取|総裁|理事長|理事|代表|創業者|創設者|"
    "取締役|大統領|首相|総理大臣|総理|大臣|外相|長官|知事|市長|上院議員|下院議員|議員|議長|書記長|国家主席|主席|総統|党首|将軍|元帥|大将|"
    "提督|大佐|卿|監督|選手|投手|准教授|名誉教授|助教授|学長|校長|院長|研究員|記者|弁護士|医師|判事|検事|容疑者|被告|画伯|"
    "宇宙飛行士|飛行士|神父|牧師|司祭|司教"
)
_RANK_JA = "元|前|現|新|故|副|名誉|共同|初代|第[0-9一二三四五六七八九十]+代|米|英|仏|独|露"
_OFFICE_JA = re.compile(f"(?<=[^ ・])[ ・]?(?:{_RANK_JA})*(?:{_OFFICES_JA})$", re.IGNORECASE)
_OFFICE_AFTER_KANA = re.compile(f"(?<=[ァ-ヶーa-zA-Z])[ ・]?(?:{_OFFICES_JA})$", re.IGNORECASE)
SPOUSE = re.compile(
    r"^(?:mrs|miss|madame?|mme|lord|lady|first lady|frau)\b|^(?:ミセス|マダム|ロード|レディ)[ ・]|"
    "(?:夫人|未亡人)$",
    re.IGNORECASE,
)
"""A title that, before a family name alone, may make somebody else of the bearer."""

_DEGREE = re.compile(r",? (?:ph\.? ?d|m\.?d|esq)\.?$", re.IGNORECASE)

_FORM_JA = "株式会社|有限会社|合同会社|合資会社|相互会社|\\(株\\)|\\(有\\)"
_FORM_BEFORE = re.compile(f"^(?:{_FORM_JA}) ?(?=.)")
_FORM_AFTER = re.compile(f"(?<=.) ?(?:{_FORM_JA})$")
_SHA = re.compile("(?<=[ァ-ヶーa-zA-Z0-9])社$")
_NEWSPAPER = re.compile("(?<=新聞)社$")
_FORM_KANA = re.compile(
    "(?<=[ァ-ヶーa-zA-Z])・?(?:コーポレーション|インコーポレイテッド|インコーポレーテッド|ホールディングス|HD)$"
)
_FORM = re.compile(
    r"(?<=[^ ,]),? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|"
    r"s\.?a|n\.?v)\.?$",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?<=[^ ,]) (?:Group|Holdings?)$")
"""Written large: a blood group is no company."""

_INDEFINITE = re.compile("^an? (?=[^ ]{2})", re.IGNORECASE)
_OWN_INDEFINITE = re.compile("^an? (?=[^ ]{2})")
"""Written small: A Tribe Called Quest has it in its name."""

_DOT_COM = re.compile(r"(?<=[a-z])\.com$", re.IGNORECASE)

_PLACE_JA = re.compile("(?<=..)(?:州|市|県|都|府|区|町|村|郡|省)$")
_PLACE_KANA = re.compile("(?<=[ぁ-ゖ][ぁ-ゖ])(けん|ふ|し|と)$")
_PLACE_BEFORE = re.compile(r"^(?:the )?(state|city|province|prefecture|town|village) of (?=.)", re.IGNORECASE)
_PLACE_AFTER = re.compile(r"(?<=.)[ -](prefecture|province|ken|shi|fu)$", re.IGNORECASE)
_LAND_JA = re.compile("(?<=[ァ-ヶー]{2})(?:山|川|湖|砂漠)$")
_LAND_BEFORE = re.compile(r"^(?:the )?(mount|mt|lake|river)(?:\. ?| )(?=.)", re.IGNORECASE)
_LAND_AFTER = re.compile(r"(?<=.) (river|desert)$", re.IGNORECASE)
_LAND = (_LAND_JA, _LAND_BEFORE, _LAND_AFTER)
PREFECTURE = "都道府県"
_WORDS = {
    "state": "州",
    "province": "州",
    "city": "市",
    "shi": "市",
    "prefecture": PREFECTURE,
    "ken": "県",
    "fu": "府",
    "town": "町",
    "village": "村",
    "mount": "山",
    "mt": "山",
    **LAND_WORDS,
    **dict(zip(words("けん ふ し と"), "県府市都", strict=True)),
}
"""What the word for a kind of place is in Japanese, or how it ends."""

_ENDS_IN_WORD = (_PLACE_JA, _LAND_JA)
_HAS_WORD = (_PLACE_BEFORE, _PLACE_AFTER, _PLACE_KANA, _LAND_BEFORE, _LAND_AFTER)

_FORMS = (_FORM_BEFORE, _FORM_AFTER, _SHA, _NEWSPAPER, _FORM_KANA, _FORM, _GROUP, _DOT_COM)
_TITLES = {
    Sort.PERSON: (_STYLE, _OFFICE, _HONORIFIC, _OFFICE_JA, _OFFICE_AFTER, _DEGREE),
    Sort.OTHER: (*_FORMS, _INDEFINITE),
    Sort.PLACE: (_PLACE_JA, _PLACE_KANA, _PLACE_BEFORE, _PLACE_AFTER, *_LAND),
}
_OWN = {
    **_TITLES,
    Sort.OTHER: (*_FORMS, _OWN_INDEFINITE),
    Sort.PLACE: (_PLACE_JA, _PLACE_BEFORE, _PLACE_AFTER),
    Sort.PERSON: (_STYLE, _OFFICE, _AFTER_KANA, _OFFICE_AFTER_KANA, _DEGREE),
}
"""What may be left off a name that an author wrote: 氏 after kana, but not of 足利尊氏."""

_NATIONS = {
    **{nation: nation for nation in "米英独仏伊加豪韓印露蘭瑞台中日"},
    **dict(
        pair.split("/")
        for pair in words(
            "米国/米 アメリカ/米 英国/英 イギリス/英 ドイツ/独 フランス/仏 イタリア/伊 カナダ/加 韓国/韓 インド/印 "
            "ロシア/露 オランダ/蘭 スイス/瑞 台湾/台 中国/中 日本/日"
        )
    ),
}
_NATION = re.compile(f"({'|'.join(sorted(_NATIONS, key=len, reverse=True))})の?[ ・]?(?=[ァ-ヶA-Za-z])")

_MOST = 3
"""Co., Ltd. after the style before."""


def sort_of(kind: str) -> Sort:
    """What an author's kind of entity is, as far as names go."""
    if kind in _PERSON_KINDS:
        return Sort.PERSON
    return Sort.PLACE if kind in _PLACE_KINDS or kind in LAND_WORDS else Sort.OTHER


@lru_cache(maxsize=16_384)
def untitled(name: str, sort: Sort, *, own: bool = False) -> tuple[str, ...]:
    """The name without one title, then without another, and so on; `own` is for a name that the bank has."""
    text = _in_one_width(name)
    return tuple(dict.fromkeys(_strip(text, (_OWN if own else _TITLES)[sort], _MOST)))


def _strip(text: str, titles: tuple[re.Pattern[str], ...], depth: int) -> Iterator[str]:
    for title in titles if depth else ():
        if (bare := title.sub("", text, count=1)) != text:
            yield bare
            yield from _strip(bare, titles, depth - 1)


def _in_one_width(name: str) -> str:
    """With single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).split())


def without_nation(name: str) -> tuple[str, str]:
    """The nation that news put before a company's name, and the rest: 米アップル; empty where none stands there."""
    match = _NATION.match(unicodedata.normalize("NFKC", name).strip())
    return (_NATIONS[match[1]], match.string[match.end() :]) if match else ("", "")


def without_land_word(name: str) -> str:
    """What is left of a name without the word for a mountain, river, lake or desert; empty where it has none."""
    text = _in_one_width(name)
    return next((bare for word in _LAND if (bare := word.sub("", text)) != text), "")


def place_word(name: str) -> str:
    """The word for a kind of place in the name, in Japanese: 州 of アトランタ州, 県 of Osaka Prefecture; else empty."""
    text = unicodedata.normalize("NFKC", name).strip()
    if any(shape.search(text) for shape in _ENDS_IN_WORD):
        return text[-1]
    found = next(filter(None, (shape.search(text) for shape in _HAS_WORD)), None)
    return _WORDS[found[1].lower()] if found else ""
