"""What every XML format has in common: which texts it can carry, and how a tree becomes bytes."""

import re
from xml.etree import ElementTree as ET

from quizgen.write.exchange.misfit import Misfit

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and the carriage return, which its readers turn into a line feed."""

INLINE = frozenset({"p", "simpleChoice", "simpleAssociableChoice", "modalFeedback"})
"""Elements whose content is one line of text."""

_SPACES = " \t\n\x0b\0"
"""What platforms cut from the ends of a text."""


def check_text(text: str) -> str:
    """The text itself.

    Raises:
        Misfit: it would not be read back as it is.
    """
    if _UNFIT.search(text):
        raise Misfit("a text holds a control character")
    if text != text.strip(_SPACES):
        raise Misfit("a text begins or ends with a space, which platforms cut")
    return text


def to_bytes(root: ET.Element) -> bytes:
    """The tree as an indented file in UTF-8; elements with text of their own stay as they are."""
    _indent(root, "\n")
    content: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + content + b"\n"


def _indent(element: ET.Element, line: str) -> None:
    """Give each child a line of its own, where nothing but children is inside."""
    if not len(element) or element.text or any(child.tail for child in element) or element.tag in INLINE:
        return
    element.text = f"{line}  "
    for child in element:
        _indent(child, element.text)
        child.tail = element.text
    element[-1].tail = line
