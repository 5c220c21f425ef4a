"""Proofs of what the page judges typed replies by: the keys as values, and the names of a topic."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from quizgen.diagnostics.rules import Rule
from quizgen.grading.bearers import Bearer, bearers_of
from quizgen.grading.gazetteer import given_names, known
from quizgen.grading.units import lexicon_of
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.model.schema import type_of
from quizgen.model.topic import Topic
from quizgen.model.values import Entity, Text
from quizgen.verify.page.items import PageItem
from quizgen.verify.page.typed_keys import read_key
from quizgen.verify.proof.case import Case

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
"""What a bearer's names are told by."""

_SORTED = ("families", "given")
"""What a bearer's names come to, told beside them."""


def prove_judge(case: Case, item: PageItem) -> None:
    """Report each key that is judged by anything but what it says, and each other name that is not its own."""
    for text, key, also in zip(item.printed.key, item.values, item.also, strict=False):
        if not (_is_key(case, text, key) or _is_text(case, text, key)):
            case.report(Rule.WRONG_KEY, f'judges replies by another key than "{text}"', slot=case.id.slot)
        for name in also:
            value = read_key(key, case.reader.topic)
            if not isinstance(value, Entity) or not case.reader.is_taken_for(name, value):
                case.report(Rule.WRONG_KEY, f'shows "{name}" as also right for "{text}"', slot=case.id.slot)


def _is_key(case: Case, text: str, key: object) -> bool:
    value = read_key(key, case.reader.topic)
    return value is not None and value in case.reader.values(text, type_of(value))


def _is_text(case: Case, text: str, key: object) -> bool:
    """Whether the key is words that a row of the relation has, in every language, and the text is them in this one."""
    rows = (row.cells.get(case.id.slot) for row in case.reader.rows.fitting(case.relation.name, {}))
    words = [cell for cell in rows if isinstance(cell, Text) and case.pick(cell.by_language) == text]
    return any(key == {"type": "text", "texts": list(cell.by_language.values())} for cell in words)


def is_context(context: object, topic: Topic, language: Language) -> bool:
    """Whether the page tells names apart, and reads units, as the topic has them."""
    if not isinstance(context, dict) or set(context) != {"language", "units", "bearers", "known", "given"}:
        return False
    forms = lexicon_of(topic).unit_forms
    return (
        context["language"] == language
        and context["units"] == {tongue: [[f.unit, f.before, f.after] for f in forms[tongue]] for tongue in LANGUAGES}
        and context["bearers"] == [_bearer(bearer) for bearer in bearers_of(topic).values()]
        and isinstance(context["known"], list)
        and set(context["known"]) <= set(known())
        and isinstance(context["given"], dict)
        and all(given_names().get(name) == group for name, group in context["given"].items())
    )


def _bearer(bearer: Bearer) -> dict[str, object]:
    told = {name: _plain(getattr(bearer, name)) for name in _TOLD}
    return told | {name: sorted(getattr(bearer, name)) for name in _SORTED}


def _plain(value: object) -> object:
    """The value as JSON has it."""
    match value:
        case Enum():
            return value.value
        case str() | int() | None:
            return value
        case frozenset():
            return sorted(map(str, value))
        case tuple():
            return [_plain(one) for one in value]
        case Mapping():
            return {str(name): _plain(one) for name, one in value.items()}
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no JSON for {value!r}")
