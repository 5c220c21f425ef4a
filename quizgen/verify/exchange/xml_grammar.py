"""What an XML file of ours may hold, element by element: every name, every attribute, and where text may stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.exchange.xml_tree import has_text_between

ANY = "(?s:.*)"
"""An attribute's value that is read, and proven, elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What an element of one name may be."""

    attributes: Mapping[str, str] = field(default_factory=dict)
    """All that it has, each with the pattern of its value."""
    content: str = ""
    """The pattern of its children's names, each with a space behind it."""
    has_text: bool = False
    """Whether text may stand in it."""

    def takes(self, attributes: Mapping[str, str]) -> bool:
        """Whether an element with these attributes is such a part."""
        return attributes.keys() == self.attributes.keys() and all(
            re.fullmatch(pattern, attributes[name]) for name, pattern in self.attributes.items()
        )


LINE = Part(content="(br )*", has_text=True)
"""Text of which each line but the last ends with a break."""

Grammar = Mapping[str, tuple[Part, ...]]
"""The parts that an element of a name may be; those of no part are read whole where they are proven."""


def hold_to(element: ET.Element, grammar: Grammar) -> None:
    """Hold an element, and all that is in it, against the grammar.

    Raises:
        MalformedQuestion: it holds what none of ours does.
    """
    parts = grammar.get(element.tag)
    if parts is None:
        raise MalformedQuestion(f"it holds <{element.tag}>, which none of ours does")
    if not parts:
        return
    part = next((part for part in parts if part.takes(element.attrib)), None)
    if part is None:
        told = " ".join(f'{name}="{value}"' for name, value in element.attrib.items())
        raise MalformedQuestion(f"it holds <{element.tag}> with {told or 'no attributes'}, as none of ours does")
    children = "".join(f"{child.tag} " for child in element)
    if not re.fullmatch(part.content, children):
        held = ", ".join(f"<{name}>" for name in dict.fromkeys(children.split())) or "nothing"
        raise MalformedQuestion(f"its <{element.tag}> holds {held}, and wants other parts, or in another order")
    if not part.has_text and has_text_between(element):
        raise MalformedQuestion(f"there is text between the parts of <{element.tag}>")
    for child in element:
        hold_to(child, grammar)
