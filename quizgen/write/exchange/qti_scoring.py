"""How QTI items are scored: in full or not at all, by a mapping, or answer by answer; then the explanation is told."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET


def score_all() -> ET.Element:
    """One point for the correct response."""
    processing = ET.Element("responseProcessing")
    condition = ET.SubElement(ET.SubElement(processing, "responseCondition"), "responseIf")
    match = ET.SubElement(condition, "match")
    ET.SubElement(match, "variable", identifier="RESPONSE")
    ET.SubElement(match, "correct", identifier="RESPONSE")
    _value(_set(condition, "SCORE"), "float", "1")
    return _explain(processing)


def score_mapped() -> ET.Element:
    """One point for any text that the mapping has."""
    processing = ET.Element("responseProcessing")
    ET.SubElement(_set(processing, "SCORE"), "mapResponse", identifier="RESPONSE")
    return _explain(processing)


def score_each(names: Sequence[str], rights: Sequence[Sequence[str]]) -> ET.Element:
    """A point for each answer that stands in any of the fields, however often; `rights` has what each may be called."""
    processing = ET.Element("responseProcessing")
    for texts in rights:
        condition = ET.SubElement(ET.SubElement(processing, "responseCondition"), "responseIf")
        anywhere = ET.SubElement(condition, "or")
        for name in names:
            for text in texts:
                match = ET.SubElement(anywhere, "stringMatch", caseSensitive="false", substring="false")
                ET.SubElement(match, "variable", identifier=name)
                _value(match, "string", text)
        total = ET.SubElement(_set(condition, "SCORE"), "sum")
        ET.SubElement(total, "variable", identifier="SCORE")
        _value(total, "float", "1")
    return _explain(processing)


def _explain(processing: ET.Element) -> ET.Element:
    _value(_set(processing, "FEEDBACK"), "identifier", "EXPLANATION")
    return processing


def _set(parent: ET.Element, outcome: str) -> ET.Element:
    return ET.SubElement(parent, "setOutcomeValue", identifier=outcome)


def _value(parent: ET.Element, base_type: str, text: str) -> None:
    ET.SubElement(parent, "baseValue", baseType=base_type).text = text
