"""Moodle XML read back: a question element each, its item's id as the name."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    lettered,
    matched,
    numbered,
    options_with_key,
    parse_id,
    recall,
    require_kind,
    verdict,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.exchange.xml_tree import leaf_text, only_child, parse_xml, refuse_others
from quizgen.verify.printed import PrintedItem

_KINDS = {
    "shortanswer": frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE}),
    "multichoice": frozenset({Kind.CHOICE}),
    "truefalse": frozenset({Kind.TRUE_FALSE}),
    "matching": frozenset({Kind.MATCHING}),
    "ordering": frozenset({Kind.ORDERING}),
}
_TEXTS = ("name", "questiontext", "generalfeedback", "answer", "subquestion", "tags")
_SETTINGS: Mapping[str, frozenset[str]] = {
    "defaultgrade": frozenset({"1"}),
    "penalty": frozenset({"0.3333333", "1"}),
    "hidden": frozenset({"0"}),
    "usecase": frozenset({"0"}),
    "single": frozenset({"true"}),
    "shuffleanswers": frozenset({"true"}),
    "answernumbering": frozenset({"ABCD"}),
    "layouttype": frozenset({"VERTICAL"}),
    "selecttype": frozenset({"ALL"}),
    "gradingtype": frozenset({"ABSOLUTE_POSITION"}),
    "showgrading": frozenset({"SHOW"}),
    "numberingstyle": frozenset({"none"}),
}
"""What decides how a question is graded and shown, and has only these values in files of ours."""

_FREE = ("idnumber", "selectcount")
_WILDCARD = re.compile(r"(?<!\\)\*")
_RIGHT, _WRONG = "100", "0"


def read_moodle_xml(data: bytes, shown: str, problems: Collector) -> tuple[PrintedItem, ...]:
    """Every question of the file; one that cannot be read is a finding."""
    root = parse_xml(data)
    if root.tag != "quiz":
        raise UnreadableExport(f"it is no question bank of Moodle's: it begins with <{root.tag}>")
    items = []
    for number, element in enumerate((one for one in root if one.get("type") != "category"), 1):
        place = f"{shown}: question {number}"
        with one_question(place, shown, problems):
            items.append(_read(element, place))
    return tuple(items)


def _read(element: ET.Element, place: str) -> PrintedItem:
    if element.tag != "question":
        raise MalformedQuestion(f"<{element.tag}> is no question")
    refuse_others(element, (*_TEXTS, *_SETTINGS, *_FREE))
    for name, values in _SETTINGS.items():
        for setting in element.findall(name):
            if leaf_text(setting) not in values:
                raise MalformedQuestion(f'it has the setting {name} "{leaf_text(setting)}", as none of ours')
    id_ = parse_id(_text(only_child(element, "name")))
    type_ = element.get("type", "")
    require_kind(id_.kind, _KINDS, type_)
    stem = _plain(only_child(element, "questiontext"))
    correction, background = read_feedback(_plain(only_child(element, "generalfeedback")), id_.language)
    fields: Fields = {"stem": stem, "correction": corrected(correction, id_.kind), "background": background}
    fields.update(_read_answers(element, type_, stem, id_))
    return PrintedItem(id=str(id_), place=place, **fields)


def _read_answers(element: ET.Element, type_: str, stem: str, id_: ItemId) -> Fields:
    answers = element.findall("answer")
    if type_ == "matching":
        pairs = element.findall("subquestion")
        left = numbered(_plain(pair, "answer") for pair in pairs)
        right = lettered(_text(only_child(pair, "answer")) for pair in pairs)
        return matched(left, right, [(one, other) for (one, _), (other, _) in zip(left, right, strict=True)])
    if type_ == "ordering":
        events = lettered(map(_plain, answers))
        return in_order(events, [letter for letter, _ in events])
    right_places = _right(answers)
    if type_ == "truefalse":
        if [_text(answer) for answer in answers] != ["true", "false"] or len(right_places) != 1:
            raise MalformedQuestion("it does not judge between true and false")
        return verdict(id_.language, holds=right_places == [0])
    if type_ == "multichoice":
        return options_with_key([_plain(answer) for answer in answers], right_places)
    if len(right_places) < len(answers):
        raise MalformedQuestion("it names answers that are not right")
    return recall(id_.kind, stem, [_without_escapes(_plain(answer)) for answer in answers])


def _right(answers: Sequence[ET.Element]) -> list[int]:
    """The places of the answers that count in full."""
    for answer in answers:
        if answer.get("fraction") not in {_RIGHT, _WRONG}:
            raise MalformedQuestion(f'it counts an answer as "{answer.get("fraction")}" of a hundred')
    return [place for place, answer in enumerate(answers) if answer.get("fraction") == _RIGHT]


def _without_escapes(answer: str) -> str:
    if _WILDCARD.search(answer):
        raise MalformedQuestion('an answer holds "*", which stands for anything')
    return answer.replace(r"\*", "*")


def _plain(element: ET.Element, *beside: str) -> str:
    """The text of an element that says that it holds plain text."""
    if element.get("format") != "plain_text":
        raise MalformedQuestion(f"<{element.tag}> does not hold plain text")
    return _text(element, *beside)


def _text(element: ET.Element, *beside: str) -> str:
    refuse_others(element, ("text", *beside))
    return leaf_text(only_child(element, "text"))
