"""What a QTI package says of its items beside them: the manifest lists and describes them, the test asks them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.pieces import parse_id
from quizgen.verify.exchange.qti.grammar import MANIFEST, PACKAGING_PREFIXES, PREFIXES, TEST
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_grammar import hold_to
from quizgen.verify.exchange.xml_tree import only_child, parse_xml

MANIFEST_FILE, TEST_FILE = "imsmanifest.xml", "test.xml"

_TEST = "test"
_DECK = re.compile(r"(?P<part>manifest|test)\.(?P<name>.+)\.(?P<language>[a-z]+)", re.DOTALL)
_VERSION = ("QTIv2.1 Package", "1.0.0")
_INTERACTIONS = {
    Kind.CHOICE: "choiceInteraction",
    Kind.TRUE_FALSE: "choiceInteraction",
    Kind.ORDERING: "orderInteraction",
    Kind.MATCHING: "matchInteraction",
}
_FEEDBACK, _SOLUTION = "nonadaptive", "true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item as the manifest describes it."""

    id: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the manifest says is in the package."""

    name: str
    """The deck file's name."""
    language: Language
    items: Mapping[str, Listed]
    """By the paths of their files."""


def read_manifest(data: bytes) -> Listing:
    """What the manifest lists.

    Raises:
        UnreadableExport: it is no XML of ours.
        MalformedQuestion: it says something that none of ours does.
    """
    manifest = parse_xml(data, PACKAGING_PREFIXES)
    hold_to(manifest, MANIFEST)
    if tuple(child.text for child in only_child(manifest, "metadata")) != _VERSION:
        raise MalformedQuestion("it is of another version of QTI")
    test, *resources = only_child(manifest, "resources")
    items = {resource.get("href", ""): _listed(resource) for resource in resources}
    wanted = [resource.get("identifier") for resource in resources]
    if test.get("identifier") != _TEST or only_child(test, "file").get("href") != TEST_FILE:
        raise MalformedQuestion("it does not begin with its test")
    if len(items) < len(resources) or [one.get("identifierref") for one in test.findall("dependency")] != wanted:
        raise MalformedQuestion("its test depends on other items than it lists")
    name, language = _deck(manifest, "manifest")
    return Listing(name=name, language=language, items=items)


def read_title(data: bytes, listing: Listing) -> str:
    """The deck's full name, as the test has it.

    Raises:
        UnreadableExport: the test is no XML of ours.
        MalformedQuestion: it says something that none of ours does, or asks other items than are listed.
    """
    test = parse_xml(data, PREFIXES)
    hold_to(test, TEST)
    if _deck(test, "test") != (listing.name, listing.language):
        raise MalformedQuestion("it is of another deck than its manifest")
    asked = [(ref.get("href", ""), _id(ref)) for ref in test.iter("assessmentItemRef")]
    if asked != [(path, one.id) for path, one in listing.items.items()]:
        raise MalformedQuestion("it asks other items than its manifest lists, or in another order")
    title = test.get("title", "")
    if any(section.get("title") != title for section in test.iter("assessmentSection")):
        raise MalformedQuestion("its section has another title")
    return title


def _deck(element: ET.Element, part: str) -> tuple[str, Language]:
    """The name of the deck, and the language, that an identifier is made of."""
    match = _DECK.fullmatch(element.get("identifier", ""))
    if match is None or match["part"] != part:
        raise MalformedQuestion(f'its identifier is "{element.get("identifier")}"')
    return match["name"], Language(match["language"])


def _id(element: ET.Element) -> str:
    return element.get("identifier", "").replace(".", "/")


def _listed(resource: ET.Element) -> Listed:
    """The item that the resource is; its description says the same in every place."""
    id_ = parse_id(_id(resource))
    path = f"items/{resource.get('identifier')}.xml"
    if resource.get("href") != path or only_child(resource, "file").get("href") != path:
        raise MalformedQuestion(f'it lists "{id_}" as another file than its own')
    described = {child.tag: child.text for child in only_child(resource, "metadata").iter() if not len(child)}
    told = (*map(described.get, ("lom:entry", "imsqti:interactionType", "imsqti:feedbackType")),)
    if (*told, described.get("imsqti:solutionAvailable")) != (
        str(id_),
        _INTERACTIONS.get(id_.kind, "textEntryInteraction"),
        _FEEDBACK,
        _SOLUTION,
    ):
        raise MalformedQuestion(f'it describes "{id_}" otherwise than it is')
    keywords = tuple(resource.iter("lom:string"))
    if any(keyword.get("language") != id_.language for keyword in keywords):
        raise MalformedQuestion(f'it has keywords of "{id_}" in another language')
    return Listed(id=str(id_), tags=tuple(keyword.text or "" for keyword in keywords))
