"""Whether a name that is spelled otherwise sounds like one that the bank has: とよた, Toukyou."""

from quizgen.grading.bearers import Bearer
from quizgen.grading.romaji import flat, is_said, run_on, sound_of_kana, sound_of_latin


def is_called(bearer: Bearer, name: str) -> bool:
    """Whether it is the reading of a whole name in Latin letters, or one in Latin letters of a whole name's.

    Where the bank has a name's reading in kana, another reading is none of it, if Latin letters would hide that.
    """
    if kana := sound_of_kana(name):
        return kana in bearer.kana or (not bearer.kana and run_on(kana) in map(run_on, bearer.sounds))
    latin = sound_of_latin(name)
    if not latin:
        return False
    if any(is_said(latin, sound) for sound in bearer.kana):
        return True
    return flat(latin) in bearer.sounds and (not bearer.kana or flat(latin) == latin)


def is_of_family(bearer: Bearer, name: str) -> bool:
    """The same of the family name alone, which no reading in kana may contradict."""
    kana, latin = sound_of_kana(name), sound_of_latin(name)
    if kana:
        begins = not bearer.kana or any(sound.startswith(kana) for sound in bearer.kana)
        return flat(kana) in bearer.family_sounds and begins
    return bool(latin) and flat(latin) in bearer.family_sounds


def might_be(bearer: Bearer, name: str) -> bool:
    """Whether the name may mean the bearer, or be the beginning of what it is called."""
    sound = flat(sound_of_kana(name) or sound_of_latin(name))
    return sound in bearer.family_sounds or any(flat(one).startswith(sound) for one in (*bearer.kana, *bearer.sounds))
