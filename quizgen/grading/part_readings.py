"""How a part of a name is read that is an alias too: そうせき, where 夏目漱石 is なつめそうせき and Natsume Soseki."""

import re
from collections.abc import Iterable, Iterator

from quizgen.grading.romaji import is_said, sound_of_kana, sound_of_latin
from quizgen.grading.spelling import is_kanji
from quizgen.model.values import Entity

_BETWEEN = re.compile("[ ・]+")
_TWO = 2


def part_readings(entity: Entity) -> Iterator[str]:
    """Of each alias in kanji that is the end or the beginning of a name, where the name's reading can be parted."""
    names = tuple(entity.names())
    for language, reading in entity.reading.items():
        name = entity.name.get(language, "")
        halves = _halve(reading, names)
        for alias in names if halves else ():
            if alias != name and all(map(is_kanji, alias)):
                yield from halves[1:] if name.endswith(alias) else halves[:1] if name.startswith(alias) else ()


def _halve(reading: str, names: Iterable[str]) -> tuple[str, ...]:
    """The reading in two, by a space or by a name of two words in Latin letters; empty where there are several ways."""
    halves = tuple(_BETWEEN.split(reading))
    if len(halves) == _TWO:
        return halves
    places = {place for name in names for place in _places(reading, _BETWEEN.split(name))}
    return (reading[: (place := min(places))], reading[place:]) if len(places) == 1 else ()


def _places(reading: str, parts: list[str]) -> Iterator[int]:
    """Where the reading is parted as the parts of a name are, in either order."""
    if len(parts) == _TWO and all(map(sound_of_latin, parts)):
        for first, last in (parts, parts[::-1]):
            for place in range(1, len(reading)):
                if _is_said(first, reading[:place]) and _is_said(last, reading[place:]):
                    yield place


def _is_said(latin: str, kana: str) -> bool:
    sound = sound_of_kana(kana)
    return bool(sound) and is_said(sound_of_latin(latin), sound)
