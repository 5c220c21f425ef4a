"""Which fonts there are, and which of them a sheet is set in."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE

_JAPANESE_SANS = "Noto Sans CJK JP"
_LATIN_SERIF = "Libertinus Serif"
SYMBOLS = "DejaVu Sans Mono"

BUNDLED = frozenset({_JAPANESE_SANS, _LATIN_SERIF, SYMBOLS})
"""Families that come with quizgen: what is set in them looks the same on every machine."""


def text_families(language: Language, wanted: str) -> tuple[str, ...]:
    """For running text: the family that the author wants, if any, then ours, down to signs that few fonts have."""
    ours = (_JAPANESE_SANS, _LATIN_SERIF) if language == JAPANESE else (_LATIN_SERIF, _JAPANESE_SANS)
    return _chain(wanted, ours)


def label_families(wanted: str) -> tuple[str, ...]:
    """For labels, numbers and letters."""
    return _chain(wanted, (_JAPANESE_SANS, _LATIN_SERIF))


def marked_families(wanted: str) -> tuple[str, ...]:
    """For words whose letters have marks of their own, which the Japanese font sets beside them."""
    return _chain(wanted, (_LATIN_SERIF, _JAPANESE_SANS))


def bundled_folders() -> list[Path]:
    """Where the Japanese font's files lie."""
    import noto_cjk

    return [noto_cjk.font_path("sans", "jp", style).parent for style in ("regular", "bold")]


def _chain(wanted: str, ours: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*([wanted] if wanted else []), *ours, SYMBOLS)))
