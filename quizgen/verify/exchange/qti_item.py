"""One QTI 2.1 item read back: what it asks, what is right, and that it is scored by that and nothing else."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    matched,
    numbered,
    options_with_key,
    parse_id,
    recall,
    require_kind,
)
from quizgen.verify.exchange.qti_scoring import is_scored_by_mapping, is_scored_in_full, read_each
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_tree import bare, leaf_text, only_child, parse_xml, refuse_others
from quizgen.verify.printed import HOLE, PrintedItem
from quizgen.verify.proof.words import KINDS

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"

_TYPED = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE, Kind.SET})
_KINDS = {
    "textEntryInteraction": _TYPED,
    "choiceInteraction": frozenset({Kind.CHOICE, Kind.TRUE_FALSE}),
    "orderInteraction": frozenset({Kind.ORDERING}),
    "matchInteraction": frozenset({Kind.MATCHING}),
}
_PARTS = ("responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback")
_BLOCKS = ("choiceInteraction", "orderInteraction", "matchInteraction")
_BLANK = "_____"


def read_item(data: bytes, place: str) -> PrintedItem:
    """The item that is printed in its file.

    Raises:
        UnreadableExport: the file is no XML.
        MalformedQuestion: it is no item of ours.
    """
    item = _without_namespace(parse_xml(data))
    if item.tag != "assessmentItem":
        raise MalformedQuestion(f"<{item.tag}> is no item")
    refuse_others(item, _PARTS)
    id_ = parse_id(item.get("identifier", "").replace(".", "/"))
    correction, background = read_feedback(_line(only_child(item, "modalFeedback")), id_.language)
    kind, _, named = item.get("title", "").partition(": ")
    if kind != KINDS.get(id_.language, {}).get(id_.kind):
        raise MalformedQuestion(f'its title calls it "{kind}"')
    parse_id(named)
    fields: Fields = {"correction": corrected(correction, id_.kind), "background": background}
    fields.update(_read_body(item, only_child(item, "itemBody"), id_))
    return PrintedItem(id=str(id_), place=place, **fields)


def _without_namespace(root: ET.Element) -> ET.Element:
    for element in root.iter():
        if not element.tag.startswith(f"{{{NAMESPACE}}}"):
            raise MalformedQuestion(f"<{bare(element.tag)}> is none of QTI's elements")
        element.tag = bare(element.tag)
    return root


def _read_body(item: ET.Element, body: ET.Element, id_: ItemId) -> Fields:
    refuse_others(body, ("p", *_BLOCKS))
    stems = [element for element in body if element.get("class") == "stem"]
    blocks = [element for element in body if element.tag in _BLOCKS]
    if len(stems) != 1 or len(blocks) > 1:
        raise MalformedQuestion("it has not one stem, and one thing to do")
    fields: Fields = {"stem": _line(stems[0]), "prompt": _prompt(body, blocks, id_)}
    type_ = blocks[0].tag if blocks else "textEntryInteraction"
    require_kind(id_.kind, _KINDS, type_)
    if not blocks:
        return {**fields, **_read_entries(item, body, fields["stem"], id_)}
    if not is_scored_in_full(only_child(item, "responseProcessing")):
        raise MalformedQuestion("it is scored otherwise than by its correct response")
    right = _correct(only_child(item, "responseDeclaration"))
    return {**fields, **_read_block(blocks[0], right)}


def _prompt(body: ET.Element, blocks: Sequence[ET.Element], id_: ItemId) -> str | None:
    """What the item says is to be done; besides that and its stem it holds fields alone."""
    others = [p for p in body.findall("p") if p.get("class") != "stem"]
    prompts = [p for p in others if p.get("class") == "prompt"]
    if any(_line(p) != HOLE for p in others if p not in prompts):
        raise MalformedQuestion("it holds a paragraph that none of ours has")
    prompts += [prompt for block in blocks for prompt in block.findall("prompt")]
    wanted = 1 if blocks or id_.kind is Kind.SET else 0
    if len(prompts) != wanted:
        raise MalformedQuestion(f"it has {len(prompts)} prompts and wants {wanted}")
    return _line(prompts[0]) if prompts else None


def _read_block(block: ET.Element, right: Sequence[str]) -> Fields:
    if block.tag == "matchInteraction":
        refuse_others(block, ("prompt", "simpleMatchSet"))
        sides = [_labelled(side, "simpleAssociableChoice") for side in block.findall("simpleMatchSet")]
        if len(sides) != 2:  # noqa: PLR2004 - left and right
            raise MalformedQuestion(f"it has {len(sides)} sides to match")
        left, pairs = sides[0], [tuple(pair.split(" ")) for pair in right]
        marks = {name: number for (name, _), (number, _) in zip(left, numbered(name for name, _ in left), strict=True)}
        if any(len(pair) != 2 or pair[0] not in marks for pair in pairs):  # noqa: PLR2004 - a pair
            raise MalformedQuestion("its key pairs what it does not offer")
        texts = tuple((marks[name], text) for name, text in left)
        return matched(texts, sides[1], [(marks[pair[0]], pair[1]) for pair in pairs])
    refuse_others(block, ("prompt", "simpleChoice"))
    choices = _labelled(block, "simpleChoice")
    if block.tag == "orderInteraction":
        return in_order(choices, right)
    names = [name for name, _ in choices]
    if block.get("maxChoices") != "1" or not set(right) <= set(names):
        raise MalformedQuestion("it does not want one of its options")
    return options_with_key([text for _, text in choices], [names.index(name) for name in right])


def _labelled(parent: ET.Element, name: str) -> tuple[tuple[str, str], ...]:
    """What there is to choose from, by its identifiers, which are the letters in their order or numbers."""
    found = tuple((choice.get("identifier", ""), _line(choice)) for choice in parent.findall(name))
    if len(dict(found)) < len(found):
        raise MalformedQuestion("two things to choose from have one identifier")
    return found


def _read_entries(item: ET.Element, body: ET.Element, stem: str, id_: ItemId) -> Fields:
    processing = only_child(item, "responseProcessing")
    declarations = {one.get("identifier", ""): one for one in item.findall("responseDeclaration")}
    fields = [entry.get("responseIdentifier", "") for entry in body.iter("textEntryInteraction")]
    if sorted(fields) != sorted(declarations):
        raise MalformedQuestion("it has other fields than it declares responses")
    if id_.kind is Kind.SET:
        keys = [_sole(_correct(declarations[name])) for name in fields]
        accepted = read_each(processing, fields)
        if [texts[:1] for texts in accepted] != [[key] for key in keys]:
            raise MalformedQuestion("it is scored by other answers than its correct responses")
        return {"key": tuple(keys), "also": tuple(text for texts in accepted for text in texts[1:])}
    if not is_scored_by_mapping(processing):
        raise MalformedQuestion("it is scored otherwise than by its mapping")
    declaration = only_child(item, "responseDeclaration")
    right = [_mapped(entry) for entry in only_child(declaration, "mapping")]
    if _correct(declaration) != right[:1]:
        raise MalformedQuestion("its mapping has another answer first than its correct response")
    gap_in_stem = HOLE in stem
    if gap_in_stem is not (id_.kind is Kind.CLOZE):
        raise MalformedQuestion("its field is not where its kind has one")
    return recall(id_.kind, stem, right)


def _mapped(entry: ET.Element) -> str:
    if entry.tag != "mapEntry" or entry.get("mappedValue") != "1":
        raise MalformedQuestion("its mapping has an answer that does not count in full")
    return entry.get("mapKey", "")


def _correct(declaration: ET.Element) -> list[str]:
    correct = only_child(declaration, "correctResponse")
    refuse_others(correct, ("value",))
    return [leaf_text(value) for value in correct]


def _sole(values: Sequence[str]) -> str:
    if len(values) != 1:
        raise MalformedQuestion(f"a field has {len(values)} correct responses")
    return values[0]


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
