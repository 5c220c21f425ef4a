"""What a page can carry: JSON, and text without what no browser shows."""

import re

Json = object
"""What `json.dumps` writes."""

_LOST = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""What no page can show: C0 controls, and lone surrogates, which UTF-8 cannot even carry."""

_LINE_END = re.compile("\r\n?")


def show_text(text: str) -> str:
    """The text with what no page can show replaced, and every line end a line feed."""
    return _LOST.sub("\ufffd", _LINE_END.sub("\n", text))
