"""The one way that text becomes HTML in an Anki field: shown exactly as it is, and nothing in it acts."""

import re
import unicodedata

_LOST = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""What cannot be carried: C0 controls (Anki drops them, and U+001F parts its fields) and lone surrogates."""

_LINE_END = re.compile("\r\n?|\n")

_COLONS = re.compile("^:|:$|:{2,}")
"""Colons that could part the arguments of a cloze, alone or beside what stands next to them."""

_SPECIAL = re.compile(r"[^\t !-%'-9;=?-Z^-z|~、。「」『』（）ー・ぁ-ゖァ-ヺ一-鿿]")
"""Anything that wants a closer look; most texts in English or Japanese have none."""

_REORDERING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Scripts written from right to left, and the controls that can reorder what stands around them."""

_MARKUP = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "{": "&#123;",
        "}": "&#125;",
        "[": "&#91;",  # [sound:…], [latex], [$], [[type:…]], [anki:…]
        "]": "&#93;",
        "\\": "\\<span></span>",  # MathJax reads the page's text, where an entity is no longer one: part it instead
    }
)


def escape(text: str) -> str:
    """Turn text into the content of an HTML element that real Anki shows character for character.

    Brackets, braces, backslashes and clustered colons never act: not as a cloze, a sound, a typed answer, LaTeX,
    speech or a field of a template. A character that Anki's NFC would exchange is written as a numeric entity.
    Right-to-left text is isolated in `<bdi>`, so that it reorders nothing beside it. Line ends become `<br>`.

    Lost, and shown as U+FFFD: NUL and the other C0 controls but tab and line ends, and lone surrogates.

    The result is safe as content, on its own and beside any other escaped text; it is not made for attributes.
    """
    if not _SPECIAL.search(text):
        return text
    shown = _LINE_END.sub("<br>", _inert(text))
    return f"<bdi>{shown}</bdi>" if _REORDERING.search(text) else shown


def escape_line(text: str) -> str:
    """Escape text that has to be one line without elements of its own: an answer to be typed, or speech."""
    return _inert(" ".join(text.splitlines())).replace("<span></span>", "")


def _inert(text: str) -> str:
    kept = _LOST.sub("\ufffd", text)
    return _keep_from_nfc(_COLONS.sub(_part, kept.translate(_MARKUP)))


def _part(colons: re.Match[str]) -> str:
    return "&#58;" * len(colons[0])


def _keep_from_nfc(text: str) -> str:
    """Write as entities what NFC would exchange, compose or reorder, here or with the text that comes before."""
    if text.isascii() or (not _joins(text[0]) and unicodedata.is_normalized("NFC", text)):
        return text
    kept = "".join(_entity(c) if _joins(c) or not unicodedata.is_normalized("NFC", c) else c for c in text)
    return kept if unicodedata.is_normalized("NFC", kept) else "".join(_entity(c) if c > "~" else c for c in text)


def _entity(character: str) -> str:
    return f"&#{ord(character)};"


def _joins(character: str) -> bool:
    """Whether NFC may join the character to the one before it: marks, and the later parts of Hangul syllables."""
    return character > "~" and (unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff")
