"""QTI 2.1 items: each an assessmentItem with its interaction, its key, its scoring and its explanation."""

from collections.abc import Sequence as Several
from xml.etree import ElementTree as ET

from quizgen.model.ids import ItemId, Kind
from quizgen.present.line import Gap, Line, plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.qti_scoring import score_all, score_each, score_mapped
from quizgen.write.exchange.question import Question, answers
from quizgen.write.exchange.spellings import spellings_of_each
from quizgen.write.exchange.tree import check_text

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
RESPONSE = "RESPONSE"
EXPLANATION = "EXPLANATION"

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"


def identifier(id_: ItemId) -> str:
    """The item's id as XML takes identifiers: dots for slashes, which no part of an id has."""
    return str(id_).replace("/", ".")


def root(name: str, **attributes: str) -> ET.Element:
    """The outermost element of a QTI file."""
    namespaces = {"xmlns": NAMESPACE, "xmlns:xsi": _XSI, "xsi:schemaLocation": f"{NAMESPACE} {_SCHEMA}"}
    return ET.Element(name, {**namespaces, **attributes})


def render_item(question: Question) -> ET.Element:
    """The item as an element of its own file."""
    shown = question.shown
    item = root(
        "assessmentItem",
        identifier=identifier(question.id),
        title=f"{PHRASEBOOKS[question.id.language].kinds[question.kind]}: {question.id}",
        adaptive="false",
        timeDependent="false",
        **{"xml:lang": question.id.language},
    )
    body = ET.Element("itemBody")
    scoring = _interact(item, body, shown)
    points = len(shown.response.keys) if isinstance(shown.response, Listing) else 1
    _outcome(item, "SCORE", "float", "0").set("normalMaximum", str(points))
    _outcome(item, "FEEDBACK", "identifier", "NONE")
    item.append(body)
    item.append(scoring)
    told = {"outcomeIdentifier": "FEEDBACK", "identifier": EXPLANATION, "showHide": "show"}
    _fill(ET.SubElement(item, "modalFeedback", told), feedback(shown))
    return item


def _interact(item: ET.Element, body: ET.Element, shown: Presentation) -> ET.Element:
    """Declare the responses and write the interactions; how they are scored."""
    response = shown.response
    match response:
        case Options():
            _declare(item, "single", "identifier", [OPTION_LETTERS[response.key]])
            _stem(body, shown.stem)
            _choose(body, "choiceInteraction", shown, response.options, maxChoices="1")
            return score_all()
        case Sequence():
            _declare(item, "ordered", "identifier", [OPTION_LETTERS[place] for place in response.order])
            _stem(body, shown.stem)
            _choose(body, "orderInteraction", shown, response.events)
            return score_all()
        case Pairs():
            pairs = [f"L{number} {OPTION_LETTERS[place]}" for number, place in enumerate(response.pairs, 1)]
            _declare(item, "multiple", "directedPair", pairs)
            _stem(body, shown.stem)
            _match(body, shown, response)
            return score_all()
        case Recall():
            return _write_in(item, body, shown, response)
        case Listing():
            return _write_all(item, body, shown, response)


def _write_in(item: ET.Element, body: ET.Element, shown: Presentation, response: Recall) -> ET.Element:
    """One answer to be typed: in the sentence's gap, or below the question."""
    right = [_typed(text) for text in answers(shown, response)]
    mapping = ET.SubElement(_declare(item, "single", "string", right[:1]), "mapping", defaultValue="0")
    for text in right:
        ET.SubElement(mapping, "mapEntry", mapKey=text, mappedValue="1", caseSensitive="false")
    paragraph = _stem(body, shown.stem)
    if shown.item.id.kind is not Kind.CLOZE:
        paragraph = ET.SubElement(body, "p")
        _entry(paragraph, RESPONSE, max(map(len, right)))
    return score_mapped()


def _write_all(item: ET.Element, body: ET.Element, shown: Presentation, response: Listing) -> ET.Element:
    """Several answers to be typed, each in a field of its own, in any order."""
    names = [f"{RESPONSE}_{number}" for number in range(1, len(response.keys) + 1)]
    keys = [plain(key) for key in response.keys]
    rights = [
        [_typed(text) for text in dict.fromkeys((key, *also, *others))]
        for key, also, others in zip(keys, response.also, spellings_of_each(shown.item, keys), strict=True)
    ]
    _stem(body, shown.stem)
    _fill(ET.SubElement(body, "p", {"class": "prompt"}), shown.prompt)
    for name, right in zip(names, rights, strict=True):
        _declare(item, "single", "string", right[:1], name)
        _entry(ET.SubElement(body, "p"), name, max(len(text) for texts in rights for text in texts))
    return score_each(names, rights)


def _typed(text: str) -> str:
    """An answer as an attribute can hold it."""
    if set(text) & set("\n\t"):
        raise Misfit("an answer holds a line break or a tab")
    return check_text(text)


def _declare(
    item: ET.Element, cardinality: str, base_type: str, right: Several[str], name: str = RESPONSE
) -> ET.Element:
    declaration = ET.SubElement(
        item, "responseDeclaration", identifier=name, cardinality=cardinality, baseType=base_type
    )
    correct = ET.SubElement(declaration, "correctResponse")
    for value in right:
        ET.SubElement(correct, "value").text = value
    return declaration


def _outcome(item: ET.Element, name: str, base_type: str, default: str) -> ET.Element:
    outcome = ET.SubElement(item, "outcomeDeclaration", identifier=name, cardinality="single", baseType=base_type)
    ET.SubElement(ET.SubElement(outcome, "defaultValue"), "value").text = default
    return outcome


def _stem(body: ET.Element, stem: Line) -> ET.Element:
    """The question, with a field in its first gap and the same answer's mark in the others."""
    paragraph = ET.SubElement(body, "p", {"class": "stem"})
    check_text(plain(stem, "_"))
    entered = False
    for part in stem:
        if not isinstance(part, Gap):
            _write(paragraph, part.text)
        elif entered:
            ET.SubElement(paragraph, "span", {"class": "gap"}).text = "_____"
        else:
            entered = True
            _entry(paragraph, RESPONSE, len(part.answer))
    return paragraph


def _entry(paragraph: ET.Element, name: str, length: int) -> None:
    ET.SubElement(paragraph, "textEntryInteraction", responseIdentifier=name, expectedLength=str(length + 2))


def _choose(body: ET.Element, name: str, shown: Presentation, options: Several[Line], **attributes: str) -> None:
    interaction = ET.SubElement(body, name, {"responseIdentifier": RESPONSE, "shuffle": "false", **attributes})
    ET.SubElement(interaction, "prompt").text = check_text(shown.prompt)
    for letter, option in zip(OPTION_LETTERS, options, strict=False):
        _fill(ET.SubElement(interaction, "simpleChoice", identifier=letter), plain(option))


def _match(body: ET.Element, shown: Presentation, response: Pairs) -> None:
    count = str(len(response.pairs))
    attributes = {"responseIdentifier": RESPONSE, "shuffle": "false", "maxAssociations": count}
    interaction = ET.SubElement(body, "matchInteraction", attributes)
    ET.SubElement(interaction, "prompt").text = check_text(shown.prompt)
    marks = [f"L{number}" for number in range(1, len(response.left) + 1)]
    for names, lines in ((marks, response.left), (OPTION_LETTERS, response.right)):
        side = ET.SubElement(interaction, "simpleMatchSet")
        for name, line in zip(names, lines, strict=False):
            _fill(ET.SubElement(side, "simpleAssociableChoice", identifier=name, matchMax="1"), plain(line))


def _fill(element: ET.Element, text: str) -> None:
    """Write the text into the element."""
    _write(element, check_text(text))


def _write(element: ET.Element, text: str) -> None:
    """Add text to what the element has, line breaks as elements."""
    for number, line in enumerate(text.split("\n")):
        if number:
            ET.SubElement(element, "br")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + line
        else:
            element.text = (element.text or "") + line
