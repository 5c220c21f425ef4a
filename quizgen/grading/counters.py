"""Counters and units of measure, each with what says the same in either language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from quizgen.grading.tables import words
from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit
from quizgen.reading.folding import fold

_TABLE = """
個 コ こ つ ケ ヶ | piece* unit* item* : 人 名 | person* people : カ所 | place* location* site* spot* :
台 | unit* machine* vehicle* car* : 回 度 | time* : 倍 | time* : 社 | compan=y firm* : 枚 | sheet* piece* :
冊 | book* cop=y volume* : 匹 | animal* : 頭 | animal* head* : 羽 | bird* : 隻 艘 | ship* vessel* boat* :
機 | aircraft plane* airplane* : カ国 国 | countr=y nation* : 州 | state* : 票 | vote* : 歳 才 | year* year*_old :
件 | case* : 校 | school* : 軒 戸 棟 | house* building* : 点 | point* : 語 単語 | word* :
文字 字 | character* letter* : 章 | chapter* : ページ 頁 | page* : 行 | line* : 段落 | paragraph* :
カ国語 言語 カ言語 | language* : 試合 | game* match* matches : キロメートル km キロ | km kilometer* kilometre* :
メートル m | m meter* metre* : センチメートル センチ cm | cm centimeter* centimetre* :
ミリメートル ミリ mm | mm millimeter* millimetre* : キログラム kg キロ | kg kilogram* kilo* : グラム g | g gram* :
トン t | t ton* tonne* : リットル l | l liter* litre* : 度 °C °c | degree* °C °c degree*_Celsius :
ヘクタール ha | ha hectare* : マイル | mile* : フィート | foot feet ft : インチ | inch inches : ヘルツ hz | hz hertz :
ワット w | w watt* : キロワット kw | kw kilowatt* : バイト | byte* : ビット | bit* :
ギガバイト gb ギガ | gb gigabyte* : メガバイト mb メガ | mb megabyte* : テラバイト tb テラ | tb terabyte* :
平方キロメートル 平方キロ km2 | km2 square_kilometer* square_kilometre* sq_km :
平方メートル 平米 m2 | m2 square_meter* square_metre* : 光年 | light-year* light_year* :
天文単位 au | au astronomical_unit* : 種 種類 | species kind* type* : 曲 | song* : 本 | : 名様 | : 位 番 番目 | :
号 |
"""
"""Groups are parted by colons, languages by bars; `*` takes an s or none, `=y` is y or ies, `_` a space."""

_PEOPLE_AND_ANIMALS = frozenset(words("人 名 匹 頭 羽 歳 才"))


def _inflect(word: str) -> Iterator[str]:
    word = word.replace("_", " ")
    if "*" in word:
        yield word.replace("*", "")
        yield word.replace("*", "s")
    elif word.endswith("=y"):
        yield word.replace("=y", "y")
        yield word.replace("=y", "ies")
    else:
        yield word


_PEOPLE = tuple(
    form
    for word in words(
        "employee* worker* student* pupil* teacher* member* user* customer* passenger* patient* soldier* player* "
        "resident* inhabitant* citizen* engineer* scientist* researcher* volunteer* visitor* voter* refugee* victim* "
        "survivor* participant* applicant* subscriber* follower* fan* viewer* spectator* guest* individual* adult* "
        "man men woman women boy* girl* child children human* human_being* staff crew troops personnel"
    )
    for form in _inflect(word)
)
"""English words for people: whoever counts them in Japanese says 人."""


@cache
def _groups() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    sides = (group.split("|") for group in _TABLE.strip().split(":"))
    return tuple(
        (tuple(japanese.split()), tuple(form for word in english.split() for form in _inflect(word)))
        for japanese, english in sides
    )


def unit_written(before: str, after: str, language: Language) -> Unit:
    """The unit that an author's own wording has, with what says the same in either language."""
    folded = fold(after, language).lower()
    side = 0 if language == JAPANESE else 1
    groups = [
        group for group in _groups() if folded in group[side] or (side and folded in _PEOPLE and "人" in group[0])
    ]
    japanese = [form for group in groups for form in group[0]]
    english = [form for group in groups for form in group[1]]
    (japanese if language == JAPANESE else english).extend((after, *(_number_of(after) if side else ())))
    forms: dict[Language, Mapping[str, str]] = {}
    if japanese:
        forms[JAPANESE] = {word: f"{before}{{}}{word}" for word in japanese}
    if "人" in japanese and not side:
        english.extend(_PEOPLE)
    if english:
        forms[ENGLISH] = {word: f"{before}{{}} {word}" for word in english}
    return Unit(name=UnitName("key"), forms=forms)


def _number_of(noun: str) -> tuple[str, ...]:
    """The noun in the other number."""
    if noun.endswith("ies"):
        return (f"{noun[:-3]}y",)
    return (noun[:-1],) if noun.endswith("s") else (f"{noun}s",)


def _keys() -> Mapping[str, tuple[str, ...]]:
    keys = {form: ["人"] for form in _PEOPLE}
    for japanese, english in _groups():
        for form in (*japanese, *english):
            keys.setdefault(form.lower(), []).append(japanese[0])
    return {form: tuple(dict.fromkeys(groups)) for form, groups in keys.items()}


KEYS = _keys()
"""By a counter or unit in either language, folded, what it is called here: the first of its group."""


def counts_things(unit_forms: Iterable[str]) -> bool:
    """Whether つ may stand for the counter: not where people and animals are counted."""
    return _PEOPLE_AND_ANIMALS.isdisjoint(unit_forms)
