"""Counters and units of measure, each with what says the same in either language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quizgen.grading.tables import words
from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit
from quizgen.reading.folding import fold

_COUNTERS = """
個 コ こ つ ケ ヶ | piece* unit* item* : 人 名 | person* people : カ所 | place* location* site* spot* :
台 | unit* machine* vehicle* car* : 回 ~度 | time* : 倍 | time* : 社 | compan=y firm* : 枚 | sheet* piece* :
冊 | book* cop=y volume* : 匹 | animal* : 頭 | animal* head* : 羽 | bird* : 隻 艘 | ship* vessel* boat* :
機 | aircraft plane* airplane* : カ国 国 | countr=y nation* : 州 | state* : 票 | vote* : 歳 才 | ~year* year*_old :
件 | case* : 校 | school* : 軒 戸 棟 | house* building* : 点 | point* : 語 単語 | word* :
文字 字 | character* letter* : 章 | chapter* : ページ 頁 | page* : 行 | line* : 段落 | paragraph* :
カ国語 言語 カ言語 | language* : 試合 | game* match* matches : 種 種類 | species kind* type* : 曲 | song* : 本 | :
名様 | : 位 番 番目 | : 号 |
"""
"""Groups are parted by colons, languages by bars; `*` takes an s or none, `=y` is y or ies, `_` a space, `{}` is the
number where something stands before it; `~` is said of the unit too, but no unit is known by it."""

_MEASURES = """
キロメートル km キロ | km kilometer* kilometre* :
メートル m | m meter* metre* : センチメートル センチ cm | cm centimeter* centimetre* :
ミリメートル ミリ mm | mm millimeter* millimetre* :
マイクロメートル ミクロン μm | μm um micrometer* micrometre* micron* : ナノメートル ナノ nm | nm nanometer* nanometre* :
トン t | t ton* tonne* metric_ton* :
キログラム kg キロ | kg kilogram* kilo* : グラム g | g gram* : ミリグラム ミリ mg | mg milligram* :
マイクログラム μg | μg ug mcg microgram* : リットル l | l liter* litre* :
ミリリットル ミリ ml | ml milliliter* millilitre* :
度 ° deg | degree* ° deg* :
度 ° deg °C C | °C ° degree* deg* degree*_Celsius degree*_centigrade deg*_C C celsius centigrade :
°F 華氏{}度 カ氏{}度 F | °F degree*_Fahrenheit deg*_F F fahrenheit ~degree* : ケルビン K | K kelvin* :
ヘクタール ha | ha hectare* : エーカー | acre* ac : マイル mi | mile* mi : フィート フット ft ' ′ | foot feet ft ' ′ :
インチ in " ″ | inch inches in " ″ : ヤード yd | yard* yd yds : ポンド lb lbs | pound* lb lbs : オンス oz | ounce* oz :
ヘルツ Hz | Hz hertz : キロヘルツ kHz | kHz kilohertz : メガヘルツ MHz | MHz megahertz :
ギガヘルツ GHz | GHz gigahertz :
ワット W | W watt* : キロワット kW | kW kilowatt* : キロワット時 kWh | kWh kilowatt-hour* kilowatt_hour* :
ボルト V | V volt* : アンペア | A ampere* amp* : ジュール J | J joule* : キロジュール kJ | kJ kilojoule* :
カロリー cal | cal calorie* : キロカロリー kcal | kcal kilocalorie* : ニュートン N | N newton* :
ヘクトパスカル hPa | hPa hectopascal* : デシベル dB | dB decibel* : モル mol | mol mole* :
g/mol グラム毎モル グラム/モル | g/mol gram*_per_mole : バイト | byte* : ビット | bit* :
ギガバイト GB ギガ | GB gigabyte* : メガバイト MB メガ | MB megabyte* : テラバイト TB テラ | TB terabyte* :
平方キロメートル 平方キロ km2 | km2 square_kilometer* square_kilometre* sq_km :
平方メートル 平米 m2 | m2 square_meter* square_metre* : 立方メートル 立米 m3 | m3 cubic_meter* cubic_metre* :
光年 | light-year* light_year* ly : 天文単位 au | au astronomical_unit* :
km/h 時速{}キロ 時速{}km 時速{}キロメートル 毎時{}キロ 毎時{}km 毎時{}キロメートル キロ毎時
 キロメートル毎時 キロ/時 km/時 |
 km/h km/hour km/hr kph kmh kmph kilometer*_per_hour kilometre*_per_hour km_per_hour
 kilometer*_an_hour kilometre*_an_hour
 km_an_hour :
m/s 秒速{}メートル 秒速{}m 毎秒{}メートル 毎秒{}m メートル毎秒 メートル/秒 m/秒 |
 m/s mps meter*_per_second metre*_per_second m_per_second meter*_a_second metre*_a_second :
km/s 秒速{}キロ 秒速{}km 秒速{}キロメートル 毎秒{}キロ 毎秒{}km 毎秒{}キロメートル キロ毎秒
 キロメートル毎秒 キロ/秒 km/秒 |
 km/s kilometer*_per_second kilometre*_per_second km_per_second kilometer*_a_second kilometre*_a_second :
mph 時速{}マイル 毎時{}マイル マイル毎時 マイル/時 | mph mile*_per_hour mile*_an_hour mi/h
"""
"""As with counters."""


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


ANYBODY = frozenset(("person", "people", "persons"))
PEOPLE = tuple(
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


@dataclass(frozen=True, slots=True)
class Group:
    """Whatever says one unit: what follows the number, or `{}` with what stands around it; folded."""

    forms: Mapping[Language, tuple[str, ...]]
    loose: frozenset[str]
    """Those that do not tell it from another."""
    measures: bool
    """Whether it is no counter, but a unit of measure."""


@cache
def groups() -> tuple[Group, ...]:
    """Every unit that is known."""
    return _groups_of(_COUNTERS, measures=False) + _groups_of(_MEASURES, measures=True)


def _groups_of(table: str, *, measures: bool) -> tuple[Group, ...]:
    return tuple(_group(*group.split("|"), measures=measures) for group in table.strip().split(":"))


def _group(japanese: str, english: str, *, measures: bool) -> Group:
    sides = {JAPANESE: japanese.split(), ENGLISH: [form for word in english.split() for form in _inflect(word)]}
    forms = {
        language: tuple(dict.fromkeys(fold_form(word.removeprefix("~"), language) for word in words))
        for language, words in sides.items()
    }
    loose = (fold_form(word[1:], language) for language, words in sides.items() for word in words if word[0] == "~")
    return Group(forms, frozenset(loose), measures)


def fold_form(form: str, language: Language) -> str:
    """What follows the number in a unit's form, folded; with `{}` and what stands before it, where something does."""
    before, _, after = form.rpartition("{}")
    said = fold(after, language).lower()
    return f"{fold(before, language).lower()}{{}}{said}" if before else said


def unit_written(before: str, after: str, language: Language) -> Unit:
    """The unit that an author's own wording has, with what says the same in either language."""
    folded = fold(after, language).lower()
    is_english = language == ENGLISH
    found = [
        group.forms
        for group in groups()
        if folded in group.forms[language] or (is_english and folded in PEOPLE and "人" in group.forms[JAPANESE])
    ]
    japanese = [form for forms in found for form in forms[JAPANESE]]
    english = [form for forms in found for form in forms[ENGLISH]]
    (english if is_english else japanese).extend((after, *(_number_of(after) if is_english else ())))
    if "人" in japanese and (not is_english or folded in ANYBODY):
        english.extend(PEOPLE)
    forms = {JAPANESE: whole_forms(japanese, before), ENGLISH: whole_forms(english, before)}
    return Unit(name=UnitName("key"), forms={tongue: said for tongue, said in forms.items() if said})


def whole_forms(forms: Iterable[str], before: str = "") -> Mapping[str, str]:
    """Folded forms as a unit has its own, each under its own name; `before` is for those that have nothing there."""
    return {form: form if "{}" in form else f"{before}{{}} {form}" for form in forms}


def _number_of(noun: str) -> tuple[str, ...]:
    """The noun in the other number."""
    if noun.endswith("ies"):
        return (f"{noun[:-3]}y",)
    return (noun[:-1],) if noun.endswith("s") else (f"{noun}s",)


def _keys() -> Mapping[str, tuple[str, ...]]:
    keys = {form: ["人"] for form in PEOPLE}
    for group in groups():
        for form in (form for forms in group.forms.values() for form in forms if "{}" not in form):
            keys.setdefault(form, []).append(group.forms[JAPANESE][0])
    return {form: tuple(dict.fromkeys(groups)) for form, groups in keys.items()}


KEYS = _keys()
"""By a counter or unit in either language, folded, what it is called here: the first of its group."""


NO_THINGS = frozenset(words("人 名 匹 頭 羽 歳 才")) | frozenset(
    form for group in groups() if group.measures for form in group.forms[JAPANESE]
)
"""What つ does not stand for: the counters of people and animals, and units of measure."""


def counts_things(unit_forms: Iterable[str]) -> bool:
    """Whether つ may stand for the counter."""
    return NO_THINGS.isdisjoint(unit_forms)
