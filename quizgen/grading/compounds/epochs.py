"""What the calendar has besides whole dates: centuries, decades, years before Christ, days of any year, seasons."""

import re
from collections.abc import Iterator, Mapping

from quizgen.grading.compounds.calendar_days import Said, read_days, read_months
from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.measures import NO_NAMES
from quizgen.grading.ordinals import read_ordinal
from quizgen.grading.replies import readings
from quizgen.grading.tables import words
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import ValueType
from quizgen.model.values import Date
from quizgen.reading.folding import fold
from quizgen.reading.numerals_ja import read_calendar_number

_N = "[0-9〇零一二三四五六七八九十百千]+"
_BEFORE = r"(?P<before>紀元前|前|b\.?c\.?(?:e\.?)?) ?"
_AFTER = r" ?(?P<before>b\.?c\.?(?:e\.?)?)"
_CHRIST = r"(?:西暦|紀元後?|a\.?d\.?|c\.?e\.?)"
_CIRCA = re.compile(r"^(?:約|およそ|(?:around|about|circa|c\.|ca\.?) ?)|(?<!中)(?:頃|ごろ|ころ)$")
_THE = re.compile(r"^(?:in )?(?:the )?(?=.)")

_CENTURY_JA = re.compile(f"(?:{_BEFORE}|{_CHRIST} ?)?(?P<number>{_N})世紀")
_CENTURY_EN = re.compile(
    rf"(?P<number>[a-z-]+(?: [a-z]+)?|[0-9]+(?:st|nd|rd|th))[ -](?:century|cent\.?|c\.?)(?:{_AFTER}| ?{_CHRIST})?"
)
_DECADE_JA = re.compile(f"(?P<era>西暦|明治|大正|昭和|平成|令和)?(?P<number>{_N})年代")
_DECADE_EN = re.compile(r"(?P<century>[a-z]+[ -])?'?(?P<number>[1-9][0-9]{3}|[0-9]{2}|[a-z]+)'?s?")
_TENS: Mapping[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_TEENS: Mapping[str, int] = {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_YEAR = "(?P<number>[0-9]{1,4})"
_YEARS = tuple(
    re.compile(shape)
    for shape in (
        f"{_BEFORE}(?P<number>{_N})年?(?P<rest>.*)",
        f"{_BEFORE}{_YEAR}",
        f"(?P<rest>.*?),? ?(?:the year )?{_YEAR}{_AFTER}",
    )
)
_FIRST_YEARS = (
    re.compile(f"(?P<christ>{_CHRIST}) ?(?P<number>{_N})年?"),
    re.compile(f"{_YEAR} ?(?P<christ>{_CHRIST})"),
    re.compile(f"(?P<number>{_N})年"),
)
_FISCAL = (re.compile("(.+年)度"), re.compile("(?:fy ?|fiscal (?:year )?)([0-9]{4})"))
_DECADE = "d"
_UNSAID = 100
"""From here on a year is a date."""

_WEEKDAYS = {
    **{f"{day}曜日": number for number, day in enumerate("月火水木金土日")},
    **{f"{day}曜": number for number, day in enumerate("月火水木金土日")},
    **{day: number for number, day in enumerate(words("monday tuesday wednesday thursday friday saturday sunday"))},
}
_RELATIVE_JA: Mapping[str, str] = {
    **dict.fromkeys(("昨年", "去年"), "last year"),
    **dict.fromkeys(("今年", "本年", "ことし"), "this year"),
    "来年": "next year",
    **dict.fromkeys(("一昨年", "おととし"), "year before last"),
    "再来年": "year after next",
    **{
        f"{when}{unit}": f"{word} {noun}"
        for when, word in zip("先今来", ("last", "this", "next"), strict=True)
        for unit, noun in (("月", "month"), ("週", "week"))
    },
    "昨日": "yesterday",
    **dict.fromkeys(("今日", "本日"), "today"),
    **dict.fromkeys(("明日", "あした"), "tomorrow"),
    **dict.fromkeys(("一昨日", "おととい"), "day before yesterday"),
    **dict.fromkeys(("明後日", "あさって"), "day after tomorrow"),
}
"""Told from the day of the article; 前年 and 翌年 are told from another day."""

_WHEN = "|".join(sorted(dict.fromkeys(_RELATIVE_JA.values()), key=len, reverse=True))
_OF_WHEN_JA = re.compile(f"(?P<when>{'|'.join(sorted(_RELATIVE_JA, key=len, reverse=True))})の?(?P<rest>.*)")
_OF_WHEN_EN = re.compile(f"(?:(?P<rest>.+?),? (?:of )?)?(?:the )?(?P<when>{_WHEN})")

_PARTS_JA: Mapping[str, str] = {
    **dict.fromkeys(("初頭", "初期", "初め", "はじめ", "始め"), "early"),
    **dict.fromkeys(("前半", "上半期"), "first half"),
    **dict.fromkeys(("半ば", "なかば", "中頃", "中ごろ", "中葉", "中期"), "mid"),
    **dict.fromkeys(("後半", "下半期"), "second half"),
    **dict.fromkeys(("末", "末期", "終わり", "終り", "後期"), "late"),
    **dict(zip("春夏秋冬", ("spring", "summer", "autumn", "winter"), strict=True)),
    **{f"第{number}四半期": f"q{number}" for number in "1234"},
    **{f"第{kanji}四半期": f"q{number}" for number, kanji in enumerate("一二三四", start=1)},
}
_PARTS_EN: Mapping[str, str] = {
    **dict.fromkeys(("early", "beginning of", "start of", "early in"), "early"),
    **dict.fromkeys(("first half of", "h1", "first half"), "first half"),
    **dict.fromkeys(("mid", "middle of"), "mid"),
    **dict.fromkeys(("second half of", "latter half of", "last half of", "h2"), "second half"),
    **dict.fromkeys(("late", "end of", "close of", "late in"), "late"),
    **{season: season for season in ("spring", "summer", "autumn", "winter")},
    "fall": "autumn",
    **{f"{season} of": season for season in ("spring", "summer", "autumn", "winter")},
    "fall of": "autumn",
    **{f"q{number}": f"q{number}" for number in "1234"},
    **{
        f"{place} quarter of": f"q{number}"
        for number, place in enumerate(("first", "second", "third", "fourth"), start=1)
    },
}
_PART_JA = re.compile(f"(?P<base>.+?)の?(?P<part>{'|'.join(sorted(_PARTS_JA, key=len, reverse=True))})")
_PART_EN = re.compile(
    f"(?P<part>{'|'.join(sorted(_PARTS_EN, key=len, reverse=True))})[ -](?:in )?(?:the )?(?P<base>.+)"
)
_OF_DECADES: Mapping[str, str] = {"early": "first half", "late": "second half"}
"""What else these say before a decade: the early 1990s are 1990年代前半, though no other beginning of them is."""

_OF_MONTHS = frozenset(("first half", "second half"))
_MONTH_END_JA = re.compile("(?P<base>.+月)(?:の?(?:末|終わり|終り)|末日)")
_MONTH_END_EN = re.compile("end of (?P<base>.+)")


def read_epochs(text: str) -> Iterator[Compound]:
    """Every such thing that the plain text may say."""
    ja = _CIRCA.sub("", fold(text, JAPANESE).lower())
    en = _THE.sub("", _CIRCA.sub("", fold(text, ENGLISH).lower()))
    for said, also in dict(_epochs(ja, en)).items():
        yield Compound(Kind.EPOCH, said, also=also)


def _epochs(ja: str, en: str) -> Iterator[Said]:
    yield from _spans(ja, en)
    yield from read_days(ja, en)
    yield from _relatives(ja, en)
    yield from ((f"weekday {_WEEKDAYS[text]}", ()) for text in (ja, en) if text in _WEEKDAYS)
    for pattern, text in zip(_FISCAL, (ja, en), strict=True):
        if match := pattern.fullmatch(text):
            yield from ((f"fiscal {said}", ()) for said, _ in _whole_years(match[1]))
    for pattern, parts, text in ((_PART_JA, _PARTS_JA, ja), (_PART_EN, _PARTS_EN, en)):
        if match := pattern.fullmatch(text):
            part, base = parts[match["part"]], _THE.sub("", match["base"])
            for said, also in (*_spans(base, base), *_whole_years(base), *_relatives(base, base)):
                half = _OF_DECADES.get(match["part"]) if said.endswith(_DECADE) else None
                for one in (part, half) if half else (part,):
                    yield f"{one} {said}", tuple(f"{one} {less}" for less in also)
            if part in _OF_MONTHS:
                yield from ((f"{part} {said}", ()) for said in read_months(base))
    for pattern, text in ((_MONTH_END_JA, ja), (_MONTH_END_EN, en)):
        if match := pattern.fullmatch(text):
            yield from ((f"end {said}", ()) for said in read_months(_THE.sub("", match["base"])))


def _spans(ja: str, en: str) -> Iterator[Said]:
    """Centuries, decades and years that no date has."""
    if match := _CENTURY_JA.fullmatch(ja):
        if number := read_calendar_number(match["number"]):
            yield f"{_sign(match['before'])}{number}c", ()
    elif (match := _CENTURY_EN.fullmatch(en)) and (number := read_ordinal(match["number"])):
        yield f"{_sign(match['before'])}{number}c", ()
    yield from _decades(ja, en)
    yield from _years(ja, en)


def _decades(ja: str, en: str) -> Iterator[Said]:
    if match := _DECADE_JA.fullmatch(ja):
        number = read_calendar_number(match["number"])
        if number is not None and match["era"] not in {None, "西暦"}:
            yield f"{match['era']}{number}d", ()
        elif number is not None:
            yield from _decade(number)
    elif (match := _DECADE_EN.fullmatch(en)) and en.endswith("s"):
        ten = _TENS.get(match["number"])
        if ten is not None and match["century"]:
            century = _TEENS.get(match["century"][:-1])
            yield from _decade(century * _UNSAID + ten) if century else ()
        elif match["number"][0] in "0123456789" or ten is not None:
            yield from _decade(int(match["number"]) if ten is None else ten)


def _decade(number: int) -> Iterator[Said]:
    """Of a decade with its century, the tens alone say less."""
    if number % 10 == 0:
        short = f"..{number % _UNSAID:02}d"
        yield (short, ()) if number < _UNSAID else (f"{number}d", (short,))


def _years(ja: str, en: str) -> Iterator[Said]:
    for text in dict.fromkeys((ja, en)):
        for shape in _YEARS:
            if match := shape.fullmatch(text):
                said = f"-{read_calendar_number(match['number']) or 0}y"
                if not (rest := match.groupdict().get("rest") or ""):
                    yield said, ()
                for day in read_months(rest) if rest else ():
                    yield f"{said} {day}", ()
        for shape in _FIRST_YEARS:
            if match := shape.fullmatch(text):
                number = read_calendar_number(match["number"])
                if number is not None and 0 < number < _UNSAID:
                    is_whole = bool(match.groupdict().get("christ"))
                    yield (f"{number}y", (f"?{number}y",)) if is_whole else (f"?{number}y", ())


def _relatives(ja: str, en: str) -> Iterator[Said]:
    """A year, month, week or day told from today, and a month or day in it."""
    for match in (_OF_WHEN_JA.fullmatch(ja), _OF_WHEN_EN.fullmatch(en)):
        if match:
            when, rest = _RELATIVE_JA.get(match["when"], match["when"]), match["rest"] or ""
            if not rest:
                yield when, ()
            elif rest in _WEEKDAYS:
                yield f"{when} weekday {_WEEKDAYS[rest]}", ()
            else:
                yield from ((f"{when} {said}", ()) for said in read_months(rest))


def _whole_years(text: str) -> Iterator[Said]:
    for value in readings(text, ValueType.DATE, NO_NAMES):
        if isinstance(value, Date) and value.month is None:
            yield f"{value.year}y", ()


def _sign(before: str | None) -> str:
    return "-" if before else ""
