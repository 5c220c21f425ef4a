"""Moodle XML read back: a question element each, its item's id as the name."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.moodle.grammar import QUIZ
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    lettered,
    matched,
    numbered,
    options_with_key,
    parse_id,
    put_together,
    read_category,
    require_kind,
    spelled,
    verdict,
    with_holes,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.exchange.xml_grammar import hold_to
from quizgen.verify.exchange.xml_tree import has_text_between, only_child, parse_xml

_KINDS = {
    "shortanswer": frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE}),
    "multichoice": frozenset({Kind.CHOICE}),
    "truefalse": frozenset({Kind.TRUE_FALSE}),
    "matching": frozenset({Kind.MATCHING}),
    "ordering": frozenset({Kind.ORDERING}),
}
_COMMON = {"defaultgrade": "1", "penalty": "0.3333333", "hidden": "0"}
_SETTINGS: Mapping[str, Mapping[str, str]] = {
    "shortanswer": {**_COMMON, "usecase": "0"},
    "multichoice": {**_COMMON, "single": "true", "shuffleanswers": "true", "answernumbering": "ABCD"},
    "truefalse": {**_COMMON, "penalty": "1"},
    "matching": {**_COMMON, "shuffleanswers": "true"},
    "ordering": {
        **_COMMON,
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "gradingtype": "ABSOLUTE_POSITION",
        "showgrading": "SHOW",
        "numberingstyle": "none",
    },
}
"""What decides how each type of question is graded and shown, beside how many events are shown."""

_FORMATTED = {
    "shortanswer": {"fraction", "format"},
    "multichoice": {"fraction", "format"},
    "truefalse": {"fraction"},
    "ordering": {"fraction", "format"},
}
"""What the answers of each type of question have; those of a matching have nothing."""

_PATH = "$course$/top/"
_LONGEST_ID = 100
"""What Moodle has room for in an id number, which is empty for a longer one."""

_WILDCARD = re.compile(r"(?<!\\)\*")
_RIGHT, _WRONG = "100", "0"


def read_moodle_xml(data: bytes, shown: str, problems: Collector) -> Export:
    """Every question of the file; one that cannot be read is a finding."""
    try:
        category, *questions = _bank(data)
        title = _title(category)
    except MalformedQuestion as error:
        raise UnreadableExport(str(error)) from None
    items = []
    for number, element in enumerate(questions, 1):
        place = f"{shown}: question {number}"
        with one_question(place, shown, problems):
            items.append(_read(element, place))
    return Export(items=tuple(items), title=title)


def _bank(data: bytes) -> Sequence[ET.Element]:
    root = parse_xml(data, {"": ""})
    if root.tag != "quiz" or root.attrib or not len(root) or has_text_between(root):
        raise UnreadableExport(f"it is no question bank of Moodle's that is ours: it begins with <{root.tag}>")
    return tuple(root)


def _title(category: ET.Element) -> str:
    """The deck's full name, from the category that its questions go to."""
    hold_to(category, QUIZ)
    path = _text(only_child(category, "category")) if category.get("type") == "category" else ""
    if not path.startswith(_PATH):
        raise MalformedQuestion("it does not begin with the category of its questions")
    return read_category(path.removeprefix(_PATH))


def _read(element: ET.Element, place: str) -> ExportedItem:
    hold_to(element, QUIZ)
    id_ = parse_id(_text(only_child(element, "name")))
    type_ = element.get("type", "")
    require_kind(id_.kind, _KINDS, type_)
    for name, wanted in _SETTINGS[type_].items():
        if (value := only_child(element, name).text) != wanted:
            raise MalformedQuestion(f'it has the setting {name} "{value}", as none of ours')
    number = str(id_) if len(str(id_)) <= _LONGEST_ID else ""
    if (only_child(element, "idnumber").text or "") != number:
        raise MalformedQuestion(f'its id number is not "{number}"')
    stem = _text(only_child(element, "questiontext"))
    correction, background = read_feedback(_text(only_child(element, "generalfeedback")), id_.language)
    fields: Fields = {"stem": stem, "correction": corrected(correction, id_.kind), "background": background}
    fields.update(_read_answers(element, type_, stem, id_))
    tags = tuple(map(_text, only_child(element, "tags")))
    return put_together(id_, place, {**fields, "tags": tags})


def _read_answers(element: ET.Element, type_: str, stem: str, id_: ItemId) -> Fields:
    answers = element.findall("answer")
    if any(set(answer.keys()) != _FORMATTED.get(type_, set()) for answer in element.iter("answer")):
        raise MalformedQuestion("its answers are marked otherwise than ours are")
    if type_ == "matching":
        pairs = element.findall("subquestion")
        left = numbered(map(_text, pairs))
        right = lettered(_text(only_child(pair, "answer")) for pair in pairs)
        return matched(left, right, [(one, other) for (one, _), (other, _) in zip(left, right, strict=True)])
    if type_ == "ordering":
        if [answer.get("fraction") for answer in answers] != [str(place) for place in range(1, len(answers) + 1)]:
            raise MalformedQuestion("its events are not numbered in their order")
        if only_child(element, "selectcount").text != str(len(answers)):
            raise MalformedQuestion("it does not show all of its events")
        events = lettered(map(_text, answers))
        return in_order(events, [letter for letter, _ in events])
    right_places = _right(answers)
    if type_ == "truefalse":
        if [_text(answer) for answer in answers] != ["true", "false"] or len(right_places) != 1:
            raise MalformedQuestion("it does not judge between true and false")
        return verdict(id_.language, holds=right_places == [0])
    if type_ == "multichoice":
        return options_with_key([_text(answer) for answer in answers], right_places)
    if len(right_places) < len(answers):
        raise MalformedQuestion("it names answers that are not right")
    return spelled(id_.kind, with_holes(id_.kind, stem), [_without_escapes(_text(answer)) for answer in answers])


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


def _text(element: ET.Element) -> str:
    return only_child(element, "text").text or ""
