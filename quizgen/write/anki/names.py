"""Names of decks and tags in a form that Anki takes as they are: nothing to split, fold or fill in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

_LEVEL = "::"

_UNSEEN = re.compile('["\x00-\x1f\x7f-\x9f\u200b\ufeff\ud800-\udfff]+')
"""What Anki strips from the names of decks, or nobody can see in the name of a tag."""

_SPACES = re.compile(r"\s+")

_LOWEST_DECK_ID = 1 << 30


def deck_name(*levels: str) -> str:
    """The full name of a deck: every level cleaned, empty ones left out."""
    return _LEVEL.join(_parts(levels)) or "quizgen"


def one_level(name: str) -> str:
    """A name that makes one level, whatever colons it has."""
    return re.sub(":{2,}", ":", name).strip(":")


def deck_id(name: str) -> int:
    """A deck's id in 2**30 to 2**31, from its full name; decks whose names differ in case alone are one to Anki."""
    digest = sha256(name.casefold().encode()).digest()
    return _LOWEST_DECK_ID + int.from_bytes(digest[:4], "big") % _LOWEST_DECK_ID


@lru_cache(maxsize=4_096)
def tag_name(*levels: str) -> str:
    """A tag: spaces become underscores, and empty levels are left out; empty where nothing remains."""
    return _LEVEL.join(_parts(levels)).replace(" ", "_")


def without_doubles(tags: Iterable[str]) -> tuple[str, ...]:
    """Every tag once, in the order given; those that differ in case alone are one to Anki."""
    kept: dict[str, str] = {}
    for tag in filter(None, tags):
        kept.setdefault(tag.casefold(), tag)
    return tuple(kept.values())


def _parts(levels: Iterable[str]) -> Iterator[str]:
    """Every level that has something to show, without colons at its ends, which would join those between levels."""
    for level in levels:
        for part in level.split(_LEVEL):
            shown = _UNSEEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", part)))
            if cleaned := shown.strip(" :"):
                yield cleaned
