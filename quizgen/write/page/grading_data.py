"""What the grader in the page needs to know, as JSON: tables, the names in a topic, and keys as values.

The page's `grading/` is the grader in JavaScript. It has the control flow only: every pattern, word and number that
the grader in Python goes by is handed to it, by module and name, so that nothing is written twice.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module
from types import FunctionType

from quizgen.grading.bearers import Bearer, bearers_of
from quizgen.grading.gazetteer import given_names, known
from quizgen.grading.slips import might_slip, most_unlike
from quizgen.grading.tables import words
from quizgen.grading.units import lexicon_of
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Topic
from quizgen.model.values import (
    Date,
    Duration,
    DurationUnit,
    Entity,
    Money,
    Number,
    Percent,
    Period,
    Quantity,
    Text,
    Value,
)
from quizgen.write.page.text import Json

_MODULES = {
    "quizgen.grading": "spoken rewriting replies ordinals fractions spelling roman in_figures titles crowns persons "
    "slips suffixes known_kana romaji qualified names counters dates sums quantities near_texts texts",
    "quizgen.grading.compounds": "metric measures bounds rates clocks calendar_days epochs tallies ranges",
    "quizgen.reading": "amounts partial_dates folding eras currencies numerals_ja numerals_en numerals counts dates "
    "dates_en dates_ja durations money percents",
}
"""Those that others take from stand before them."""

_LEFT_OUT = frozenset(
    words(
        "_TABLE _PERSON_KINDS _PLACE_KINDS EXACT NUMERAL NUMERALS COUNTS DAYS REWRITINGS _NATIVE _SPANS _STYLE "
        "_OFFICE _OFFICE_AFTER _OFFICE_JA _OFFICE_AFTER_KANA _HONORIFIC _AFTER_KANA _DEGREE _OWN _FORM "
        "_FORM_BEFORE _FORM_AFTER _FORM_KANA _SHA _NEWSPAPER _DOT_COM _SUMS _LARGE RANKS _NTH _AGES _SHARES _GRAND "
        "PEOPLE _EXPONENT _SEVERAL CONFUSED NO_NAMES _ONES FORMS _FIRSTS _IN_TENS _IN_HUNDREDS _IN_THOUSANDS "
        "_IN_MYRIADS _RESPELLED _ZERO _ONLY_BEFORE _KANA_ROWS _HEPBURN _Y_ROWS _FORMS _INDEFINITE _OWN_INDEFINITE "
        "_PLACE_JA _PLACE_BEFORE _PLACE_AFTER _PLACE_KANA _LAND _LAND_JA _LAND_BEFORE _LAND_AFTER LAND_WORDS "
        "ANYBODY ROMAN NEW_KANJI _OWN_THRONE"
    )
)
"""What is only there to make other tables of."""

_LONGEST_WORD = 16
"""In characters; a longer text is a piece of a pattern."""

_NAMED_GROUP = re.compile(r"\(\?P<")
_ESCAPE = re.compile(r"\\([^\w\\^$.*+?()\[\]{}|/-])")
_WORD = r"[\p{L}\p{N}_]"
_BOUNDARY = f"(?:(?<={_WORD})(?!{_WORD})|(?<!{_WORD})(?={_WORD}))"


@cache
def tables_json() -> Mapping[str, Json]:
    """Patterns and tables by the name of their module, each by its own name without underscores before it."""
    told: set[int] = set()
    tables: dict[str, Json] = {
        "model/units": {"LENGTHS": {unit.label: [unit.family, unit.length] for unit in DurationUnit}}
    }
    for package, names in _MODULES.items():
        for name in names.split():
            tables[f"{package.rpartition('.')[2]}/{name}"] = _constants(f"{package}.{name}", told)
    return tables


def context_json(topic: Topic, language: Language) -> Mapping[str, Json]:
    """Whom and what replies are told from: the topic's names and units; `tables` go beside them, once a page."""
    bearers = bearers_of(topic)
    written = lexicon_of(topic).unit_forms
    forms = {tongue: [[form.unit, form.before, form.after] for form in written[tongue]] for tongue in LANGUAGES}
    return {
        "language": language,
        "units": forms,
        "bearers": [_bearer(bearer) for bearer in bearers.values()],
        **_strangers(bearers.values()),
    }


def key_json(value: Value) -> Mapping[str, Json]:
    """A key as a value; an entity by its id, to be found among the topic's names."""
    match value:
        case Entity():
            return {"type": "entity", "id": value.id}
        case Date():
            return {"type": "date", **_date(value)}
        case Period():
            return {"type": "period", "start": _date(value.start), "end": _date(value.end)}
        case Number():
            return {**_quantity("number", value), "unit": value.unit}
        case Money():
            return {**_quantity("money", value), "currency": value.currency}
        case Percent():
            return _quantity("percent", value)
        case Duration():
            return {**_quantity("duration", value), "unit": value.unit.label}
        case Text():
            return {"type": "text", "texts": list(value.by_language.values())}


def _quantity(type_: str, value: Quantity) -> dict[str, Json]:
    return {"type": type_, "amount": f"{value.amount:f}", "precision": value.precision.value}


def _date(value: Date) -> dict[str, Json]:
    return {"year": value.year, "month": value.month, "day": value.day, "part": value.part and value.part.value}


_TOLD = (
    *(
        "id",
        "sort",
        "printed",
        "read",
        "names",
        "well_known",
        "bare",
        "people",
        "usual",
        "wholes",
        "homes",
        "place_words",
    ),
    *("crowns", "numbered", "is_city", "is_native", "kana", "sounds", "family_sounds", "outlines"),
)
"""What the grader on the page knows of a bearer."""


def _bearer(bearer: Bearer) -> Mapping[str, Json]:
    told = {name: _plain(getattr(bearer, name)) for name in _TOLD}
    return {**told, "families": sorted(bearer.families), "given": sorted(bearer.given)}


def _strangers(bearers: Collection[Bearer]) -> Mapping[str, Json]:
    """Well-known names near the topic's: a reply that is one of them is no slip."""
    outlines = {outline.parts for bearer in bearers for outline in bearer.outlines}
    parts = {part for parts in outlines for part in parts}
    names = parts | {"".join(parts) for parts in outlines}
    groups = given_names()
    near = {*_near(parts, groups), *(parts & groups.keys())}
    return {"known": sorted(_near(names, known())), "given": {one: groups[one] for one in sorted(near)}}


def _near(names: Iterable[str], strangers: Iterable[str]) -> set[str]:
    """Those of the strangers that a slip might make of one of the names."""
    by_length: dict[int, list[tuple[str, frozenset[str]]]] = {}
    for one in strangers:
        by_length.setdefault(len(one), []).append((one, frozenset(one)))
    found: set[str] = set()
    for name in names:
        characters = frozenset(name)
        for length in range(len(name) - 2, len(name) + 3):
            for one, others in by_length.get(length, ()):
                if one not in found and len(characters ^ others) <= most_unlike(name) and might_slip(one, name):
                    found.add(one)
    return found


def _constants(module: str, told: set[int]) -> Mapping[str, Json]:
    """A module's own constants; what it takes from another is told there, and pieces of patterns nowhere."""
    found = {}
    for name, value in vars(import_module(module)).items():
        if (
            not name.lstrip("_").isupper()
            or name in _LEFT_OUT
            or (isinstance(value, str) and len(value) > _LONGEST_WORD)
        ):
            continue
        if isinstance(value, str | int) or id(value) not in told:
            found[name.lstrip("_")] = _plain(value)
            told.add(id(value))
    return found


def _plain(value: object) -> Json:  # noqa: C901 - a case each
    match value:
        case re.Pattern():
            return {"pattern": _translate(value.pattern), "flags": "iu" if value.flags & re.IGNORECASE else "u"}
        case Enum() if isinstance(value.value, tuple):
            return value.value[0]
        case Enum():
            return value.value
        case str() | bool() | int() | None:
            return value
        case Decimal():
            return f"{value:f}"
        case date():
            return [value.year, value.month, value.day]
        case Mapping():
            return (
                {_character(name): _character(one) for name, one in value.items()}
                if _is_translation(value)
                else {str(_plain(name)): _plain(one) for name, one in value.items()}
            )
        case frozenset() | set():
            return sorted((_plain(one) for one in value), key=str)
        case tuple() | list():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case FunctionType():
            return {"call": value.__name__}
    raise TypeError(f"no table for the page: {value!r}")


def _is_translation(table: Mapping[object, object]) -> bool:
    return all(isinstance(name, int) for name in table)


def _character(one: object) -> str:
    """What a translation table has, where characters are there by their codes."""
    return chr(one) if isinstance(one, int) else str(one or "")


def _translate(pattern: str) -> str:
    """The pattern as JavaScript writes it."""
    text = _NAMED_GROUP.sub("(?<", pattern).replace(r"\b", _BOUNDARY)
    return _ESCAPE.sub(r"\1", text)
