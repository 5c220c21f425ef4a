"""One QTI 2.1 item read back: what it asks, what is right, and that it is scored by that and nothing else."""

from collections.abc import Sequence
from string import ascii_uppercase
from xml.etree import ElementTree as ET

from quizgen.diagnostics.counting import count_of
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.exported import ExportedItem
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    matched,
    options_with_key,
    parse_id,
    put_together,
    require_kind,
)
from quizgen.verify.exchange.qti.fields import read_fields
from quizgen.verify.exchange.qti.grammar import ITEM, PREFIXES
from quizgen.verify.exchange.qti.scoring import (
    begins_with_nothing,
    is_scored_in_full,
    read_correct,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_grammar import hold_to
from quizgen.verify.exchange.xml_tree import only_child, parse_xml
from quizgen.verify.printed import HOLE
from quizgen.verify.proof.words import KINDS

_TYPED = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE, Kind.SET})
_KINDS = {
    "textEntryInteraction": _TYPED,
    "choiceInteraction": frozenset({Kind.CHOICE, Kind.TRUE_FALSE}),
    "orderInteraction": frozenset({Kind.ORDERING}),
    "matchInteraction": frozenset({Kind.MATCHING}),
}
_BLOCKS = {
    "choiceInteraction": ("single", "identifier"),
    "orderInteraction": ("ordered", "identifier"),
    "matchInteraction": ("multiple", "directedPair"),
}
"""What each block's response is: how many values in which order, and of which type."""

_BLANK = "_____"


def read_item(data: bytes, place: str) -> ExportedItem:
    """The item that is printed in its file.

    Raises:
        UnreadableExport: the file is no XML.
        MalformedQuestion: it is no item of ours.
    """
    item = parse_xml(data, PREFIXES)
    if item.tag != "assessmentItem":
        raise MalformedQuestion(f"<{item.tag}> is no item")
    hold_to(item, ITEM)
    id_ = parse_id(item.get("identifier", "").replace(".", "/"))
    if item.get("xml:lang") != id_.language:
        raise MalformedQuestion("its language is not that of its id")
    if item.get("title") != (title := f"{KINDS.get(id_.language, {}).get(id_.kind)}: {id_}"):
        raise MalformedQuestion(f'its title is "{item.get("title")}" and should be "{title}"')
    correction, background = read_feedback(_line(only_child(item, "modalFeedback")), id_.language)
    fields: Fields = {"correction": corrected(correction, id_.kind), "background": background}
    fields.update(_read_body(item, only_child(item, "itemBody"), id_))
    points = len(fields["key"]) if id_.kind is Kind.SET else 1
    if not begins_with_nothing(item.findall("outcomeDeclaration"), points):
        raise MalformedQuestion(f"it does not begin with nothing and end with at most {points}")
    return put_together(id_, place, fields)


def _read_body(item: ET.Element, body: ET.Element, id_: ItemId) -> Fields:
    blocks = [element for element in body if element.tag in _BLOCKS]
    stems = [element for element in body if element.get("class") == "stem"]
    if stems != [body[0]]:
        raise MalformedQuestion("it does not begin with its stem")
    fields: Fields = {"stem": _line(stems[0]), "prompt": _prompt(body, blocks, id_)}
    type_ = blocks[0].tag if blocks else "textEntryInteraction"
    require_kind(id_.kind, _KINDS, type_)
    if not blocks:
        if (HOLE in fields["stem"]) is not (id_.kind is Kind.CLOZE):
            raise MalformedQuestion("its field is not where its kind has one")
        return {**fields, **read_fields(item, body, fields["stem"], id_.kind)}
    if not is_scored_in_full(only_child(item, "responseProcessing")):
        raise MalformedQuestion("it is scored otherwise than by its correct response")
    declaration = only_child(item, "responseDeclaration")
    if declaration.get("identifier") != "RESPONSE":
        raise MalformedQuestion("its response is not that of its block")
    return {**fields, **_read_block(blocks[0], read_correct(declaration, *_BLOCKS[type_]))}


def _prompt(body: ET.Element, blocks: Sequence[ET.Element], id_: ItemId) -> str | None:
    """What the item says is to be done; besides that and its stem it holds fields alone."""
    others = [p for p in body.findall("p") if p.get("class") != "stem"]
    prompts = [p for p in others if p.get("class") == "prompt"]
    if any(_line(p) != HOLE for p in others if p not in prompts) or (prompts and prompts[0] is not body[1]):
        raise MalformedQuestion("it holds a paragraph that none of ours has")
    prompts += [prompt for block in blocks for prompt in block.findall("prompt")]
    wanted = 1 if blocks or id_.kind is Kind.SET else 0
    if len(prompts) != wanted:
        raise MalformedQuestion(f"it has {count_of(len(prompts), 'prompt')} and wants {wanted}")
    return _line(prompts[0]) if prompts else None


def _read_block(block: ET.Element, right: Sequence[str]) -> Fields:
    if block.tag == "matchInteraction":
        left, other = (_labelled(side, mark) for side, mark in zip(block.findall("simpleMatchSet"), "LA", strict=True))
        if block.get("maxAssociations") != str(len(right)):
            raise MalformedQuestion("it does not pair as much as it may")
        pairs = [pair.removeprefix("L").partition(" ") for pair in right]
        numbers = [(mark.removeprefix("L"), text) for mark, text in left]
        return matched(numbers, other, [(number, letter) for number, _, letter in pairs])
    choices = _labelled(block, "A")
    if block.tag == "orderInteraction":
        return in_order(choices, right)
    letters = [letter for letter, _ in choices]
    if not set(right) <= set(letters):
        raise MalformedQuestion("it does not want one of its options")
    return options_with_key([text for _, text in choices], [letters.index(letter) for letter in right])


def _labelled(parent: ET.Element, first: str) -> tuple[tuple[str, str], ...]:
    """What there is to choose from, by its identifiers: the letters in their order, or L1, L2, and so on."""
    choices = [child for child in parent if child.tag != "prompt"]
    found = tuple((choice.get("identifier", ""), _line(choice)) for choice in choices)
    marks = ascii_uppercase if first == "A" else [f"{first}{number}" for number in range(1, len(found) + 1)]
    if [mark for mark, _ in found] != list(marks[: len(found)]):
        raise MalformedQuestion("what there is to choose from is not named in its order")
    return found


def _line(element: ET.Element) -> str:
    """The element's text, with a HOLE for each field or marked gap, and line feeds for breaks."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "br" and not len(child) and not child.text:
            parts.append("\n")
        elif child.tag == "textEntryInteraction" or (child.get("class") == "gap" and child.text == _BLANK):
            parts.append(HOLE)
        else:
            raise MalformedQuestion(f"its text holds <{child.tag}>")
        parts.append(child.tail or "")
    return "".join(parts)
