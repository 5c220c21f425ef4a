"""Whether a QTI item is scored as its key says: outcomes and processing are held against those that ours have."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_tree import has_text_between, only_child

Shape = tuple[str, tuple[tuple[str, str], ...], str, tuple["Shape", ...]]
"""An element: its tag, its attributes, its text, its children."""


def _shape(element: ET.Element) -> Shape:
    attributes = tuple(sorted(element.attrib.items()))
    behind = "".join((child.tail or "").strip() for child in element)
    return element.tag, attributes, (element.text or "").strip() + behind, tuple(map(_shape, element))


def _variable(name: str) -> Shape:
    return "variable", (("identifier", name),), "", ()


def _base(type_: str, text: str) -> Shape:
    return "baseValue", (("baseType", type_),), text, ()


def _set(outcome: str, value: Shape) -> Shape:
    return "setOutcomeValue", (("identifier", outcome),), "", (value,)


_EXPLAIN = _set("FEEDBACK", _base("identifier", "EXPLANATION"))

_IN_FULL: Shape = (
    "responseCondition",
    (),
    "",
    (
        (
            "responseIf",
            (),
            "",
            (
                ("match", (), "", (_variable("RESPONSE"), ("correct", (("identifier", "RESPONSE"),), "", ()))),
                _set("SCORE", _base("float", "1")),
            ),
        ),
    ),
)
_BY_MAPPING = _set("SCORE", ("mapResponse", (("identifier", "RESPONSE"),), "", ()))
_ONE_MORE = _set("SCORE", ("sum", (), "", (_variable("SCORE"), _base("float", "1"))))


def read_correct(declaration: ET.Element, cardinality: str, type_: str, *, is_mapped: bool = False) -> list[str]:
    """The values of the correct response.

    Raises:
        MalformedQuestion: it is declared as of another type, or mapped though nothing asks for a mapping.
    """
    if (declaration.get("cardinality"), declaration.get("baseType")) != (cardinality, type_):
        raise MalformedQuestion("its response is of another type than its kind has")
    if (declaration.find("mapping") is not None) is not is_mapped:
        raise MalformedQuestion("its response is mapped otherwise than it is scored")
    return [value.text or "" for value in only_child(declaration, "correctResponse")]


def read_mapping(declaration: ET.Element) -> list[str]:
    """The texts that the mapping gives the point for, in their order.

    Raises:
        MalformedQuestion: there is no mapping.
    """
    return [entry.get("mapKey", "") for entry in only_child(declaration, "mapping")]


def begins_with_nothing(outcomes: Sequence[ET.Element], points: int) -> bool:
    """Whether nobody has a point before answering, and `points` is the most that can be had."""
    most = (("normalMaximum", str(points)),)
    score, feedback = _outcome("SCORE", "float", "0", most), _outcome("FEEDBACK", "identifier", "NONE")
    return tuple(map(_shape, outcomes)) == (score, feedback)


def _outcome(name: str, type_: str, default: str, more: tuple[tuple[str, str], ...] = ()) -> Shape:
    attributes = (("baseType", type_), ("cardinality", "single"), ("identifier", name), *more)
    return "outcomeDeclaration", attributes, "", (("defaultValue", (), "", (("value", (), default, ()),)),)


def is_scored_in_full(processing: ET.Element) -> bool:
    """Whether the correct response gives the point, and nothing else does."""
    return _shape(processing) == ("responseProcessing", (), "", (_IN_FULL, _EXPLAIN))


def is_scored_by_mapping(processing: ET.Element) -> bool:
    """Whether the mapping gives the point, and nothing else does."""
    return _shape(processing) == ("responseProcessing", (), "", (_BY_MAPPING, _EXPLAIN))


def read_each(processing: ET.Element, names: Sequence[str]) -> list[list[str]]:
    """For each point, the texts that give it in whichever of the fields they stand.

    Raises:
        MalformedQuestion: points are given otherwise.
    """
    *conditions, last = processing if len(processing) else (processing,)
    if processing.attrib or has_text_between(processing) or _shape(last) != _EXPLAIN:
        raise MalformedQuestion("it does not end with its explanation")
    accepted = []
    for condition in conditions:
        texts = list(
            dict.fromkeys(value.text or "" for value in condition.findall("./responseIf/or/stringMatch/baseValue"))
        )
        if _shape(condition) != _anywhere(names, texts):
            raise MalformedQuestion("it gives points otherwise than for each answer")
        accepted.append(texts)
    return accepted


def _anywhere(names: Sequence[str], texts: Sequence[str]) -> Shape:
    options = (("caseSensitive", "false"), ("substring", "false"))
    matches = tuple(
        ("stringMatch", options, "", (_variable(name), _base("string", text.strip())))
        for name in names
        for text in texts
    )
    return "responseCondition", (), "", (("responseIf", (), "", (("or", (), "", matches), _ONE_MORE)),)
