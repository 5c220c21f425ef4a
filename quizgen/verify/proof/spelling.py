"""Texts made the same that differ only in what print does not keep apart."""

import re
import unicodedata
from functools import lru_cache

_WHITE = re.compile(r"\s+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")


def capital(text: str) -> str:
    """The text with a capital for its first letter, which may be two: SS for ß."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=65_536)
def level(text: str) -> str:
    """The text with white space single and ligatures apart: no reader of print can tell how either was typed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    apart = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _WHITE.sub(" ", apart)
