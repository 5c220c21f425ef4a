"""Pupils: who gets a form of their own, and which."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from string import ascii_uppercase

from quizgen.assemble.code import VARIANT_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """Somebody on a class list. All of it is text for the sheet, and nothing else."""

    name: str
    class_name: str = ""
    id: str = ""
    """A number or a login that the school knows the pupil by."""

    @property
    def identity(self) -> str:
        """What tells the pupil from all others: class and id, or else class and name."""
        return "\x1f".join((_plain(self.class_name), "id" if self.id else "name", _plain(self.id or self.name)))


def assign_variants(pupils: Iterable[Pupil], seed: int) -> Mapping[str, int]:
    """Each pupil's variant of a sheet, by identity: it depends on who the pupil is, not on the place in the list.

    Only where two would get the same one, the second in alphabetical order gets the next.
    """
    variants: dict[str, int] = {}
    taken: set[int] = set()
    for identity in sorted({pupil.identity for pupil in pupils}):
        variant = _variant(seed, identity)
        while variant in taken:
            variant = _own(variant + 1)
        taken.add(variant)
        variants[identity] = variant
    return variants


def _variant(seed: int, identity: str) -> int:
    digest = blake2b(f"{seed}/pupil/{identity}".encode(), digest_size=8).digest()
    return _own(int.from_bytes(digest, "big"))


def _own(number: int) -> int:
    """A variant that no letter stands for."""
    letters = len(ascii_uppercase)
    return letters + number % (VARIANT_LIMIT - letters)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
