"""Text on its way to a screen: characters that would act there are shown instead, and columns are counted."""

import unicodedata

_ACTING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_DELETE = 0x7F


def show_controls(text: str) -> str:
    """`text` with its control, format and surrogate characters made visible, so that no terminal acts on them.

    ASCII controls become their pictures (␛), anything else its code point (`<U+202E>`). The result is one line.
    """
    return text if text.isprintable() else "".join(map(show_character, text))


def show_character(character: str) -> str:
    """The character itself, or what stands for it on a screen."""
    if unicodedata.category(character) not in _ACTING:
        return character
    code = ord(character)
    if code < ord(" "):
        return chr(0x2400 + code)
    return "\u2421" if code == _DELETE else f"<U+{code:04X}>"


def count_columns(text: str) -> int:
    """How many columns of a terminal `text` takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
