"""The fields of a QTI item that wants words: what is taken as right in each, and that its room tells nothing."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from quizgen.model.ids import Kind
from quizgen.verify.exchange.pieces import Fields, spelled
from quizgen.verify.exchange.qti.scoring import is_scored_by_mapping, read_correct, read_each, read_mapping
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_tree import only_child

_WORDS = ("single", "string")
"""What a field's response is: how many values, and of which type."""

_MARGIN = 2
"""So much longer is a field than the longest text expected in it."""


def read_fields(item: ET.Element, body: ET.Element, stem: str, kind: Kind) -> Fields:
    """The item's stem, its key, and what else is taken as right.

    Raises:
        MalformedQuestion: it is scored or laid out otherwise than ours are.
    """
    declarations = item.findall("responseDeclaration")
    entries = tuple(body.iter("textEntryInteraction"))
    names = [entry.get("responseIdentifier", "") for entry in entries]
    if names != [declaration.get("identifier") for declaration in declarations] or len(set(names)) < len(names):
        raise MalformedQuestion("it has other fields than it declares responses")
    processing = only_child(item, "responseProcessing")
    if kind is Kind.SET:
        return _read_each(declarations, entries, read_each(processing, names))
    if names != ["RESPONSE"] or not is_scored_by_mapping(processing):
        raise MalformedQuestion("it is scored otherwise than by its mapping")
    right = read_mapping(declarations[0])
    if read_correct(declarations[0], *_WORDS, is_mapped=True) != right[:1]:
        raise MalformedQuestion("its mapping has another answer first than its correct response")
    _check_lengths(entries, right[:1] if kind is Kind.CLOZE else right)
    return spelled(kind, stem, right)


def _read_each(
    declarations: Sequence[ET.Element], entries: Sequence[ET.Element], accepted: Sequence[Sequence[str]]
) -> Fields:
    """The fields of a set, of which each answer may stand in any."""
    keys = [read_correct(declaration, *_WORDS) for declaration in declarations]
    if keys != [list(texts[:1]) for texts in accepted]:
        raise MalformedQuestion("it is scored by other answers than its correct responses")
    _check_lengths(entries, [text for texts in accepted for text in texts])
    others = tuple(tuple(texts[1:]) for texts in accepted)
    also = tuple(text for texts in others for text in texts)
    return {"key": tuple(texts[0] for texts in accepted), "also": also, "others": others, "is_spelled": True}


def _check_lengths(entries: Sequence[ET.Element], texts: Sequence[str]) -> None:
    """Hold the fields' lengths against what is expected in them."""
    wanted = str(max(map(len, texts)) + _MARGIN)
    if any(entry.get("expectedLength") != wanted for entry in entries):
        raise MalformedQuestion(f"its fields are not {wanted} characters long")
