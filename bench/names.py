"""Invented names in Japanese and English, as many as a bank asks for, no two alike."""

_ROWS = (
    ("b", "aiueo", "バビブベボ"),
    ("d", "aeo", "ダデド"),
    ("g", "aiueo", "ガギグゲゴ"),
    ("k", "aiueo", "カキクケコ"),
    ("r", "aiueo", "ラリルレロ"),
    ("m", "aiueo", "マミムメモ"),
    ("n", "aiueo", "ナニヌネノ"),
    ("p", "aiueo", "パピプペポ"),
    ("s", "aueo", "サスセソ"),
    ("t", "aeo", "タテト"),
    ("z", "ao", "ザゾ"),
)
"""A consonant, the vowels it goes with, and the katakana of the two together."""

_SYLLABLES = tuple(
    (kana, consonant + vowel) for consonant, vowels, row in _ROWS for vowel, kana in zip(vowels, row, strict=True)
)
_LENGTH = 3
_STRIDE = 40_009
"""A prime that parts neighbouring numbers, so that names in a file look nothing alike."""


def invent(number: int) -> tuple[str, str]:
    """A name in katakana and in Latin letters, another one for each number below 103,823."""
    rest = number * _STRIDE % len(_SYLLABLES) ** _LENGTH
    places = [rest // len(_SYLLABLES) ** power % len(_SYLLABLES) for power in range(_LENGTH)]
    kana, letters = zip(*(_SYLLABLES[place] for place in places), strict=True)
    return "".join(kana), "".join(letters).capitalize()
