"""Whole numbers in words: 一万五千, ten thousand. For keys, never for what is read: there digits are plainer."""

_KANJI = "〇一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_MYRIAD = 10_000
_MYRIADS = ("", "万", "億", "兆")

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def in_kanji(number: int) -> str | None:
    """As in 一億五千万; None for what is too large or below zero."""
    if not 0 <= number < _MYRIAD ** len(_MYRIADS):
        return None
    groups = [number // _MYRIAD**power % _MYRIAD for power in range(len(_MYRIADS))]
    said = (_group(group, power) + _MYRIADS[power] for power, group in enumerate(groups) if group)
    return "".join(reversed(list(said))) or _KANJI[0]


def in_figures(year: int) -> str:
    """A year digit by digit, as in 二〇二二."""
    return "".join(_KANJI[int(digit)] for digit in str(year))


def in_words(number: int) -> str | None:
    """As in ten thousand and forty-two; None for what nobody writes out: more than two words beside its scale."""
    if 0 <= number < len(_ONES):
        return _ONES[number]
    if 0 <= number < 100:  # noqa: PLR2004
        tens, ones = divmod(number, 10)
        return f"{_TENS[tens - 2]}-{_ONES[ones]}" if ones else _TENS[tens - 2]
    for scale, word in _SCALES:
        many, rest = divmod(number, scale)
        if many:
            return f"{in_words(many)} {word}" if not rest and many < 100 else None  # noqa: PLR2004
    return None


def _group(number: int, power: int) -> str:
    """Below ten thousand: 千, but 一千万."""
    said = ""
    for worth, place in _PLACES:
        digit = number // worth % 10
        is_needed = digit > 1 or worth == 1 or (worth == _PLACES[0][0] and power)
        said += (_KANJI[digit] if is_needed else "") + place if digit else ""
    return said
