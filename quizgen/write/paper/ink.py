"""Which characters leave no ink, or none that could be read back, and are therefore never sent to the engine."""

import unicodedata

_INKLESS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_BLANKS = str.maketrans({"\t": " ", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\r": "\n"})


def settle_blanks(text: str) -> str:
    """The text with spaces and line feeds for the blanks that fonts have no glyph for."""
    return text.replace("\r\n", "\n").translate(_BLANKS)


def unprintable(text: str) -> set[str]:
    """Characters that nobody would see, or that run from right to left, against the rest of the sheet."""
    if text.isascii() and text.isprintable():
        return set()
    return {character for character in text if character != "\n" and _is_unprintable(character)}


def _is_unprintable(character: str) -> bool:
    is_inkless = unicodedata.category(character) in _INKLESS
    return is_inkless or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
