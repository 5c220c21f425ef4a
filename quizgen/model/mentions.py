"""Whether a text says a name: where it stands by itself, and not as a piece of another word or of another's name."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ARTICLE = re.compile(r"(?:the|an?) (?=.)", re.IGNORECASE)
_CAPITALIZED = re.compile(r" [A-Z][^\W\d_]*[a-z]")
"""What goes on a name: Twitter Japan. A word in capitals alone does not: Twitter CEO."""
_FAMILY = re.compile(r"[\w,;] [A-Z][^\W\d_]*[a-z] \Z")
"""What a name goes on from, in the middle of a sentence: the New York office."""

_SHORT = 2
"""Kanji of a name that may well be a piece of a longer word: 京都 of 東京都."""


def says(text: str, name: str, others: Iterable[str] = ()) -> bool:
    """Whether the text names what bears the name.

    It does not where the name stands within a longer word (メタ of メタデータ, Ann of Annette), within one of the
    names of `others`, or within what looks like a longer name (Twitter of Twitter Japan). Articles and the width of
    characters are set aside, and the case of a name that has no capitals.
    """
    bare, core = _bare(name), core_of(name)
    text = unicodedata.normalize("NFKC", text)
    places = re.finditer(re.escape(bare), text, re.IGNORECASE if bare == bare.lower() else 0) if core else ()
    found = [match.span() for match in places if _stands_alone(text, *match.span())]
    if not found:
        return False
    longer = [other for other in map(_bare, others) if core in other.casefold() and len(other) > len(core)]
    covered = [match.span() for other in longer for match in re.finditer(re.escape(other), text, re.IGNORECASE)]
    return any(not any(low <= start and end <= high for low, high in covered) for start, end in found)


@lru_cache(maxsize=65_536)
def core_of(name: str) -> str:
    """What a text that says the name has in it, once its width and case are set aside."""
    return _bare(name).casefold()


def _bare(name: str) -> str:
    return _ARTICLE.sub("", unicodedata.normalize("NFKC", name).strip(), count=1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    return not (
        _joins(name[0], text[start - 1 : start], name, text[:start], after=False)
        or _joins(name[-1], text[end : end + 1], name, text[end:], after=True)
    )


def _joins(edge: str, neighbour: str, name: str, beyond: str, *, after: bool) -> bool:
    """Whether what stands beside the name's edge makes one word, or one name, with it."""
    if not neighbour:
        return False
    if _is_katakana(edge):
        return _is_katakana((beyond[1:2] if after else beyond[-2:-1]) if neighbour == "・" else neighbour)
    if _is_kanji(edge):
        return _is_kanji(neighbour) and len(name) <= _SHORT
    if not edge.isalnum() or not _is_latin(edge):
        return False
    if _is_latin(neighbour) and neighbour.isalnum():
        return True
    if name == name.lower() or not neighbour.isspace():
        return False
    return bool(_CAPITALIZED.match(beyond) if after else _FAMILY.search(beyond))


# Comparisons, for a pattern with so wide a range takes long to compile.
def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"


def _is_kanji(character: str) -> bool:
    return "㐀" <= character <= "鿿" or character == "々"


def _is_latin(character: str) -> bool:
    return character.isascii() or "LATIN" in unicodedata.name(character, "")
