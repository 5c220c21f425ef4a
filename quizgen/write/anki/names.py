"""Names of decks and tags in a form that Anki takes as they are: nothing to split, fold or fill in."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_LEVEL = "::"

_UNSEEN = re.compile('["\x00-\x1f\x7f-\x9f\u200b\ufeff\ud800-\udfff]+')
"""What Anki strips from the names of decks, or nobody can see in the name of a tag."""

_SPACES = re.compile(r"\s+")

_LOWEST_DECK_ID = 1 << 30


def deck_name(*levels: str) -> str:
    """The full name of a deck: every level cleaned, empty ones left out."""
    parts = (_clean(part) for level in levels for part in level.split(_LEVEL))
    return _LEVEL.join(part for part in parts if part) or "quizgen"


def one_level(name: str) -> str:
    """A name that makes one level, whatever colons it has."""
    return re.sub(":{2,}", ":", name).strip(":")


def deck_id(name: str) -> int:
    """A deck's id in 2**30 to 2**31, from its full name; decks whose names differ in case alone are one to Anki."""
    digest = sha256(name.casefold().encode()).digest()
    return _LOWEST_DECK_ID + int.from_bytes(digest[:4], "big") % _LOWEST_DECK_ID


def tag_name(*levels: str) -> str:
    """A tag: spaces become underscores, and empty levels are left out; empty where nothing remains."""
    parts = (_SPACES.sub("_", _clean(part)) for level in levels for part in level.split(_LEVEL))
    return _LEVEL.join(part.strip(":") for part in parts if part.strip(":"))


def without_doubles(tags: Iterable[str]) -> tuple[str, ...]:
    """Every tag once, in the order given; those that differ in case alone are one to Anki."""
    return tuple({tag.casefold(): tag for tag in reversed(tuple(tags)) if tag}.values())[::-1]


def _clean(name: str) -> str:
    return _SPACES.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", name))).strip()
