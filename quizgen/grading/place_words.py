"""The words for kinds of place that a place's name may have: 州 of a state, 山 of a mountain."""

from quizgen.grading.gazetteer import is_both, is_city, is_country, is_landform, is_state, other_names
from quizgen.grading.romaji import sound_of_kana
from quizgen.grading.spelling import is_kanji
from quizgen.grading.titles import LAND_WORDS, PREFECTURE, Sort, place_word

_CAPITAL = "都"
_OF_KIND = {
    **LAND_WORDS,
    **dict.fromkeys(("country", "nation", "continent", "region", "area"), ""),
    "state": "州",
    "province": "州",
    "city": "市",
    "capital": "市都",
    "town": "町",
    "village": "村",
    "prefecture": "県都府",
}


def place_words(kind: str, names: tuple[str, ...]) -> frozenset[str]:
    """Those in its names; else those that go with what it is, as far as that is known."""
    return _spread(_of_place(kind, names), names)


def _of_place(kind: str, names: tuple[str, ...]) -> frozenset[str]:
    own = frozenset(map(place_word, names)) - {""}
    if own or kind in _OF_KIND:
        return own or frozenset(_OF_KIND[kind])
    if any(map(is_landform, names)):
        return frozenset(place_word(other) for name in names for other in other_names(name, Sort.PLACE, kind)) - {""}
    if prefectures := _prefecture_words(names):
        return prefectures
    if any(map(is_state, names)):
        return frozenset("州")
    if any(map(is_country, names)) or any(map(is_both, names)):
        return frozenset()
    return frozenset("市県都府") if any(all(map(is_kanji, name)) for name in names) else frozenset("市")


def _spread(found: frozenset[str], names: tuple[str, ...]) -> frozenset[str]:
    """With the English word, which goes with 都, 府 and 県 alike, and with each of these for that."""
    if PREFECTURE in found:
        return found | (_prefecture_words(names) or frozenset("県都府"))
    return found if found.isdisjoint("県都府") else found | {PREFECTURE}


def _prefecture_words(names: tuple[str, ...]) -> frozenset[str]:
    """府 and 市 of 大阪, but not 県; empty where no prefecture is called so."""
    known = (other for name in names for other in other_names(name, Sort.PLACE, "prefecture"))
    found = frozenset(place_word(other) for other in known if not sound_of_kana(other)) - {""}
    return found | frozenset("市") if found and _CAPITAL not in found and any(map(is_city, names)) else found
