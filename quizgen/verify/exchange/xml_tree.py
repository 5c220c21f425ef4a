"""XML read strictly: no entities of its own, no comments, no names but those of known namespaces."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from quizgen.verify.exchange.pieces import decode
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport

_DECLARATION = re.compile(r'<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>')
_NAME = re.compile(r"(?:\{(?P<namespace>[^}]*)\})?(?P<name>.*)")

_XML = {"http://www.w3.org/XML/1998/namespace": "xml:"}


def parse_xml(data: bytes, prefixes: Mapping[str, str]) -> ET.Element:
    """The file's outermost element; names have in the place of their namespace its prefix.

    Raises:
        UnreadableExport: it is no XML, or has what could stand for anything, or what is not shown.
        MalformedQuestion: a name is of another namespace.
    """
    text = decode(data)
    declaration = _DECLARATION.match(text)
    if declaration is None:
        raise UnreadableExport("it does not begin as XML of ours does")
    if "<!" in text or "<?" in text[declaration.end() :]:
        raise UnreadableExport("it holds a document type, a comment or an instruction, as none of ours does")
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a document type there is nothing to expand or fetch
    except ET.ParseError as error:
        raise UnreadableExport(f"it is no XML that can be read: {error}") from None
    known = {**prefixes, **_XML}
    for element in root.iter():
        element.tag = _prefixed(element.tag, known)
        attributes = {_prefixed(name, {**known, "": ""}): value for name, value in element.attrib.items()}
        element.attrib.clear()
        element.attrib.update(attributes)
    return root


def _prefixed(name: str, prefixes: Mapping[str, str]) -> str:
    parts = _NAME.fullmatch(name)
    namespace = (parts["namespace"] or "") if parts else ""
    if parts is None or namespace not in prefixes:
        raise MalformedQuestion(f'"{name}" is no name that a file of ours has')
    return prefixes[namespace] + parts["name"]


def only_child(element: ET.Element, name: str) -> ET.Element:
    """The one child of that name.

    Raises:
        MalformedQuestion: there is none, or several.
    """
    found = element.findall(name)
    if len(found) != 1:
        raise MalformedQuestion(f"it has {len(found)} <{name}> and wants one")
    return found[0]


def has_text_between(element: ET.Element) -> bool:
    """Whether there is more than spaces before, between or behind the element's children."""
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))
