"""XML read strictly: no entities of its own, and nothing where nothing of ours stands."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from quizgen.verify.exchange.pieces import decode
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport


def parse_xml(data: bytes) -> ET.Element:
    """The file's outermost element.

    Raises:
        UnreadableExport: it is no XML, or declares what could stand for anything.
    """
    text = decode(data)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableExport("it declares a document type, as none of ours does")
    try:
        return ET.fromstring(text)  # noqa: S314 - without a document type there is nothing to expand or fetch
    except ET.ParseError as error:
        raise UnreadableExport(f"it is no XML that can be read: {error}") from None


def only_child(element: ET.Element, name: str) -> ET.Element:
    """The one child of that name.

    Raises:
        MalformedQuestion: there is none, or several.
    """
    found = element.findall(name)
    if len(found) != 1:
        raise MalformedQuestion(f"it has {len(found)} <{bare(name)}> and wants one")
    return found[0]


def refuse_others(element: ET.Element, known: Iterable[str]) -> None:
    """Hold the element's children against the names that they may have.

    Raises:
        MalformedQuestion: there is another, or text between them.
    """
    names = set(known)
    for child in element:
        if child.tag not in names:
            raise MalformedQuestion(f"it holds <{bare(child.tag)}>, which none of ours has there")
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        raise MalformedQuestion(f"there is text between the parts of <{bare(element.tag)}>")


def leaf_text(element: ET.Element) -> str:
    """The text of an element that holds nothing else.

    Raises:
        MalformedQuestion: it holds elements.
    """
    if len(element):
        raise MalformedQuestion(f"<{bare(element.tag)}> holds <{bare(element[0].tag)}>")
    return element.text or ""


def bare(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2]
