"""Which form of a sheet is whose."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from string import ascii_uppercase

from quizgen.assemble.code import VARIANT_LIMIT
from quizgen.model.pupil import Pupil


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
