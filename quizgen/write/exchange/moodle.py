"""Moodle XML: one question element an item, every text as plain text, which Moodle shows as it is."""

from xml.etree import ElementTree as ET

from quizgen.model.ids import Kind
from quizgen.present.line import plain
from quizgen.present.presentation import Options, Pairs, Recall, Sequence
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.category import category_path
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question, answers, with_room
from quizgen.write.exchange.tree import check_text, to_bytes

_LONGEST_ID = 100
"""What Moodle's database has room for in an id number; the name has room for more."""

_PENALTY = "0.3333333"


def write_moodle_xml(booklet: Booklet) -> Export:
    """The booklet as a Moodle question bank, in a category named after the deck."""
    questions, losses = carry(booklet, _render)
    quiz = ET.Element("quiz")
    category = ET.SubElement(quiz, "question", type="category")
    _text(category, "category", f"$course$/top/{category_path(booklet.title)}")
    quiz.extend(questions)
    return Export(data=to_bytes(quiz), count=len(questions), losses=losses)


def _render(question: Question) -> ET.Element:
    shown = question.shown
    element = ET.Element("question", type=_type(question))
    _text(element, "name", str(question.id))
    is_typed = isinstance(shown.response, Recall)
    _plain(element, "questiontext", with_room(shown.stem) if is_typed else plain(shown.stem))
    _plain(element, "generalfeedback", feedback(shown))
    for name, value in (("defaultgrade", "1"), ("penalty", _penalty(question)), ("hidden", "0")):
        ET.SubElement(element, name).text = value
    ET.SubElement(element, "idnumber").text = str(question.id) if len(str(question.id)) <= _LONGEST_ID else ""
    _answer(element, question)
    tags = ET.SubElement(element, "tags")
    for tag in question.tags:
        _text(tags, "tag", tag)
    return element


def _type(question: Question) -> str:
    match question.shown.response:
        case Options():
            return "truefalse" if question.kind is Kind.TRUE_FALSE else "multichoice"
        case Recall():
            return "shortanswer"
        case Pairs():
            return "matching"
        case Sequence():
            return "ordering"
        case _:
            raise Misfit("Moodle has no question with several answers to be typed in any order")


def _penalty(question: Question) -> str:
    """What a second try costs; true/false has none, for then the answer is known."""
    return "1" if question.kind is Kind.TRUE_FALSE else _PENALTY


def _answer(element: ET.Element, question: Question) -> None:
    response = question.shown.response
    match response:
        case Options() if question.kind is Kind.TRUE_FALSE:
            for place, word in enumerate(("true", "false")):
                _text(ET.SubElement(element, "answer", fraction=_fraction(place == response.key)), None, word)
        case Options():
            _settings(element, ("single", "true"), ("shuffleanswers", "true"), ("answernumbering", "ABCD"))
            for place, option in enumerate(response.options):
                _plain(element, "answer", plain(option), fraction=_fraction(place == response.key))
        case Recall():
            _settings(element, ("usecase", "0"))
            for text in answers(question.shown, response):
                _plain(element, "answer", text.replace("*", r"\*"), fraction=_fraction(right=True))
        case Pairs():
            _settings(element, ("shuffleanswers", "true"))
            for left, place in zip(response.left, response.pairs, strict=True):
                pair = _plain(element, "subquestion", plain(left))
                _text(pair, "answer", plain(response.right[place]))
        case Sequence():
            _order(element, [plain(response.events[place]) for place in response.order])


def _order(element: ET.Element, events: list[str]) -> None:
    """The events in their right order; Moodle shuffles them."""
    _settings(
        element,
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", str(len(events))),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    )
    for place, event in enumerate(events, 1):
        _plain(element, "answer", event, fraction=str(place))


def _fraction(right: bool) -> str:
    return "100" if right else "0"


def _settings(element: ET.Element, *settings: tuple[str, str]) -> None:
    for name, value in settings:
        ET.SubElement(element, name).text = value


def _plain(parent: ET.Element, name: str, text: str, **attributes: str) -> ET.Element:
    """An element that holds the text, which is not HTML."""
    return _text(parent, name, text, **attributes, format="plain_text")


def _text(parent: ET.Element, name: str | None, text: str, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes) if name else parent
    ET.SubElement(element, "text").text = check_text(text)
    return element
